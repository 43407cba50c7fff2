/// Whether a local rule strikes.
@org.jspecify.annotations.NullMarked
package jiayou.core.risk;
