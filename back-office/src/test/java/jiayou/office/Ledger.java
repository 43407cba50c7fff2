package jiayou.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jiayou.sim.office.BackOfficeSimulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The office's own books, read as a stranger would read `back-office.json`.
record Ledger(JsonNode root) {

  static Ledger of(BackOfficeSimulator office) {
    return new Ledger(JsonMapper.shared().readTree(office.ledgerJson()));
  }

  /// The ids of the events of one sale, in the order in which the office keeps them.
  List<String> ids(String sale) {
    return column(sale, "id");
  }

  List<String> types(String sale) {
    return column(sale, "type");
  }

  List<String> sales() {
    List<String> sales = new ArrayList<>();
    root.path("sales").forEach(sale -> sales.add(sale.path("id").asString()));
    return sales;
  }

  Map<String, Long> totals() {
    Map<String, Long> totals = new LinkedHashMap<>();
    root.path("sales")
        .forEach(sale -> totals.put(sale.path("id").asString(), sale.path("total").asLong()));
    return totals;
  }

  private List<String> column(String sale, String name) {
    List<String> values = new ArrayList<>();
    for (JsonNode entry : root.path("sales")) {
      if (entry.path("id").asString().equals(sale)) {
        entry.path("events").forEach(event -> values.add(event.path(name).asString()));
      }
    }
    return values;
  }
}
