package jiayou.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import jiayou.sim.box.StationBox;
import jiayou.sim.printer.PrintedTicket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds everybody's own books against each other when all is quiet: money against litres, papers
/// and reports, sale by sale.
final class Audit {

  private final JsonMapper json = JsonMapper.shared();
  private final List<String> differences = new ArrayList<>();
  private final TreeSet<String> suspects = new TreeSet<>();
  private final Map<String, JsonNode> sales = new TreeMap<>();
  private final Map<String, List<JsonNode>> trades = new TreeMap<>();
  private final Map<String, JsonNode> told = new TreeMap<>();
  private final List<JsonNode> fuellings;
  private final List<String> papers;

  /// @param terminals what is left of each terminal that worked there
  Audit(StationBox box, List<Remains> terminals) {
    fuellings = rows(box.pumps().ledgerJson(), "transactions");
    papers = box.printer().tickets().stream().map(PrintedTicket::text).toList();
    for (JsonNode trade : rows(box.wechat().ledgerJson(), "trades")) {
      trades.computeIfAbsent(sale(trade), _ -> new ArrayList<>()).add(trade);
    }
    rows(box.office().ledgerJson(), "sales").forEach(s -> told.put(s.path("id").asString(), s));
    for (Remains remains : terminals) {
      rows(remains.ledger(), "sales").forEach(s -> sales.put(s.path("id").asString(), s));
      remains.owed().forEach(owed -> differences.add("still owed: " + owed));
      remains.passes().stream()
          .filter(pass -> net(pass) == 0)
          .forEach(pass -> differs(pass, "has an exit pass and was not paid"));
    }
    box.office().complaints().forEach(c -> differences.add("back office: " + c));
    sales.values().forEach(this::checkSale);
    trades.keySet().stream()
        .filter(id -> !sales.containsKey(id))
        .forEach(id -> differs(id, "is known to the gateway and to no terminal"));
    told.keySet().stream()
        .filter(id -> !sales.containsKey(id))
        .forEach(id -> differs(id, "is known to the back office and to no terminal"));
    checkFuellings();
  }

  /// How many sales were paid, and how many there were.
  String figures() {
    long paid = sales.values().stream().filter(Audit::isSettled).count();
    long refunds =
        trades.values().stream()
            .flatMap(List::stream)
            .filter(t -> t.at("/refunds/0").isObject())
            .count();
    return "%d sales, %d settled, %d trades, %d refunded, %d fuellings, %d papers"
        .formatted(
            sales.size(),
            paid,
            trades.values().stream().mapToInt(List::size).sum(),
            refunds,
            fuellings.size(),
            papers.size());
  }

  /// Empty when all books agree; otherwise what does not, and all the books say about those sales.
  List<String> differences() {
    List<String> all = new ArrayList<>(differences);
    suspects.forEach(id -> all.add(story(id)));
    return all;
  }

  private void checkSale(JsonNode sale) {
    String id = sale.path("id").asString();
    long total = sale.path("total").asLong();
    switch (sale.path("state").asString()) {
      case "SETTLED" -> {
        check(id, net(id) == total, "the customer paid " + net(id) + " of " + total);
        check(id, sum(sale.path("lines")) == total, "its lines are not its total");
        check(id, sum(sale.path("tenders")) == total, "its tenders are not its total");
        check(id, types(id).equals(List.of("sale.tendered", "sale.settled")), "told " + types(id));
        check(id, toldTotal(id) == total, "the back office was told " + toldTotal(id));
      }
      case "CANCELLED" -> {
        check(id, net(id) == 0, "it was cancelled and the customer paid " + net(id));
        List<String> types = types(id);
        check(
            id,
            types.isEmpty() ? trades.get(id) == null : types.equals(List.of("sale.cancelled")),
            "told " + types);
      }
      default -> differs(id, "has not ended well: " + sale.path("state").asString());
    }
    checkSequence(id);
    checkPapers(sale);
  }

