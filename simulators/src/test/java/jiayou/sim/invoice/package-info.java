/// The tax bureau and its papers, the latter read by programs of other people.
@org.jspecify.annotations.NullMarked
package jiayou.sim.invoice;
