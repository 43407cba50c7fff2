/// Proofs that good settings are read and bad ones are named, each with its line.
@org.jspecify.annotations.NullMarked
package jiayou.config;
