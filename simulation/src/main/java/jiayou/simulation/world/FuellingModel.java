package jiayou.simulation.world;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import jiayou.core.port.PumpStatus;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;

/// What flows through a made-up nozzle. The amount is the pump's own, now and then a fen beside
/// what anybody would compute.
public final class FuellingModel {

  private static final UnitPrice PRICE = UnitPrice.perLitre("7.38");
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private FuellingModel() {}

  /// @param overrun by how many fen a nozzle with a limit misses it
  public static FuellingTotal total(Pump pump, Instant end, long overrun, Weather weather) {
    FuellingKey key =
        new FuellingKey(
            "pts",
            pump.number,
            pump.transaction,
            LOCAL.format(end.atOffset(ZoneOffset.ofHours(8))));
    boolean nothing = weather.happens(15);
    long wanted = nothing ? 0 : (5_000 + weather.below(55_000)) * 738L / 1000 + weather.below(2);
    long fen = pump.limit.map(most -> Math.min(wanted, most + overrun)).orElse(wanted);
    long thousandths = fen * 1000 / 738;
    return new FuellingTotal(
        key, pump.nozzle, "92", new Quantity(thousandths, Unit.LITRE), PRICE, Money.fen(fen));
  }

  public static PumpStatus status(Pump pump) {
    return new PumpStatus.Fuelling(
        pump.number,
        pump.nozzle,
        "92",
        1,
        Quantity.litres("1"),
        PRICE,
        Money.fen(738),
        Optional.empty(),
        false);
  }
}
