/// The life of a part of a sale that is set aside before the wallet is asked.
@org.jspecify.annotations.NullMarked
package jiayou.core.hold;
