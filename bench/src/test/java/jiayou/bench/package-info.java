/// Tests of the benchmarks' arithmetic, and that each gives figures; never how fast anything is.
@org.jspecify.annotations.NullMarked
package jiayou.bench;
