/// Proofs that the host answers on a desktop, with a screen or without.
@org.jspecify.annotations.NullMarked
package jiayou.host.attach;
