/// What simulated gateways share: how they listen, what a request was, and what goes wrong next.
@org.jspecify.annotations.NullMarked
package jiayou.sim.wire;
