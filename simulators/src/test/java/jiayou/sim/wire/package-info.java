@org.jspecify.annotations.NullMarked
package jiayou.sim.wire;
