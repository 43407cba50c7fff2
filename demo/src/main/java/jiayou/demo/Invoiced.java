package jiayou.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jiayou.sim.box.Gateways;
import tools.jackson.databind.JsonNode;

/// Invoices beside the sales that they are of: what wallets paid and kept, once, and to the fen.
final class Invoiced {

  private final List<JsonNode> sales;
  private final JsonNode office;

  /// @param sales of the terminal's ledger
  /// @param office the back office's ledger
  Invoiced(List<JsonNode> sales, JsonNode office) {
    this.sales = List.copyOf(sales);
    this.office = office;
  }

  int count() {
    return (int)
        office
            .path("invoices")
            .valueStream()
            .mapToLong(order -> order.path("numbers").size())
            .sum();
  }

  List<String> differences() {
    List<String> differences = new ArrayList<>();
    Map<String, Long> invoiced = new HashMap<>();
    Set<String> numbers = new HashSet<>();
    for (JsonNode order : office.path("invoices")) {
      for (JsonNode invoice : order.path("numbers")) {
        invoiced.merge(order.path("sale").asString(), invoice.path("total").asLong(), Long::sum);
        long net = invoice.path("net").asLong();
        if (net + invoice.path("tax").asLong() != invoice.path("total").asLong()) {
          differences.add("net and tax of " + invoice + " do not add up");
        }
        if (!numbers.add(invoice.path("number").asString())) {
          differences.add("one number twice: " + invoice);
        }
      }
    }
    invoiced.forEach((sale, fen) -> {
      long paid = byWallets(sale);
      if (paid != fen) {
        differences.add(
            "invoices over %s for %s, of which wallets paid %s"
                .formatted(Papers.yuan(fen), sale, Papers.yuan(paid)));
      }
    });
    office
        .path("differences")
        .forEach(d -> differences.add("the office reckons another invoice: " + d));
    return differences;
  }

  private long byWallets(String id) {
    return sales.stream()
        .filter(sale -> sale.path("id").asString().equals(id))
        .mapToLong(sale -> wallets(sale.path("tenders")) - wallets(sale.path("refunds")))
        .sum();
  }

  private static long wallets(JsonNode rows) {
    return rows.valueStream()
        .filter(row -> Gateways.PROVIDERS.contains(row.path("provider").asString()))
        .mapToLong(row -> row.path("amount").asLong())
        .sum();
  }
}
