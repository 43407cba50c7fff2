package jiayou.sim.box;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import jiayou.sim.printer.Fault;
import jiayou.sim.wechat.PhoneAnswer;
import jiayou.sim.wechat.Scan;
import jiayou.sim.wechat.Script;
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
    control.register("wechat", wechat());
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

  private Map<String, Function<JsonNode, JsonNode>> wechat() {
    return Map.of(
        "outage", does(a -> box.wechat().outage(flag(a, "on"))),
        "pay", a -> paid(box.wechat().phone(text(a, "phone")).scan(text(a, "code"))),
        "showCode",
            a ->
                ok().put(
                        "digits",
                        box.wechat()
                            .phone(text(a, "phone"))
                            .showCode(Script.valueOf(text(a, "script")))
                            .digits()),
        "ledger", a -> json.readTree(box.wechat().ledgerJson()));
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
      case Scan.Bill bill ->
          switch (bill.confirm()) {
            case PhoneAnswer.Paid _ -> ok().put("amount", bill.amount());
            case PhoneAnswer.Refused(String why) -> throw new IllegalArgumentException(why);
          };
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
