package jiayou.demo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// One tender in somebody's books: what each payment took and what of it went back, by its number.
///
/// @param entries by the number of the payment, as that party writes it
record TenderBooks(Map<String, Entry> entries) {

  /// In fen.
  record Entry(long paid, long back) {
    @Override
    public String toString() {
      return paid + " paid, " + back + " back";
    }
  }

  /// By the terminal's own books: payments of a provider, or parts that a desk set aside.
  static TenderBooks ofTerminal(String tender, List<JsonNode> sales) {
    Map<String, Entry> entries = new TreeMap<>();
    for (JsonNode sale : sales) {
      for (JsonNode attempt : sale.path("attempts")) {
        String state = attempt.path("state").asString();
        boolean paid = state.equals("Succeeded") || state.equals("PaidLate");
        if (paid && attempt.path("provider").asString().equals(tender)) {
          String number = attempt.path("reference").asString();
          long amount = attempt.path("amount").asLong();
          entries.put(written(tender, number), new Entry(amount, back(sale, number)));
        }
      }
      for (JsonNode hold : sale.path("holds")) {
        if (hold.path("provider").asString().equals(tender) && hold.path("amount").asLong() > 0) {
          entries.put(
              hold.path("reference").asString(), new Entry(hold.path("amount").asLong(), 0));
        }
      }
    }
    return new TenderBooks(entries);
  }

  /// By a gateway's books, or the card's host's.
  static TenderBooks ofGateway(List<JsonNode> trades) {
    Map<String, Entry> entries = new TreeMap<>();
    for (JsonNode trade : trades) {
      long back = 0;
      for (JsonNode refund : trade.path("refunds")) {
        back +=
            refund.path("state").asString().equals("SUCCESS") ? refund.path("amount").asLong() : 0;
      }
      boolean paid = List.of("SUCCESS", "REFUND", "TAKEN").contains(trade.path("state").asString());
      if (paid || back > 0) {
        entries.put(
            trade.path("reference").asString(), new Entry(trade.path("amount").asLong(), back));
      }
    }
    return new TenderBooks(entries);
  }

  /// By the back office's books: coupons or points.
  static TenderBooks ofOffice(String kind, List<JsonNode> holds) {
    Map<String, Entry> entries = new TreeMap<>();
    for (JsonNode hold : holds) {
      if (hold.path("kind").asString().equals(kind) && hold.path("amount").asLong() > 0) {
        entries.put(hold.path("reference").asString(), new Entry(hold.path("amount").asLong(), 0));
      }
    }
    return new TenderBooks(entries);
  }

  int count() {
    return entries.size();
  }

  long paid() {
    return entries.values().stream().mapToLong(Entry::paid).sum();
  }

  long back() {
    return entries.values().stream().mapToLong(Entry::back).sum();
  }

  long kept() {
    return paid() - back();
  }

  private static long back(JsonNode sale, String payment) {
    return sale.path("refunds")
        .valueStream()
        .filter(refund -> refund.path("payment").asString().equals(payment))
        .filter(refund -> refund.path("state").asString().equals("Succeeded"))
        .mapToLong(refund -> refund.path("amount").asLong())
        .sum();
  }

  /// UnionPay's gateways know no underscore.
  private static String written(String tender, String number) {
    return tender.equals("unionpay") || tender.equals("ecny") ? number.replace("_", "") : number;
  }
}
