@org.jspecify.annotations.NullMarked
package jiayou.payment.alipay;
