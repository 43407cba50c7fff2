/// The simulated back office by itself.
@org.jspecify.annotations.NullMarked
package jiayou.sim.office;
