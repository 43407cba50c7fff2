package jiayou.sim.pts2;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import jiayou.sim.pts2.Delivery.Order;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Carries out the packets of a message, by the rules of ownership of the protocol.
final class Commands {

  private final Station station;

  Commands(Station station) {
    this.station = station;
  }

  /// The answering packet, but for its id.
  ObjectNode answer(Pts2Site.User user, String type, JsonNode data) {
    ObjectNode packet = JsonNodeFactory.instance.objectNode();
    try {
      carryOut(packet, user, type, data);
    } catch (Refusal refusal) {
      refuse(packet.removeAll(), type, refusal);
    }
    return packet;
  }

  static void refuse(ObjectNode packet, String type, Refusal refusal) {
    packet
        .put("Type", type)
        .put("Error", true)
        .put("Code", refusal.code())
        .put("Message", "JSONPTS_ERROR_" + refusal.code());
    if (!refusal.data().isEmpty()) {
      packet.putPOJO("Data", refusal.data());
    }
  }

  private void carryOut(ObjectNode packet, Pts2Site.User user, String type, JsonNode data) {
    switch (type) {
      case "PumpGetStatus" -> status(packet, pump(data));
      case "PumpAuthorize" -> authorise(packet, user.login(), data);
      case "PumpGetTransactionInformation" -> information(packet, data);
      case "ReportGetPumpTransactions" -> report(packet, data);
      case "GetFuelGradesPrices" -> prices(packet);
      case "GetDateTime" -> time(packet);
      default -> {
        command(user.login(), type, data);
        packet.put("Type", type).put("Message", "OK");
      }
    }
  }

  private void command(String login, String type, JsonNode data) {
    switch (type) {
      case "PumpStop" -> {
        pump(data).mayUse(login);
        pump(data).stop();
      }
      case "PumpEmergencyStop" -> {
        pump(data).stop();
        pump(data).disown();
      }
      case "PumpSuspend", "PumpResume" -> {
        pump(data).mayUse(login);
        pump(data).suspend(type.equals("PumpSuspend"));
      }
      case "PumpLock" -> pump(data).lock(login);
      case "PumpUnlock" -> pump(data).unlock(login);
      case "PumpCloseTransaction" -> pump(data).close(login, whole(data, "Transaction", 25));
      case "PumpGetTotals" -> totals(pump(data), whole(data, "Nozzle", 31), login);
      case "SetFuelGradesPrices" -> setPrices(data);
      default -> throw new Refusal(1);
    }
  }

  private void status(ObjectNode packet, PumpModel pump) {
    var late = pump.lateAnswer();
    if (late.isPresent()) {
      packet.put("Type", late.get().type()).set("Data", late.get().data());
    } else {
      packet
          .put("Type", StatusWriter.type(pump))
          .set("Data", StatusWriter.data(pump, station::grade));
    }
  }

  private void authorise(ObjectNode packet, String login, JsonNode data) {
    PumpModel pump = pump(data);
    pump.mayUse(login);
    int nozzle = whole(data, "Nozzle", 31);
    String type = data.path("Type").asString("");
    BigDecimal dose =
        switch (type) {
          case "FullTank" -> BigDecimal.ZERO;
          case "Amount", "Volume" -> dose(data);
          default -> throw new Refusal(type.isEmpty() ? 34 : 36);
        };
    BigDecimal price = station.price(pump.gradeId(nozzle));
    if (price.signum() == 0) {
      throw new Refusal(38);
    }
    pump.allow(
        new Order(nozzle, type, dose, price),
        station.books().takeNumber(pump.number()),
        data.path("NotApplyUser").asBoolean(false) ? PumpModel.CONTROLLER : login);
    packet
        .put("Type", "PumpAuthorizeConfirmation")
        .putObject("Data")
        .put("Pump", pump.number())
        .put("Transaction", pump.transaction());
  }

  private static BigDecimal dose(JsonNode data) {
    if (!data.path("Dose").isNumber()) {
      throw new Refusal(37);
    }
    return data.path("Dose").decimalValue();
  }

  private void information(ObjectNode packet, JsonNode data) {
    int pump = pump(data).number();
    int transaction = data.path("Transaction").asInt(0);
    ObjectNode answer = packet.put("Type", "PumpTransactionInformation").putObject("Data");
    answer.put("Pump", pump).put("Transaction", transaction).put("State", "Not found");
    station
        .books()
        .find(pump, transaction)
        .ifPresent(delivery -> {
          answer.put("State", delivery.state());
          StatusWriter.figures(answer, delivery);
        });
  }

  private void totals(PumpModel pump, int nozzle, String login) {
    pump.mayUse(login);
    Pts2Site.SiteGrade grade = station.grade(pump.gradeId(nozzle));
    ObjectNode totals =
        JsonNodeFactory.instance
            .objectNode()
            .put("Pump", pump.number())
            .put("Nozzle", nozzle)
            .put("FuelGradeId", grade.id())
            .put("Volume", pump.total(nozzle))
            .put("Amount", BigDecimal.ZERO)
            .put("Transaction", pump.transaction())
            .put("User", login);
    pump.answerLater("PumpTotals", totals);
  }

  private void prices(ObjectNode packet) {
    var list =
        packet.put("Type", "FuelGradesPrices").putObject("Data").putArray("FuelGradesPrices");
    station
        .prices()
        .forEach((id, price) -> list.addObject().put("FuelGradeId", id).put("Price", price));
  }

  /// Grades that are left out fall to zero, as the protocol has it.
  private void setPrices(JsonNode data) {
    if (!data.path("FuelGradesPrices").isArray()) {
      throw new Refusal(100);
    }
    Map<Integer, BigDecimal> prices = station.prices();
    prices.replaceAll((_, _) -> BigDecimal.ZERO);
    for (JsonNode grade : data.path("FuelGradesPrices")) {
      prices.replace(grade.path("FuelGradeId").asInt(0), grade.path("Price").decimalValue());
    }
  }

  private void time(ObjectNode packet) {
    packet
        .put("Type", "DateTime")
        .putObject("Data")
        .put("DateTime", station.now().format(StatusWriter.TIME))
        .put("AutoSynchronize", false)
        .put("UTCOffset", 0);
  }

  private void report(ObjectNode packet, JsonNode data) {
    int pump = whole(data, "Pump", 18);
    LocalDateTime from = moment(data, "DateTimeStart");
    LocalDateTime to = moment(data, "DateTimeEnd");
    var list = packet.put("Type", "ReportPumpTransactions").putArray("Data");
    station
        .books()
        .ended()
        .filter(d -> pump == 0 || d.pump() == pump)
        .filter(d -> d.endedAt().stream().noneMatch(at -> at.isBefore(from) || at.isAfter(to)))
        .forEach(d -> StatusWriter.figures(list.addObject().put("Pump", d.pump()), d));
  }

  private PumpModel pump(JsonNode data) {
    int number = whole(data, "Pump", 18);
    if (number < 1 || number > 120) {
      throw new Refusal(20);
    }
    return station.pump(number).orElseThrow(() -> new Refusal(52));
  }

  private static int whole(JsonNode data, String name, int codeIfMissing) {
    if (!data.path(name).isInt()) {
      throw new Refusal(codeIfMissing);
    }
    return data.path(name).asInt();
  }

  private static LocalDateTime moment(JsonNode data, String name) {
    try {
      return LocalDateTime.parse(data.path(name).asString(""), StatusWriter.TIME);
    } catch (DateTimeParseException e) {
      throw new Refusal(71);
    }
  }
}
