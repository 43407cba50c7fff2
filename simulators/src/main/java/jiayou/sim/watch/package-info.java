/// Looking on while the simulators serve: for whoever wants to act at one very moment.
@org.jspecify.annotations.NullMarked
package jiayou.sim.watch;
