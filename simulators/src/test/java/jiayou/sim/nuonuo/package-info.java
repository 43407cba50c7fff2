/// Nuonuo's platform, met by a stranger.
@org.jspecify.annotations.NullMarked
package jiayou.sim.nuonuo;
