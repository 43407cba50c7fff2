/// The life of a sale: one basket, one settlement.
@org.jspecify.annotations.NullMarked
package jiayou.core.sale;
