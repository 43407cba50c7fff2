package jiayou.sim.office.benefit;

/// What the office says about one hold.
public sealed interface HoldAnswer {

  /// @param amount HELD: what is set aside; TAKEN: what was taken; FREE: 0
  record Stands(Hold.State state, long amount) implements HoldAnswer {}

  /// For ever, under this number.
  record Refused(String why) implements HoldAnswer {}

  /// The number belongs to another hold or another sale.
  record NumberUsed() implements HoldAnswer {}
}
