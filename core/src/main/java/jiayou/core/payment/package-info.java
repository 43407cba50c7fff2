/// The lives of a payment attempt and of a refund.
@org.jspecify.annotations.NullMarked
package jiayou.core.payment;
