package jiayou.sim.ecard;

/// Every reason for which the host says no; the names are the words of the protocol.
enum No {
  BALANCE_TOO_LOW,
  CODE_EXPIRED,
  CODE_INVALID,
  CARD_BLOCKED,
  LIMIT_REACHED,
  /// It was given back, or its time is over.
  FREE_AGAIN,
  /// Nobody ever held it.
  NEVER_HELD,
  /// More than is held, or another amount than was taken.
  WRONG_AMOUNT,
  /// No proof that the host can open, or one of another hold.
  PROOF_INVALID;

  Denied denied() {
    return new Denied(this);
  }

  /// A no on its way out.
  static final class Denied extends Exception {
    private final No why;

    private Denied(No why) {
      super(why.name());
      this.why = why;
    }

    No why() {
      return why;
    }
  }
}
