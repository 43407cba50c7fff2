/// Everything outside the terminals, each party with a ledger of its own and no kinder than was
/// promised.
@org.jspecify.annotations.NullMarked
package jiayou.simulation.world;
