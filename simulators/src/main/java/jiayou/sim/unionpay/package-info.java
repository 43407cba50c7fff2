/// A gateway for QR codes that speaks UnionPay's ACP 5.1.0, with its own root of trust, its own
/// books and customers' phones. By settings it is the bank that takes e-CNY.
@org.jspecify.annotations.NullMarked
package jiayou.sim.unionpay;
