/// What the simulators share: one port from which a script or a person steers them.
@org.jspecify.annotations.NullMarked
package jiayou.sim.box;
