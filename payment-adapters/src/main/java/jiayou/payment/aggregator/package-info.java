/// Providers whose gateway is a bank's, UnionPay's or an aggregator's: one shape, of which
/// UnionPay's QR codes (ACP 5.1.0) are the first to fill it.
///
/// The digital yuan (e-CNY, 数字人民币) has no merchant interface of its own: a bank or an aggregator
/// accepts it for a merchant. So it is the same adapter with other settings, a capability and not a
/// program. It has never been tried against a real gateway; nor has UnionPay's.
@org.jspecify.annotations.NullMarked
package jiayou.payment.aggregator;
