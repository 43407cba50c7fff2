/// Alipay (支付宝 当面付) spoken directly over OkHttp: a code on our screen, a code on a phone, refunds,
/// letters and bills, over the old gateway (v2) or REST (v3). An answer moves money only when
/// Alipay's own signature over its raw bytes holds.
@org.jspecify.annotations.NullMarked
package jiayou.payment.alipay;
