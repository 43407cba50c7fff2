/// How simulated gateways listen.
@org.jspecify.annotations.NullMarked
package jiayou.sim.wire;
