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

  /// Transaction numbers wrap at 65535: a run begins shortly before that.
  private static final int FIRST_TRANSACTION = 65_520;

  private FuellingModel() {}

  public static FuellingTotal total(Pump pump, int count, Instant end, Weather weather) {
    FuellingKey key =
        new FuellingKey(
            "pts",
            pump.number,
            (FIRST_TRANSACTION + count) % 65_535 + 1,
            LOCAL.format(end.atOffset(ZoneOffset.ofHours(8))));
    boolean nothing = weather.happens(15);
    long thousandths = nothing ? 0 : 5_000 + weather.below(55_000);
    long fen = nothing ? 0 : thousandths * 738 / 1000 + weather.below(2);
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
