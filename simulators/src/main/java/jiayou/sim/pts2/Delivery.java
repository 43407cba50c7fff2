package jiayou.sim.pts2;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Optional;

/// One fuelling as the dispenser measured it.
///
/// @param amount price times volume, rounded by the dispenser, or the ordered amount when its valve
///   closed at it
record Delivery(
    int pump,
    int transaction,
    int nozzle,
    Pts2Site.SiteGrade grade,
    Order order,
    BigDecimal volume,
    BigDecimal price,
    BigDecimal amount,
    LocalDateTime startedAt,
    Optional<LocalDateTime> endedAt,
    boolean closed) {

  static Delivery started(
      int pump,
      int transaction,
      int nozzle,
      Pts2Site.SiteGrade grade,
      Order order,
      LocalDateTime now) {
    BigDecimal nothing = new BigDecimal("0.00");
    return new Delivery(
        pump,
        transaction,
        nozzle,
        grade,
        order,
        nothing,
        order.price(),
        nothing,
        now,
        Optional.empty(),
        false);
  }

  /// The same at a higher volume; the valve closes at what was ordered.
  Delivery at(BigDecimal asked) {
    if (asked.compareTo(volume) < 0) {
      throw new IllegalArgumentException("fuel does not flow back");
    }
    BigDecimal stopped = order.type().equals("Volume") ? asked.min(order.dose()) : asked;
    BigDecimal sum = price.multiply(stopped).setScale(2, RoundingMode.HALF_UP);
    if (order.type().equals("Amount") && sum.compareTo(order.dose()) >= 0) {
      sum = order.dose().setScale(2, RoundingMode.UNNECESSARY);
      stopped = sum.divide(price, 2, RoundingMode.HALF_UP);
    }
    return new Delivery(
        pump, transaction, nozzle, grade, order, stopped, price, sum, startedAt, endedAt, closed);
  }

  Delivery ended(LocalDateTime now) {
    return new Delivery(
        pump,
        transaction,
        nozzle,
        grade,
        order,
        volume,
        price,
        amount,
        startedAt,
        Optional.of(now),
        closed);
  }

  Delivery closedNow() {
    return new Delivery(
        pump, transaction, nozzle, grade, order, volume, price, amount, startedAt, endedAt, true);
  }

  String state() {
    if (endedAt.isEmpty()) {
      return "Filling";
    }
    return closed ? "Finished" : "EndOfTransaction";
  }

  /// What was allowed.
  ///
  /// @param type `Volume`, `Amount` or `FullTank`
  /// @param dose zero for a full tank
  /// @param price at the moment of the authorisation, which a sale keeps
  record Order(int nozzle, String type, BigDecimal dose, BigDecimal price) {}
}
