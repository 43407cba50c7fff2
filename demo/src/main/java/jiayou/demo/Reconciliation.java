package jiayou.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  /// @return whether all books agree to the fen, the litre and the ticket
  boolean isExact() throws IOException {
    List<JsonNode> sales = rows("terminal", "sales");
    List<JsonNode> settled =
        sales.stream().filter(s -> s.path("state").asString().equals("SETTLED")).toList();
    long pumped = pumps(settled);
    long charged = gateway(settled, sales);
    backOffice(sales);
    tickets(settled);
    long total = settled.stream().mapToLong(s -> s.path("total").asLong()).sum();
    out.printf("%n%d sales, %d settled%n", sales.size(), settled.size());
    row("settled by the terminal", total);
    row("fuel that the pumps gave", pumped);
    row("goods that were sold", goods(settled));
    row("gateway charges − refunds", charged);
    if (pumped + goods(settled) != total || charged != total) {
      differences.add("the sums differ");
    }
    differences.forEach(d -> out.println("  DIFFERENCE " + d));
    out.println(differences.isEmpty() ? "reconciliation exact" : "reconciliation NOT exact");
    out.flush();
    return differences.isEmpty();
  }

  private void row(String what, long fen) {
    out.printf("  %-28s %9d.%02d%n", what, fen / 100, fen % 100);
  }

  private static long goods(List<JsonNode> settled) {
    return settled.stream()
        .flatMap(sale -> sale.path("lines").valueStream())
        .filter(line -> line.path("kind").asString().equals("goods"))
        .mapToLong(line -> line.path("amount").asLong())
        .sum();
  }

  /// Every litre and amount that the controller has closed is in exactly one settled sale.
  private long pumps(List<JsonNode> settled) throws IOException {
    Map<String, String> sold = new TreeMap<>();
    for (JsonNode sale : settled) {
      for (JsonNode line : sale.path("lines")) {
        if (line.path("kind").asString().equals("fuel")) {
          String key = line.path("pump").asInt() + "/" + line.path("transaction").asInt();
          String twice = sold.put(key, figures(line));
          if (twice != null) {
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
    same("pump and terminal", delivered, sold);
    return amount;
  }

  /// Every tender is a charge that stands, and no other charge stands.
  private long gateway(List<JsonNode> settled, List<JsonNode> sales) throws IOException {
    Map<String, String> tenders = new TreeMap<>();
    for (JsonNode sale : settled) {
      long sum = 0;
      for (JsonNode tender : sale.path("tenders")) {
        tenders.put(tender.path("reference").asString(), tender.path("amount").asString());
        sum += tender.path("amount").asLong();
      }
      if (sum != sale.path("total").asLong()) {
        differences.add("tenders of " + sale.path("id") + " are not its total");
      }
    }
    Map<String, String> standing = new TreeMap<>();
    long net = 0;
    for (JsonNode trade : rows("gateway-wechat", "trades")) {
      String state = trade.path("state").asString();
      long kept =
          state.equals("SUCCESS") || state.equals("REFUND") ? trade.path("amount").asLong() : 0;
      for (JsonNode refund : trade.path("refunds")) {
        kept -=
            refund.path("state").asString().equals("SUCCESS") ? refund.path("amount").asLong() : 0;
      }
      if (kept != 0) {
        standing.put(trade.path("reference").asString(), Long.toString(kept));
        net += kept;
      }
    }
    same("gateway and terminal", standing, tenders);
    if (sales.isEmpty()) {
      differences.add("there were no sales at all");
    }
    return net;
  }

  /// The back office has each sale once, with the terminal's total.
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
    same("back office and terminal", theirs, ours);
  }

  /// Every settled sale of the kiosk has its ticket on paper, with its number and its total.
  private void tickets(List<JsonNode> settled) throws IOException {
    Map<String, Integer> papers = new HashMap<>();
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("tickets"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    for (JsonNode sale : settled) {
      String trace = sale.path("trace").asString();
      long total = sale.path("total").asLong();
      String yuan = "%d.%02d".formatted(total / 100, total % 100);
      int found = (int) texts.stream().filter(t -> t.contains(trace) && t.contains(yuan)).count();
      papers.put(trace, found);
      boolean wanted = sale.path("screen").asString().equals("K");
      if (wanted && found == 0) {
        differences.add("no ticket for " + trace + " with " + yuan);
      }
      if (!wanted && found > 0) {
        differences.add("a ticket for " + trace + ", which was paid at the dispenser");
      }
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
