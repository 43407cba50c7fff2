/// The life of a finished fuelling, from payable to cleared.
@org.jspecify.annotations.NullMarked
package jiayou.core.fuelling;
