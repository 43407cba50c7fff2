/// What the simulated back office knows of members: wallets, prices, its own reckoning, holds.
@org.jspecify.annotations.NullMarked
package jiayou.sim.office.benefit;
