package jiayou.sim.box;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import jiayou.sim.phone.Phone;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;
import jiayou.sim.printer.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a script, or a person with a web client, can do to a station in a box over the control
/// port.
public final class StationControls {

  private final JsonMapper json = new JsonMapper();
  private final StationBox box;

  public StationControls(StationBox box) {
    this.box = box;
  }

  public void registerWith(ControlServer control) {
    control.register("pumps", pumps());
    Gateways ways = box.gateways();
    control.register("wechat", gateway("wechat", ways.wechat()::outage, ways.wechat()::ledgerJson));
    control.register("alipay", gateway("alipay", ways.alipay()::outage, ways.alipay()::ledgerJson));
    control.register(
        "unionpay", gateway("unionpay", ways.unionpay()::outage, ways.unionpay()::ledgerJson));
    control.register("ecny", gateway("ecny", ways.ecny()::outage, ways.ecny()::ledgerJson));
    control.register("ecard", ecard());
    control.register("office", box.office().commands());
    control.register("printer", printer());
  }

  private Map<String, Function<JsonNode, JsonNode>> pumps() {
    return Map.of(
        "lift", does(a -> box.pumps().lift(number(a, "pump"), number(a, "nozzle"))),
        "flow", does(a -> box.pumps().flow(number(a, "pump"), text(a, "volume"))),
        "hangUp", does(a -> box.pumps().hangUp(number(a, "pump"))),
        "offline", does(a -> box.pumps().pumpOffline(number(a, "pump"), flag(a, "on"))),
        "outage", does(a -> box.pumps().outage(flag(a, "on"))),
        "restart", does(a -> box.pumps().restart()),
        "ledger", a -> json.readTree(box.pumps().ledgerJson()));
  }

  private Map<String, Function<JsonNode, JsonNode>> gateway(
      String provider, Consumer<Boolean> outage, Supplier<String> ledger) {
    return Map.of(
        "outage", does(a -> outage.accept(flag(a, "on"))),
        "pay", a -> paid(phone(provider, a).scan(text(a, "code"))),
        "showCode", a -> ok().put("digits", phone(provider, a).showCode(script(a)).digits()),
        "ledger", a -> json.readTree(ledger.get()));
  }

  private Phone phone(String provider, JsonNode arguments) {
    return box.gateways().phone(provider, text(arguments, "phone"));
  }

  private Map<String, Function<JsonNode, JsonNode>> ecard() {
    return Map.of(
        "outage",
        does(a -> box.ecard().outage(flag(a, "on"))),
        "showCode",
        a -> ok().put("text", box.ecard().phone(text(a, "phone")).showCode(Instant.now())),
        "balance",
        a -> ok().put("fen", box.ecard().phone(text(a, "phone")).balance()),
        "putBalance",
        does(a -> box.ecard().phone(text(a, "phone")).putBalance(number(a, "fen"))),
        "block",
        does(a -> box.ecard().phone(text(a, "phone")).block(flag(a, "on"))),
        "ledger",
        a -> json.readTree(box.ecard().ledgerJson()));
  }

  private Map<String, Function<JsonNode, JsonNode>> printer() {
    return Map.of(
        "paperOut", does(a -> box.printer().inflict(new Fault.PaperOut())),
        "coverOpen", does(a -> box.printer().inflict(new Fault.CoverOpen())),
        "unplug", does(a -> box.printer().inflict(new Fault.Unplugged())),
        "mend", does(a -> box.printer().mend()),
        "powerCycle", does(a -> box.printer().powerCycle()),
        "ledger", a -> json.readTree(box.printer().ledgerJson()));
  }

  private JsonNode paid(Scan scan) {
    return switch (scan) {
      case Scan.Refused(String why) -> throw new IllegalArgumentException(why);
      case Scan.Bill bill -> {
        if (!(bill.confirm() instanceof PhoneAnswer.Paid)) {
          throw new IllegalArgumentException("The phone says no.");
        }
        yield ok().put("amount", bill.amount());
      }
    };
  }

  private Function<JsonNode, JsonNode> does(Consumer<JsonNode> work) {
    return arguments -> {
      work.accept(arguments);
      return ok();
    };
  }

  private ObjectNode ok() {
    return json.createObjectNode().put("done", true);
  }

  private static int number(JsonNode arguments, String name) {
    return required(arguments, name).asInt();
  }

  private static String text(JsonNode arguments, String name) {
    return required(arguments, name).asString();
  }

  private static Script script(JsonNode arguments) {
    return Script.valueOf(text(arguments, "script"));
  }

  private static boolean flag(JsonNode arguments, String name) {
    return required(arguments, name).asBoolean();
  }

  private static JsonNode required(JsonNode arguments, String name) {
    JsonNode value = arguments.path(name);
    if (value.isMissingNode()) {
      throw new IllegalArgumentException("'" + name + "' is missing");
    }
    return value;
  }
}
