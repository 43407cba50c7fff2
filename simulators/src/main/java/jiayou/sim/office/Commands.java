package jiayou.sim.office;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The back office's words on the control port.
final class Commands {

  private final BackOfficeSimulator office;

  Commands(BackOfficeSimulator office) {
    this.office = office;
  }

  /// `outage {on}`, `fault {fault, operation?, seconds?, at?, value?}`, `fair-weather`, `refuse
  /// {event, why}`, `ledger`, `complaints`, the club's and those of the invoices.
  Map<String, Function<JsonNode, JsonNode>> all() {
    Map<String, Function<JsonNode, JsonNode>> all = new HashMap<>(own());
    all.putAll(new ClubCommands(office.club()).all());
    office.invoices().ifPresent(house -> all.putAll(new InvoiceCommands(house).all()));
    return Map.copyOf(all);
  }

  private Map<String, Function<JsonNode, JsonNode>> own() {
    return Map.of(
        "outage", doing(in -> office.outage(on(in))),
        "fault", doing(this::fault),
        "fair-weather", doing(in -> office.fairWeather()),
        "refuse", doing(in -> office.refuse(text(in, "event"), text(in, "why"))),
        "ledger", in -> JsonMapper.shared().readTree(office.ledgerJson()),
        "complaints", in -> JsonMapper.shared().valueToTree(office.complaints()));
  }

  private void fault(JsonNode in) {
    Fault fault =
        switch (text(in, "fault")) {
          case "cut-before" -> new Fault.CutBefore();
          case "cut-after" -> new Fault.CutAfter();
          case "stall" -> new Fault.Stall();
          case "html-bad-gateway" -> new Fault.HtmlBadGateway();
          case "html-ok" -> new Fault.HtmlOk();
          case "garbage" -> new Fault.Garbage();
          case "other-json" -> new Fault.OtherJson();
          case "too-many-requests" -> new Fault.TooManyRequests(in.path("seconds").asInt(1));
          case "unauthorized" -> new Fault.Unauthorized();
          case "already-received" -> new Fault.AlreadyReceived();
          case "too-large" -> new Fault.TooLarge();
          case "altered" -> new Fault.Altered(text(in, "at"), in.path("value").toString());
          default ->
              throw new IllegalArgumentException("There is no fault '" + text(in, "fault") + "'.");
        };
    office.next(in.path("operation").asString("*"), fault);
  }

  static boolean on(JsonNode in) {
    if (!in.path("on").isBoolean()) {
      throw new IllegalArgumentException("Give 'on' as true or false.");
    }
    return in.path("on").asBoolean();
  }

  static String text(JsonNode in, String name) {
    if (!in.path(name).isString()) {
      throw new IllegalArgumentException("Give '" + name + "' as text.");
    }
    return in.path(name).asString();
  }

  static Function<JsonNode, JsonNode> doing(Consumer<JsonNode> what) {
    return in -> {
      what.accept(in);
      return JsonMapper.shared().createObjectNode();
    };
  }
}
