/// The turns that a terminal takes, the right ones and every wrong one that is known.
@org.jspecify.annotations.NullMarked
package jiayou.simulation.turns;
