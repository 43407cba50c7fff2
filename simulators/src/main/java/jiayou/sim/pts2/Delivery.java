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

  /// The same at a higher volume; the valve closes at what was ordered, and no more comes then.
  ///
  /// @param lag what still comes through the valve while it closes; the dispenser measures and
  ///   charges that too
  Delivery at(BigDecimal asked, BigDecimal lag) {
    if (order.isReached(volume, amount)) {
      return this;
    }
    if (asked.compareTo(volume) < 0) {
      throw new IllegalArgumentException("fuel does not flow back");
    }
    if (!order.isReached(asked, charge(asked))) {
      return measured(asked, charge(asked));
    }
    boolean byAmount = order.type().equals("Amount");
    BigDecimal stop = byAmount ? order.dose().divide(price, 2, RoundingMode.HALF_UP) : order.dose();
    return byAmount && lag.signum() == 0
        ? measured(stop, order.dose().setScale(2, RoundingMode.UNNECESSARY))
        : measured(stop.add(lag), charge(stop.add(lag)));
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

  private BigDecimal charge(BigDecimal litres) {
    return price.multiply(litres).setScale(2, RoundingMode.HALF_UP);
  }

  private Delivery measured(BigDecimal litres, BigDecimal sum) {
    return new Delivery(
        pump, transaction, nozzle, grade, order, litres, price, sum, startedAt, endedAt, closed);
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
  record Order(int nozzle, String type, BigDecimal dose, BigDecimal price) {
    boolean isReached(BigDecimal volume, BigDecimal amount) {
      return switch (type) {
        case "Amount" -> amount.compareTo(dose) >= 0;
        case "Volume" -> volume.compareTo(dose) >= 0;
        default -> false;
      };
    }
  }
}
