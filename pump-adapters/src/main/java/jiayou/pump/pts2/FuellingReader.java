package jiayou.pump.pts2;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;

/// Turns the figures of a packet into our values, exactly as they were printed.
final class FuellingReader {

  private static final DateTimeFormatter CONTROLLER_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private final Pts2Settings settings;

  FuellingReader(Pts2Settings settings) {
    this.settings = settings;
  }

  static String written(LocalDateTime controllerTime) {
    return controllerTime.format(CONTROLLER_TIME);
  }

  /// A finished fuelling, whether from a status or from a report.
  FuellingTotal total(Fields fields, LocalDateTime endedAt) {
    int pump = fields.whole("Pump");
    int nozzle = fields.whole("Nozzle");
    String grade = grade(pump, nozzle, fields);
    return new FuellingTotal(
        new FuellingKey(
            settings.controllerName(), pump, fields.whole("Transaction"), written(endedAt)),
        nozzle,
        grade,
        volume(fields, grade),
        price(fields, grade),
        amount(fields));
  }

  /// The grade that the controller names, else the one that our settings give the nozzle.
  ///
  /// @throws Fields.Unreadable when the settings know neither
  String grade(int pump, int nozzle, Fields fields) {
    return Optional.ofNullable(settings.gradeIds().get(fields.wholeOr("FuelGradeId", 0)))
        .or(() -> Optional.ofNullable(settings.nozzles().get(pump)).map(n -> n.get(nozzle)))
        .orElseThrow(() ->
            new Fields.Unreadable(
                "the settings name no grade for pump " + pump + " nozzle " + nozzle));
  }

  Quantity volume(Fields fields, String grade) {
    return exactly(
        "Volume", () -> Quantity.of(notNegative(fields, "Volume"), settings.unit(grade)));
  }

  UnitPrice price(Fields fields, String grade) {
    return new UnitPrice(notNegative(fields, "Price"), settings.unit(grade));
  }

  Money amount(Fields fields) {
    return exactly("Amount", () -> Money.yuan(notNegative(fields, "Amount")));
  }

  /// What was ordered; nothing when it is a full tank.
  Optional<Preset> limit(Fields fields, String grade) {
    return switch (fields.text("OrderedType").orElse("")) {
      case "Amount" ->
          Optional.of(
              exactly(
                  "OrderedDose",
                  () -> new Preset.ByAmount(Money.yuan(notNegative(fields, "OrderedDose")))));
      case "Volume" ->
          Optional.of(
              exactly(
                  "OrderedDose",
                  () ->
                      new Preset.ByVolume(
                          Quantity.of(notNegative(fields, "OrderedDose"), settings.unit(grade)))));
      default -> Optional.empty();
    };
  }

  private static BigDecimal notNegative(Fields fields, String name) {
    BigDecimal figure = fields.figure(name);
    if (figure.signum() < 0) {
      throw new Fields.Unreadable(name + " is negative");
    }
    return figure;
  }

  private static <T> T exactly(String name, Supplier<T> figure) {
    try {
      return figure.get();
    } catch (ArithmeticException e) {
      throw new Fields.Unreadable(name + " has more decimals than we can charge");
    }
  }
}
