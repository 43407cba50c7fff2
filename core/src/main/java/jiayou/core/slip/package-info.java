/// The life of a piece of paper.
@org.jspecify.annotations.NullMarked
package jiayou.core.slip;
