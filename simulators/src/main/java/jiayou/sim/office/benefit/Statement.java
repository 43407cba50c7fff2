package jiayou.sim.office.benefit;

import java.util.List;

/// The club's books, as a stranger may read them. Nobody's phone or plate is in them.
public record Statement(List<Held> holds, List<Earned> earned, List<Account> members) {

  public Statement {
    holds = List.copyOf(holds);
    earned = List.copyOf(earned);
    members = List.copyOf(members);
  }

  /// @param reference the hold's number
  /// @param held whole fen that were set aside
  /// @param amount whole fen that were taken
  /// @param state `HELD`, `TAKEN` or `FREE`
  /// @param kind `COUPONS` or `POINTS`
  public record Held(
      String reference, String sale, long held, long amount, String state, String kind) {}

  /// @param amount fen of points
  public record Earned(String sale, String member, long amount) {}

  /// @param couponsUsed in the order of use
  public record Account(String id, List<PurseState> purses, List<String> couponsUsed) {}

  /// @param before what the office gave
  /// @param after what is in it now, after spending and earning
  public record PurseState(String purse, long before, long after) {}
}
