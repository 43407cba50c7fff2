package jiayou.ui.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.event.Settlement;
import jiayou.core.hold.Hold;
import jiayou.core.payment.Refund;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.value.Money;
import jiayou.ui.dispenser.Surplus;
import jiayou.ui.kiosk.PrepaidState.MoneyBack;

/// What was paid in advance and not fuelled, and how far it is on its way back.
record Rest(Money amount, Way way, Instant since) {

  /// A refund of what a wallet had paid too much carries this behind the number of its payment.
  private static final String MARK = "_RF";

  enum Way {
    SUBMITTED,
    RETURNED,
    BY_STAFF
  }

  /// Of the fuel that was delivered of what was paid for.
  static Rest of(Sale sale, Line.Fuel fuel) {
    Money left = fuel.ceiling().orElse(fuel.amount()).minus(fuel.amount());
    return new Rest(left.isPositive() ? left : Money.ZERO, way(sale), since(sale));
  }

  /// What goes back of a sale whose nozzle delivered nothing.
  static Rest ofAll(Sale sale) {
    Money left = refunds(sale).stream().map(Refund::amount).reduce(Money.ZERO, Money::plus);
    return new Rest(left, way(sale), since(sale));
  }

  MoneyBack onTheKiosk() {
    if (amount.isZero()) {
      return new MoneyBack.Nothing();
    }
    return switch (way) {
      case SUBMITTED -> new MoneyBack.Submitted(amount);
      case RETURNED -> new MoneyBack.Returned(amount);
      case BY_STAFF -> new MoneyBack.ByStaff(amount);
    };
  }

  Surplus atThePump(Words words) {
    if (amount.isZero()) {
      return new Surplus.Nothing();
    }
    return switch (way) {
      case SUBMITTED -> new Surplus.Returning(amount, words.timeWithSeconds(since));
      case RETURNED -> new Surplus.Returned(amount);
      case BY_STAFF -> new Surplus.AtCounter(amount);
    };
  }

  /// The slowest of its parts says how far the whole is.
  private static Way way(Sale sale) {
    List<Way> ways = refunds(sale).stream().map(Rest::way).toList();
    if (ways.contains(Way.BY_STAFF)) {
      return Way.BY_STAFF;
    }
    boolean all =
        !ways.contains(Way.SUBMITTED) && sale.terms().holds().stream().allMatch(Hold::isOver);
    return all ? Way.RETURNED : Way.SUBMITTED;
  }

  private static Way way(Refund refund) {
    return switch (refund.state()) {
      case Refund.State.Submitting _, Refund.State.Processing _ -> Way.SUBMITTED;
      case Refund.State.Succeeded _ -> Way.RETURNED;
      case Refund.State.Abnormal _ -> Way.BY_STAFF;
      case Refund.State.SettledByStaff(Settlement how) ->
          how == Settlement.REFUNDED_BY_HAND ? Way.RETURNED : Way.BY_STAFF;
    };
  }

  private static Instant since(Sale sale) {
    return refunds(sale).stream()
        .map(Refund::askedAt)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(sale.changedAt());
  }

  private static List<Refund> refunds(Sale sale) {
    return sale.refunds().stream().filter(r -> r.number().endsWith(MARK)).toList();
  }
}
