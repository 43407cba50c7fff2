package jiayou.sim.office.invoice;

/// What the clerk says to a wish to take an invoice back.
sealed interface RedAnswer {

  /// @param invoice the red invoice's twenty digits
  record Reddened(String invoice) implements RedAnswer {}

  record Underway() implements RedAnswer {}

  /// @param why the contract's word
  record Refused(String why) implements RedAnswer {}

  /// The number is another one's.
  record NumberUsed() implements RedAnswer {}
}
