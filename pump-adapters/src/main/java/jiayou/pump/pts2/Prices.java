package jiayou.pump.pts2;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jiayou.core.port.Forecourt.PricesAnswer;
import jiayou.core.value.UnitPrice;

/// Reads and changes the prices of grades.
///
/// The controller zeroes each grade that a change leaves out, so a change is always: read all,
/// change some, write all, read back. Two terminals that change at the same moment can still undo
/// each other; the one answer that counts is what was read back.
final class Prices {

  private final Pts2Settings settings;
  private final Link link;

  Prices(Pts2Settings settings, Link link) {
    this.settings = settings;
    this.link = link;
  }

  PricesAnswer read() {
    return switch (readById()) {
      case ById.Known(var prices) -> byGrade(prices);
      case ById.Unknown(String cause) -> new PricesAnswer.Unknown(cause);
    };
  }

  PricesAnswer change(Map<String, UnitPrice> byGrade) {
    Optional<String> stranger =
        byGrade.keySet().stream().filter(g -> !settings.gradeIds().containsValue(g)).findFirst();
    if (stranger.isPresent()) {
      return new PricesAnswer.Unknown(
          "the settings name no controller's id for grade " + stranger.get());
    }
    return switch (readById()) {
      case ById.Known(var prices) -> write(prices, byGrade);
      case ById.Unknown(String cause) -> new PricesAnswer.Unknown(cause);
    };
  }

  private PricesAnswer write(Map<Integer, BigDecimal> all, Map<String, UnitPrice> byGrade) {
    Map<Integer, BigDecimal> changed = new TreeMap<>(all);
    settings
        .gradeIds()
        .forEach((id, grade) ->
            Optional.ofNullable(byGrade.get(grade))
                .ifPresent(price -> changed.put(id, price.yuan())));
    Request request = Request.of("SetFuelGradesPrices");
    var list = request.data().putArray("FuelGradesPrices");
    changed.forEach((id, price) -> list.addObject().put("FuelGradeId", id).put("Price", price));
    return switch (link.ask(request)) {
      case Answer.Done() -> read();
      case Answer.Failed failed -> new PricesAnswer.Unknown(failed.text());
      case Answer.Nothing nothing -> new PricesAnswer.Unknown(nothing.cause());
      case Answer.Given given -> new PricesAnswer.Unknown(given.type() + " is no yes");
    };
  }

  private ById readById() {
    return switch (link.ask(Request.of("GetFuelGradesPrices"))) {
      case Answer.Given given -> byId(given.fields());
      case Answer.Failed failed -> new ById.Unknown(failed.text());
      case Answer.Nothing nothing -> new ById.Unknown(nothing.cause());
      case Answer.Done() -> new ById.Unknown("yes is no price");
    };
  }

  private static ById byId(Fields fields) {
    try {
      Map<Integer, BigDecimal> prices = new TreeMap<>();
      fields
          .list("FuelGradesPrices")
          .forEach(grade -> prices.put(grade.whole("FuelGradeId"), grade.figure("Price")));
      return new ById.Known(prices);
    } catch (Fields.Unreadable e) {
      return new ById.Unknown("FuelGradesPrices: " + e.getMessage());
    }
  }

  private PricesAnswer byGrade(Map<Integer, BigDecimal> prices) {
    Map<String, UnitPrice> byGrade = new TreeMap<>();
    settings
        .gradeIds()
        .forEach((id, grade) ->
            Optional.ofNullable(prices.get(id))
                .ifPresent(yuan -> byGrade.put(grade, new UnitPrice(yuan, settings.unit(grade)))));
    return new PricesAnswer.Prices(Map.copyOf(byGrade));
  }

  /// All prices of the controller, those of grades that we do not sell included.
  private sealed interface ById {
    record Known(Map<Integer, BigDecimal> prices) implements ById {}

    record Unknown(String cause) implements ById {}
  }
}
