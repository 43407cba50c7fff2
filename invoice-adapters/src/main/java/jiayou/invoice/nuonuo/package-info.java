/// Invoices from Nuonuo (诺税通), a provider between sellers and the tax bureau.
@org.jspecify.annotations.NullMarked
package jiayou.invoice.nuonuo;
