package jiayou.sim.office;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import jiayou.sim.office.invoice.InvoiceHouse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The words on the control port for whatever keeps invoices from being issued.
record InvoiceCommands(InvoiceHouse house) {

  /// `invoice-stock {code, quantity}`, `invoice-drawer {on}`, `invoice-credit {fen}`, `invoice-idle
  /// {on}`, `invoice-bureau`.
  Map<String, Function<JsonNode, JsonNode>> all() {
    return Map.of(
        "invoice-stock",
            Commands.doing(in ->
                house
                    .bureau()
                    .stock(
                        Commands.text(in, "code"), new BigDecimal(Commands.text(in, "quantity")))),
        "invoice-drawer", Commands.doing(in -> house.bureau().drawerLoggedIn(Commands.on(in))),
        "invoice-credit", Commands.doing(in -> house.bureau().credit(in.path("fen").asLong())),
        "invoice-idle", Commands.doing(in -> house.idle(Commands.on(in))),
        "invoice-bureau", _ -> JsonMapper.shared().readTree(house.bureau().ledgerJson()));
  }
}