  private void checkSequence(String id) {
    List<Integer> numbers = told(id).stream().map(event -> event.path("sequence").asInt()).toList();
    for (int i = 0; i < numbers.size(); i++) {
      check(id, numbers.get(i) == i + 1, "its reports are not in order: " + numbers);
    }
  }

  /// A ticket with a pass is for who has paid, and there is one original.
  private void checkPapers(JsonNode sale) {
    String id = sale.path("id").asString();
    List<String> passes =
        papers.stream()
            .filter(p -> p.contains(sale.path("trace").asString()) && p.contains("放行小票"))
            .toList();
    check(id, passes.isEmpty() || isSettled(sale), "has a ticket and was not paid");
    check(
        id,
        passes.stream().filter(p -> !p.contains("补打")).count() <= 1,
        "has two tickets that both say that they are the original");
  }

  /// Every fuelling that was closed is in exactly one paid sale, and the other way round.
  private void checkFuellings() {
    Map<String, List<String>> sold = new HashMap<>();
    for (JsonNode sale : sales.values()) {
      for (JsonNode line : sale.path("lines")) {
        if (isSettled(sale) && line.path("kind").asString().equals("fuel")) {
          sold.computeIfAbsent(key(line) + " " + line.path("amount"), _ -> new ArrayList<>())
              .add(sale.path("id").asString());
        }
      }
    }
    for (JsonNode row : fuellings) {
      String key = key(row) + " " + row.path("amount");
      List<String> in = Optional.ofNullable(sold.remove(key)).orElse(List.of());
      boolean gave = row.path("amount").asLong() > 0;
      int wanted = row.path("cleared").asBoolean() && gave ? 1 : 0;
      if (in.size() != wanted) {
        differences.add("fuelling " + row + " was paid in " + in);
        suspects.addAll(in);
      }
    }
    sold.forEach((key, in) -> {
      differences.add("fuelling " + key + " in " + in + " was never delivered");
      suspects.addAll(in);
    });
  }

  private void check(String sale, boolean good, String trouble) {
    if (!good) {
      differs(sale, trouble);
    }
  }

  private void differs(String sale, String trouble) {
    differences.add(sale + ": " + trouble);
    suspects.add(sale);
  }

  private String story(String id) {
    String trace =
        Optional.ofNullable(sales.get(id)).map(s -> s.path("trace").asString()).orElse(id);
    return "%s%n  terminal %s%n  gateway %s%n  back office %s%n  papers %s"
        .formatted(
            id,
            sales.get(id),
            trades.get(id),
            told.get(id),
            papers.stream().filter(p -> p.contains(trace)).toList());
  }

  /// What the gateway kept of a sale's money.
  private long net(String sale) {
    return trades.getOrDefault(sale, List.of()).stream().mapToLong(Box::kept).sum();
  }

  /// What the back office was told of the sale itself.
  private List<String> types(String sale) {
    return told(sale).stream()
        .map(event -> event.path("type").asString())
        .filter(type -> type.startsWith("sale."))
        .toList();
  }

  private List<JsonNode> told(String sale) {
    return Optional.ofNullable(told.get(sale))
        .map(s -> s.path("events").valueStream().toList())
        .orElse(List.of());
  }

  private long toldTotal(String sale) {
    return Optional.ofNullable(told.get(sale)).map(s -> s.path("total").asLong()).orElse(-1L);
  }

  private List<JsonNode> rows(String ledger, String name) {
    return json.readTree(ledger).path(name).valueStream().toList();
  }

  /// `S1_K02_261121_0001_2` is the second order of `K02_261121_0001`.
  private static String sale(JsonNode trade) {
    String reference = trade.path("reference").asString();
    return reference.substring(reference.indexOf('_') + 1, reference.lastIndexOf('_'));
  }

  private static boolean isSettled(JsonNode sale) {
    return sale.path("state").asString().equals("SETTLED");
  }

  private static String key(JsonNode row) {
    return row.path("pump").asInt() + "/" + row.path("transaction").asInt();
  }

  private static long sum(JsonNode rows) {
    return rows.valueStream().mapToLong(row -> row.path("amount").asLong()).sum();
  }
}
