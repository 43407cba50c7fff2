package jiayou.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jiayou.sim.box.Gateways;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Adds up everybody's own books, as a stranger would who has only the files.
final class Reconciliation {

  private final JsonMapper json = new JsonMapper();
  private final List<String> differences = new ArrayList<>();
  private final Path folder;
  private final PrintWriter out;

  /// @param folder with `ledgers` and `tickets`
  Reconciliation(Path folder, PrintWriter out) {
    this.folder = folder;
    this.out = out;
  }

  /// Something that a party itself has to complain about.
  void complains(String party, List<String> complaints) {
    complaints.forEach(complaint -> differences.add(party + ": " + complaint));
  }

  /// Whoever played the customers knows what each of them paid with.
  void mustHave(List<List<String>> mixes) throws IOException {
    List<List<String>> sold = new ArrayList<>();
    for (JsonNode sale : settled()) {
      sold.add(
          sale.path("tenders")
              .valueStream()
              .map(t -> t.path("provider").asString())
              .sorted()
              .toList());
    }
    for (List<String> mix : mixes) {
      if (!sold.remove(mix)) {
        differences.add("no sale was paid with just " + mix);
      }
    }
  }

  /// @return whether all books agree to the fen, the litre and the ticket
  boolean isExact() throws IOException {
    List<JsonNode> sales = rows("terminal", "sales");
    List<JsonNode> settled = settled();
    long pumped = pumps(settled);
    long goods = amounts(settled, "goods");
    long off = settled.stream().mapToLong(s -> sum(s.path("discounts"))).sum();
    long total = settled.stream().mapToLong(s -> s.path("total").asLong()).sum();
    out.printf("%n%d sales, %d settled%n", sales.size(), settled.size());
    row("fuel that the pumps gave", pumped);
    row("goods that were sold", goods);
    row("promotions, fuel beyond pre-pay", -off);
    row("settled by the terminal", total);
    long kept = tenders(sales);
    if (pumped + goods - off != total || kept != total || sales.isEmpty()) {
      differences.add("the sums differ");
    }
    settled.forEach(this::addsUp);
    backOffice(sales);
    members();
    invoices(sales);
    Papers papers = Papers.in(folder.resolve("tickets"));
    sales.forEach(sale -> differences.addAll(papers.differences(sale)));
    differences.addAll(new Traces(Invoices.PERSONAL).differences(folder));
    differences.forEach(d -> out.println("  DIFFERENCE " + d));
    out.println(differences.isEmpty() ? "reconciliation exact" : "reconciliation NOT exact");
    out.flush();
    return differences.isEmpty();
  }

  private void invoices(List<JsonNode> sales) throws IOException {
    Invoiced invoiced =
        new Invoiced(
            sales, json.readTree(Files.readString(folder.resolve("ledgers/back-office.json"))));
    out.printf("%n%d invoices, each for what wallets paid, once%n", invoiced.count());
    differences.addAll(invoiced.differences());
  }

  private void row(String what, long fen) {
    out.printf("  %-32s %10s%n", what, (fen < 0 ? "-" : "") + Papers.yuan(Math.abs(fen)));
  }

  private List<JsonNode> settled() throws IOException {
    return rows("terminal", "sales").stream()
        .filter(s -> s.path("state").asString().equals("SETTLED"))
        .toList();
  }

  private static long amounts(List<JsonNode> settled, String kind) {
    return settled.stream()
        .flatMap(sale -> sale.path("lines").valueStream())
        .filter(line -> line.path("kind").asString().equals(kind))
        .mapToLong(line -> line.path("amount").asLong())
        .sum();
  }

  private static long sum(JsonNode rows) {
    return rows.valueStream().mapToLong(row -> row.path("amount").asLong()).sum();
  }

  /// Each tender in the terminal's books and in those of whoever has the money.
  private long tenders(List<JsonNode> sales) throws IOException {
    out.printf(
        "%n  %-10s %5s %12s %5s %12s %12s %10s%n",
        "tender", "count", "paid", "backs", "went back", "kept", "difference");
    Map<String, TenderBooks> theirs = new TreeMap<>();
    for (String provider : Gateways.PROVIDERS) {
      theirs.put(provider, TenderBooks.ofGateway(rows("gateway-" + provider, "trades")));
    }
    theirs.put("ecard", TenderBooks.ofGateway(rows("gateway-ecard", "trades")));
    List<JsonNode> holds = rows("back-office", "holds");
    theirs.put("coupons", TenderBooks.ofOffice("COUPONS", holds));
    theirs.put("points", TenderBooks.ofOffice("POINTS", holds));
    long kept = 0;
    for (Map.Entry<String, TenderBooks> entry : theirs.entrySet()) {
      TenderBooks ours = TenderBooks.ofTerminal(entry.getKey(), sales);
      tender(entry.getKey(), ours, entry.getValue());
      kept += ours.kept();
    }
    return kept;
  }

