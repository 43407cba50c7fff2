package jiayou.ui.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Nozzle;
import jiayou.core.rules.Ways;
import jiayou.core.session.KioskSession;
import jiayou.core.session.Pad;
import jiayou.core.station.Station;
import jiayou.core.terminal.Limits;
import jiayou.core.value.Money;
import jiayou.core.value.UnitPrice;
import jiayou.ui.kiosk.FreeNozzle;
import jiayou.ui.kiosk.Prepayment;
import jiayou.ui.kiosk.Prepayment.Fit;
import jiayou.ui.kiosk.Prepayment.Measure;

/// 先付后加: which nozzle, and how much.
record PrepayPart(Station station, KioskSession session, Rules rules, Words words) {

  /// Nobody types more than this, whatever the station takes in advance.
  private static final Money ANYTHING = Money.fen(Long.MAX_VALUE / 2);

  /// The nozzles of pumps that are nobody's, at prices that hold.
  Prepayment nozzles() {
    return new Prepayment.PickNozzle(
        rules.nozzles().stream()
            .filter(n -> station.pumps().get(n.pump()) instanceof PumpStatus.Idle)
            .map(this::nozzle)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingInt(FreeNozzle::sign))
            .toList());
  }

  /// How much, at the nozzle that was picked; the nozzles again when its price holds no longer.
  Prepayment limit() {
    Optional<FreeNozzle> picked =
        session
            .doing()
            .nozzle()
            .flatMap(sign -> rules.nozzles().stream().filter(n -> n.sign() == sign).findFirst())
            .flatMap(this::nozzle);
    Optional<Ways.Prepay> ways = rules.ways().prepay();
    return picked.isPresent() && ways.isPresent() ? limit(picked.get(), ways.get()) : nozzles();
  }

  private Prepayment limit(FreeNozzle nozzle, Ways.Prepay ways) {
    if (session.doing().pad() instanceof Pad.Limit(String typed, boolean litres)) {
      return new Prepayment.Typing(
          nozzle,
          litres ? Measure.VOLUME : Measure.YUAN,
          typed,
          fit(nozzle, ways, typed, litres),
          most(nozzle, ways, litres));
    }
    List<Money> amounts =
        ways.amounts().stream()
            .filter(m -> ceiling(new Preset.ByAmount(m), nozzle, ways).isPresent())
            .toList();
    return new Prepayment.HowMuch(nozzle, amounts, ways.full());
  }

  private Fit fit(FreeNozzle nozzle, Ways.Prepay ways, String typed, boolean litres) {
    Optional<Preset> limit = Limits.typed(typed, litres);
    if (limit.isEmpty()) {
      return Fit.TOO_LITTLE;
    }
    if (ceiling(limit.get(), nozzle, ways).isPresent()) {
      return Fit.FITS;
    }
    Ways.Prepay boundless = new Ways.Prepay(ways.amounts(), ANYTHING, ways.full(), ways.waitFor());
    return ceiling(limit.get(), nozzle, boundless).isPresent() ? Fit.TOO_MUCH : Fit.TOO_LITTLE;
  }

  private static Optional<Money> ceiling(Preset limit, FreeNozzle nozzle, Ways.Prepay ways) {
    return Limits.ceiling(limit, Optional.of(nozzle.price()), ways);
  }

  /// The most that may be typed: `500`, `67.75`.
  private static String most(FreeNozzle nozzle, Ways.Prepay ways, boolean litres) {
    BigDecimal yuan = BigDecimal.valueOf(ways.most().fen(), 2);
    BigDecimal most = litres ? yuan.divide(nozzle.price().yuan(), 2, RoundingMode.DOWN) : yuan;
    return most.stripTrailingZeros().toPlainString();
  }

  private Optional<FreeNozzle> nozzle(Nozzle nozzle) {
    return words
        .price(nozzle.grade())
        .filter(price -> price.yuan().signum() > 0)
        .map(
            (UnitPrice price) -> new FreeNozzle(nozzle.sign(), words.grade(nozzle.grade()), price));
  }
}
