/// The control port.
@org.jspecify.annotations.NullMarked
package jiayou.sim.box;