  private void tender(String name, TenderBooks ours, TenderBooks theirs) {
    out.printf(
        "  %-10s %5d %12s %5d %12s %12s %10s%n",
        name,
        ours.count(),
        Papers.yuan(ours.paid()),
        ours.entries().values().stream().filter(e -> e.back() > 0).count(),
        Papers.yuan(ours.back()),
        Papers.yuan(ours.kept()),
        Papers.yuan(Math.abs(ours.kept() - theirs.kept())));
    same(name, texts(theirs), texts(ours));
    if (ours.count() == 0) {
      differences.add("nobody paid by " + name);
    }
  }

  private static Map<String, String> texts(TenderBooks books) {
    return books.entries().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
  }

  /// What a sale costs is what its lines cost less what was taken off, and what was paid less what
  /// went back.
  private void addsUp(JsonNode sale) {
    long total = sale.path("total").asLong();
    long back = 0;
    for (JsonNode refund : sale.path("refunds")) {
      boolean counted =
          sale.path("tenders")
              .valueStream()
              .anyMatch(t -> t.path("reference").equals(refund.path("payment")));
      back += counted ? refund.path("amount").asLong() : 0;
    }
    if (sum(sale.path("lines")) - sum(sale.path("discounts")) != total
        || sum(sale.path("tenders")) - back != total) {
      differences.add("sale " + sale.path("id") + " does not add up");
    }
  }

  /// Every litre and amount that the controller has closed is in exactly one settled sale.
  private long pumps(List<JsonNode> settled) throws IOException {
    Map<String, String> sold = new TreeMap<>();
    for (JsonNode sale : settled) {
      for (JsonNode line : sale.path("lines")) {
        if (line.path("kind").asString().equals("fuel")) {
          String key = line.path("pump").asInt() + "/" + line.path("transaction").asInt();
          if (sold.put(key, figures(line)) != null) {
            differences.add("fuelling " + key + " is in two sales");
          }
        }
      }
    }
    Map<String, String> delivered = new TreeMap<>();
    long amount = 0;
    for (JsonNode row : rows("pump", "transactions")) {
      if (row.path("cleared").asBoolean()) {
        delivered.put(
            row.path("pump").asInt() + "/" + row.path("transaction").asInt(), figures(row));
        amount += row.path("amount").asLong();
      } else {
        differences.add("pump " + row + " was never cleared");
      }
    }
    same("pump", delivered, sold);
    return amount;
  }

  /// The back office has each sale once, with the terminal's total, and its events in order.
  private void backOffice(List<JsonNode> sales) throws IOException {
    Map<String, String> ours = new TreeMap<>();
    sales.forEach(s -> ours.put(s.path("id").asString(), s.path("total").asString()));
    Map<String, String> theirs = new TreeMap<>();
    for (JsonNode sale : rows("back-office", "sales")) {
      theirs.put(sale.path("id").asString(), sale.path("total").asString());
      int sequence = 0;
      for (JsonNode event : sale.path("events")) {
        if (event.path("sequence").asInt() != ++sequence) {
          differences.add("events of " + sale.path("id") + " are out of order");
        }
      }
    }
    same("back office", theirs, ours);
  }

  /// What members had, less what they spent, and what they earned, is what they have.
  private void members() throws IOException {
    long before = 0;
    long after = 0;
    for (JsonNode member : rows("back-office", "members")) {
      for (JsonNode purse : member.path("purses")) {
        before += purse.path("before").asLong();
        after += purse.path("after").asLong();
      }
    }
    List<JsonNode> earned = rows("back-office", "earned");
    long more = earned.stream().mapToLong(row -> row.path("amount").asLong()).sum();
    long spent = TenderBooks.ofOffice("POINTS", rows("back-office", "holds")).paid();
    out.printf(
        "%n  points: %s given, %s spent, %s earned, %s left%n",
        Papers.yuan(before), Papers.yuan(spent), Papers.yuan(more), Papers.yuan(after));
    if (before - spent + more != after) {
      differences.add("the members' purses do not add up");
    }
  }

  private static String figures(JsonNode row) {
    return row.path("volume").asString() + " for " + row.path("amount").asLong();
  }

  private void same(String who, Map<String, String> theirs, Map<String, String> ours) {
    Map<String, String> all = new TreeMap<>(theirs);
    all.putAll(ours);
    for (String key : all.keySet()) {
      String there = theirs.getOrDefault(key, "nothing");
      String here = ours.getOrDefault(key, "nothing");
      if (!there.equals(here)) {
        differences.add(who + ": " + key + " is " + there + " there and " + here + " here");
      }
    }
  }

  private List<JsonNode> rows(String ledger, String name) throws IOException {
    JsonNode root =
        json.readTree(Files.readString(folder.resolve("ledgers").resolve(ledger + ".json")));
    return root.path(name).valueStream().toList();
  }
}
