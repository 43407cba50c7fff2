package jiayou.payment.ecard;

/// What the signatures and dates of a scanned code say, without asking anybody.
sealed interface CodeVerdict {

  record Genuine(CardCode code) implements CodeVerdict {}

  /// No code of the card at all, or torn.
  record Malformed() implements CodeVerdict {}

  /// Vouched for by a root key that the settings do not name.
  record UnknownAuthority(int index) implements CodeVerdict {}

  /// A signature does not hold.
  record Forged(Link link) implements CodeVerdict {}

  record Expired(Term term) implements CodeVerdict {}

  /// Made later than now, by more than clocks may differ.
  record FromTheFuture() implements CodeVerdict {}

  /// A link in the chain from the root key to the phone.
  enum Link {
    /// The root key's signature over the issuer's key.
    CERTIFICATE,
    /// The issuer's signature over the card.
    CARD,
    /// The phone's signature over the code.
    HOLDER
  }

  /// Each thing in a code that ends.
  enum Term {
    CERTIFICATE,
    /// What the issuer allowed the phone; the phone fetches a new one when it is online.
    AUTHORISATION,
    /// The code itself, minutes after its making.
    CODE
  }
}
