package jiayou.sim.office.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// A sale as its last event told it. Amounts are whole fen.
///
/// @param told what kind of event
/// @param refunds what went back of the tenders
record Sold(
    String told,
    Instant at,
    List<Line> lines,
    List<Part> discounts,
    List<Part> tenders,
    List<Part> refunds,
    long total) {

  private static final String OVERRUN = "超出先付部分不收";
  private static final String CARD = "ecard";
  private static final Set<String> NEVER_INVOICED = Set.of(CARD, "coupons", "points");

  Sold {
    lines = List.copyOf(lines);
    discounts = List.copyOf(discounts);
    tenders = List.copyOf(tenders);
    refunds = List.copyOf(refunds);
  }

  /// @param item a grade's code or a barcode
  record Line(boolean isFuel, String item, String name, String quantity, String unit, long amount) {

    BigDecimal figure() {
      return new BigDecimal(quantity);
    }
  }

  /// A discount by its name, or a tender by its provider.
  record Part(String name, long amount) {}

  static Sold of(JsonNode event) {
    JsonNode data = event.path("data");
    List<Line> lines = new ArrayList<>();
    data.path("lines").forEach(line -> lines.add(line(line)));
    return new Sold(
        event.path("type").asString(),
        OffsetDateTime.parse(event.path("time").asString()).toInstant(),
        lines,
        parts(data.path("discounts"), "name"),
        parts(data.path("tenders"), "provider"),
        parts(data.path("refunds"), "provider"),
        data.path("total").asLong());
  }

  /// Whether lines and tenders stand; before, nobody knows what will be paid.
  boolean isOver() {
    return told.equals("sale.settled") || told.equals("sale.with-staff");
  }

  /// The same after staff gave the money back by hand.
  Sold refunded() {
    return new Sold(told, at, lines, discounts, tenders, tenders, total);
  }

  /// What wallets paid and did not get back.
  long invoiceable() {
    long paid =
        tenders.stream()
            .filter(t -> !NEVER_INVOICED.contains(t.name()))
            .mapToLong(Part::amount)
            .sum();
    return Math.max(0, paid - refunds.stream().mapToLong(Part::amount).sum());
  }

  /// What the fuel card paid: it was invoiced when it was topped up.
  long byCard() {
    return tenders.stream().filter(t -> t.name().equals(CARD)).mapToLong(Part::amount).sum();
  }

  /// What was delivered beyond what had been paid in advance: it is not charged.
  long overrun() {
    return discounts.stream().filter(d -> d.name().equals(OVERRUN)).mapToLong(Part::amount).sum();
  }

  private static Line line(JsonNode line) {
    long amount = line.path("amount").asLong();
    String kind = line.path("kind").asString();
    return switch (kind) {
      case "fuel" ->
          new Line(
              true,
              line.path("grade").asString(),
              line.path("grade").asString() + "#",
              line.path("volume").asString(),
              line.path("unit").asString(),
              amount);
      case "goods" ->
          new Line(
              false,
              line.path("ean").asString(),
              line.path("name").asString(),
              line.path("quantity").asString(),
              "件",
              amount);
      // Nothing of it is delivered.
      default -> new Line(true, line.path("grade").asString(), "", "0", "", 0);
    };
  }

  private static List<Part> parts(JsonNode array, String name) {
    List<Part> parts = new ArrayList<>();
    array.forEach(p -> parts.add(new Part(p.path(name).asString(), p.path("amount").asLong())));
    return parts;
  }
}
