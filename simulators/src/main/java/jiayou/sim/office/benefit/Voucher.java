package jiayou.sim.office.benefit;

import java.util.List;

/// A coupon that the office gave out, to a member or through another firm.
///
/// @param kind coupons of one kind share their limit per day
/// @param alone never beside another coupon
public record Voucher(
    String id,
    String kind,
    String name,
    Scope scope,
    Worth worth,
    List<Condition> conditions,
    boolean alone) {

  public Voucher {
    conditions = List.copyOf(conditions);
  }

  /// Which lines it may lower.
  public enum Scope {
    ANY,
    FUEL,
    GOODS
  }

  /// What it takes off.
  public sealed interface Worth {
    record Off(long fen) implements Worth {}

    /// @param most fen, however much is bought
    record Percent(int percent, long most) implements Worth {}

    /// @param base what the lines cost that it may lower
    default long on(long base) {
      return switch (this) {
        case Off(long fen) -> Math.min(fen, base);
        case Percent(int percent, long most) -> Math.min(base * percent / 100, most);
      };
    }
  }

  /// So many fen off anything, beside others.
  public static Voucher off(String id, String name, long fen, Condition... conditions) {
    return new Voucher(id, id, name, Scope.ANY, new Worth.Off(fen), List.of(conditions), false);
  }

  public Voucher on(Scope next) {
    return new Voucher(id, kind, name, next, worth, conditions, alone);
  }

  public Voucher ofKind(String next) {
    return new Voucher(id, next, name, scope, worth, conditions, alone);
  }

  public Voucher onlyAlone() {
    return new Voucher(id, kind, name, scope, worth, conditions, true);
  }

  boolean lowers(Basket.Line line) {
    return switch (line) {
      case Basket.Line.Fuel fuel ->
          scope != Scope.GOODS
              && conditions.stream()
                  .allMatch(condition ->
                      !(condition instanceof Condition.Grades(List<String> codes))
                          || codes.contains(fuel.grade()));
      case Basket.Line.Goods goods ->
          scope != Scope.FUEL && conditions.stream().noneMatch(c -> c instanceof Condition.Grades);
    };
  }

  /// How many of its kind one member may use in a day.
  int mostPerDay() {
    return conditions.stream()
        .mapToInt(c -> c instanceof Condition.PerDay(int times) ? times : Integer.MAX_VALUE)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
