package jiayou.sim.invoice;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jiayou.sim.invoice.InvoiceRequest.Item;
import jiayou.sim.invoice.InvoiceRequest.Mark;
import jiayou.sim.invoice.Outcome.Reason;
import jiayou.sim.invoice.Outcome.Refused;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the bureau wrote down. Callers hold its lock.
final class Books {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final BigDecimal PLENTY = BigDecimal.valueOf(1_000_000_000);
  private static final long FIRST = 4_914_581_131L;

  final Map<String, BigDecimal> stock = new HashMap<>();
  long credit = 1_000_000_000_00L;
  boolean drawerIn = true;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> redOf = new HashMap<>();

  /// The serial part of the next number.
  long next() {
    return FIRST + entries.size();
  }

  Optional<Entry> find(String number) {
    return Optional.ofNullable(entries.get(number));
  }

  boolean isReddened(String blue) {
    return redOf.containsKey(blue);
  }

  Optional<Refused> shortage(InvoiceRequest request) {
    if (request.net() > credit) {
      return Examiner.refused(Reason.OUT_OF_CREDIT, "剩余可用授信额度不足");
    }
    Map<String, BigDecimal> wanted = new HashMap<>();
    if (request.mark() == Mark.FUEL) {
      request.items().forEach(i -> wanted.merge(i.code(), quantity(i), BigDecimal::add));
    }
    return wanted.entrySet().stream()
            .allMatch(w -> w.getValue().compareTo(stock.getOrDefault(w.getKey(), PLENTY)) <= 0)
        ? Optional.empty()
        : Examiner.refused(Reason.OUT_OF_STOCK, "成品油库存不足");
  }

  /// A red one gives back what the blue one took, since its numbers are negative.
  void enter(Entry entry) {
    entries.put(entry.number(), entry);
    entry.red().ifPresent(red -> redOf.put(red.blue(), entry.number()));
    credit -= entry.request().net();
    if (entry.request().mark() == Mark.FUEL) {
      for (Item item : entry.request().items()) {
        stock.computeIfPresent(item.code(), (_, left) -> left.subtract(quantity(item)));
      }
    }
  }

  String json() {
    ObjectNode ledger = JSON.createObjectNode();
    ArrayNode invoices = ledger.putArray("invoices");
    for (Entry entry : entries.values()) {
      ObjectNode row = invoices.addObject();
      row.put("number", entry.number());
      row.put("reference", entry.request().reference());
      row.put("color", entry.red().isPresent() ? "RED" : "BLUE");
      entry.red().ifPresent(red -> row.put("blue", red.blue()));
      row.put("fuel", entry.request().mark() == Mark.FUEL);
      row.put("net", entry.request().net());
      row.put("tax", entry.request().tax());
      row.put("total", entry.request().total());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ledger);
  }

  private static BigDecimal quantity(Item item) {
    return item.quantity().orElse(BigDecimal.ZERO);
  }
}
