/// The two QR codes of EMVCo: the one that a merchant shows, and the one that a customer's phone
/// shows. Pure values; nothing here knows a gateway.
@org.jspecify.annotations.NullMarked
package jiayou.payment.emv;
