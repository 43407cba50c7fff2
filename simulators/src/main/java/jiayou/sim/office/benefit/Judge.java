package jiayou.sim.office.benefit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.benefit.CouponRefusal.Code;

/// Says why a coupon cannot be used on a basket, whatever other coupons there are.
///
/// @param level of the member; empty when nobody has shown a card
record Judge(String station, Instant now, Optional<Level> level, Rests rests) {

  private static final List<Class<? extends Condition>> ORDER =
      List.of(
          Condition.Until.class,
          Condition.Stations.class,
          Condition.From.class,
          Condition.PerDay.class,
          Condition.Grades.class,
          Condition.MinAmount.class);

  /// @param usedToday how many of its kind the member has used today
  Optional<CouponRefusal> refusal(Voucher voucher, int usedToday) {
    int[] places = rests.where(voucher::lowers);
    for (Class<? extends Condition> kind : ORDER) {
      for (Condition condition : voucher.conditions()) {
        if (kind.isInstance(condition)) {
          Optional<CouponRefusal> refusal = refusal(condition, places, usedToday);
          if (refusal.isPresent()) {
            return refusal;
          }
        }
      }
    }
    return voucher.worth().on(rests.on(places)) > 0
        ? Optional.empty()
        : refused(Code.MIN_AMOUNT, "0.01");
  }

  private Optional<CouponRefusal> refusal(Condition condition, int[] places, int usedToday) {
    return switch (condition) {
      case Condition.Until(Instant moment) ->
          now.isBefore(moment) ? Optional.empty() : refused(Code.EXPIRED, "");
      case Condition.Stations(List<String> ids) ->
          ids.contains(station) ? Optional.empty() : refused(Code.WRONG_STATION, "");
      case Condition.From(Level lowest) ->
          level.filter(own -> own.compareTo(lowest) >= 0).isPresent()
              ? Optional.empty()
              : refused(Code.MEMBER_LEVEL, lowest.shown());
      case Condition.PerDay(int times) ->
          usedToday < times ? Optional.empty() : refused(Code.LIMIT_PER_DAY, "");
      case Condition.Grades(List<String> codes) ->
          places.length > 0 ? Optional.empty() : refused(Code.WRONG_GRADE, String.join("/", codes));
      case Condition.MinAmount(long fen) ->
          rests.on(places) >= fen ? Optional.empty() : refused(Code.MIN_AMOUNT, yuan(fen));
    };
  }

  static Optional<CouponRefusal> refused(Code code, String detail) {
    return Optional.of(new CouponRefusal(code, detail));
  }

  /// Whole yuan without decimals: `200`, `99.50`.
  private static String yuan(long fen) {
    return fen % 100 == 0 ? Long.toString(fen / 100) : "%d.%02d".formatted(fen / 100, fen % 100);
  }
}
