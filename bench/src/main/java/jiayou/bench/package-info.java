/// The benchmarks: each figure beside its limit and beside a peer that was measured in the same
/// rounds.
@org.jspecify.annotations.NullMarked
package jiayou.bench;
