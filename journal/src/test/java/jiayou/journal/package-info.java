/// Proofs of the journal on real files and on recorded disks.
@org.jspecify.annotations.NullMarked
package jiayou.journal;
