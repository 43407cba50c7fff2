/// The station's own electronic card (电子油卡). A code on a phone is held by the card's host; when the
/// host cannot be reached at all, the signatures in the code vouch for a small amount. It is a card
/// with keys of its own, in the manner of the transit codes, and claims no kinship with them.
@org.jspecify.annotations.NullMarked
package jiayou.payment.ecard;
