/// Nuonuo (诺税通), a provider between sellers and the tax bureau, as a server on a loopback port.
@org.jspecify.annotations.NullMarked
package jiayou.sim.nuonuo;
