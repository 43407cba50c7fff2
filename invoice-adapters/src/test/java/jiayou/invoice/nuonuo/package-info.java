/// Nuonuo's adapter against the provider's own vectors and against a provider on a loopback port.
@org.jspecify.annotations.NullMarked
package jiayou.invoice.nuonuo;
