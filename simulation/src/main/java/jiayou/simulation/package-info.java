/// The deterministic simulation: the terminal's own machines in a made-up world, one thread, one
/// seed, virtual time.
@org.jspecify.annotations.NullMarked
package jiayou.simulation;
