package jiayou.sim.pts2;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.IntFunction;
import jiayou.sim.pts2.Delivery.Order;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes what the controller sees of a pump as the protocol's statuses.
final class StatusWriter {

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private StatusWriter() {}

  static String type(PumpModel pump) {
    if (pump.offline()) {
      return "PumpOfflineStatus";
    }
    return switch (pump.seenPhase()) {
      case IDLE, AUTHORISED -> "PumpIdleStatus";
      case FILLING -> "PumpFillingStatus";
      case ENDED -> "PumpEndOfTransactionStatus";
    };
  }

  static ObjectNode data(PumpModel pump, IntFunction<Pts2Site.SiteGrade> grades) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("Pump", pump.number());
    if (pump.offline()) {
      data.put("State", state(pump))
          .put("NozzleUp", 0)
          .put("Nozzle", 0)
          .put("Request", request(pump));
    }
    switch (pump.seenPhase()) {
      case IDLE, AUTHORISED -> {
        if (!pump.offline()) {
          idle(data, pump, grades);
        }
      }
      case FILLING -> {
        pump.seen().ifPresent(d -> figures(data, d));
        pump.order().ifPresent(order -> ordered(data, order));
        data.put("IsSuspended", pump.suspended()).put("FlowRate", 38);
      }
      case ENDED -> {
        pump.seen().ifPresent(d -> figures(data, d));
        data.put("NozzleUp", pump.nozzleUp()).put("FlowRate", 38);
      }
    }
    return data.put("User", pump.owner());
  }

  /// The figures that a delivery has in statuses, in information and in reports alike.
  static void figures(ObjectNode data, Delivery delivery) {
    data.put("Nozzle", delivery.nozzle())
        .put("FuelGradeId", delivery.grade().id())
        .put("FuelGradeName", delivery.grade().name())
        .put("Transaction", delivery.transaction())
        .put("Volume", delivery.volume())
        .put("TCVolume", delivery.volume())
        .put("Price", delivery.price())
        .put("Amount", delivery.amount())
        .put("DateTimeStart", delivery.startedAt().format(TIME));
    delivery.endedAt().ifPresent(at -> data.put("DateTime", at.format(TIME)));
  }

  private static String state(PumpModel pump) {
    return switch (pump.seenPhase()) {
      case IDLE -> pump.seen().isPresent() ? "Finished" : "WaitingNozzleUpForAuthorization";
      case AUTHORISED -> "Authorized";
      case FILLING -> "Filling";
      case ENDED -> "EndOfTransaction";
    };
  }

  private static void idle(
      ObjectNode data, PumpModel pump, IntFunction<Pts2Site.SiteGrade> grades) {
    int up = pump.nozzleUp();
    data.put("NozzleUp", up).put("Nozzle", up);
    if (up > 0) {
      Pts2Site.SiteGrade grade = grades.apply(pump.gradeId(up));
      data.put("FuelGradeId", grade.id()).put("FuelGradeName", grade.name());
    }
    data.put("Request", request(pump));
    pump.order()
        .ifPresent(order -> {
          data.put("Transaction", pump.transaction()).put("OrderedNozzle", order.nozzle());
          ordered(data, order);
        });
    Optional<Delivery> last = pump.seen();
    data.put("LastNozzle", last.map(Delivery::nozzle).orElse(0))
        .put("LastTransaction", last.map(Delivery::transaction).orElse(0));
    last.ifPresent(d ->
        data.put("LastVolume", d.volume())
            .put("LastPrice", d.price())
            .put("LastAmount", d.amount()));
  }

  private static String request(PumpModel pump) {
    if (pump.order().isPresent()) {
      return "PumpAuthorize";
    }
    return pump.locked() ? "PumpLock" : "";
  }

  private static void ordered(ObjectNode data, Order order) {
    data.put("OrderedType", order.type());
    if (!order.type().equals("FullTank")) {
      data.put("OrderedDose", order.dose());
    }
  }
}
