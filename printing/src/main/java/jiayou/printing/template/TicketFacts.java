package jiayou.printing.template;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;
import jiayou.core.value.Unit;

/// A ticket in the words of `Vocabulary`. Pure.
final class TicketFacts {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  private TicketFacts() {}

  static Facts of(Ticket ticket) {
    Map<String, String> words =
        Map.of(
            "station", ticket.station().name(),
            "address", ticket.station().address(),
            "terminal", ticket.station().terminal(),
            "trace", ticket.trace(),
            "time", TIME.format(ticket.at()),
            "date", DATE.format(ticket.at()),
            "total", ticket.total().yuan());
    Map<String, List<Facts>> parts = new HashMap<>();
    parts.put(
        "phone", when(!ticket.station().phone().isBlank(), ticket.station().phone(), "phone"));
    parts.put("copy", when(ticket.copy() > 0, "" + ticket.copy(), "copy"));
    parts.put("subtotal", subtotal(ticket));
    parts.put("lines", ticket.lines().stream().map(TicketFacts::line).toList());
    parts.put("discounts", each(ticket.discounts(), d -> named(d.name(), d.amount())));
    parts.put("tenders", ticket.tenders().stream().map(TicketFacts::tender).toList());
    parts.put(
        "exitPass",
        maybe(
            ticket.exitPass(),
            pass -> Map.of("passToken", pass.token(), "passCode", inPairs(pass.shortCode()))));
    parts.put("receipt", maybe(ticket.links(), links -> Map.of("receiptLink", links.receipt())));
    parts.put(
        "invoice",
        maybe(ticket.links().flatMap(Ticket.Links::invoice), link -> Map.of("invoiceLink", link)));
    parts.put("voucher", ticket.voucher().map(TicketFacts::voucher).stream().toList());
    parts.put("rows", ticket.rows().stream().map(TicketFacts::row).toList());
    parts.put("notes", each(ticket.notes(), note -> Map.of("note", note)));
    return new Facts(words, parts);
  }

  /// From what the lines cost to what the whole costs; only where the two differ.
  private static List<Facts> subtotal(Ticket ticket) {
    Money lines = ticket.lines().stream().map(Ticket.Line::amount).reduce(Money.ZERO, Money::plus);
    return when(!ticket.discounts().isEmpty(), lines.yuan(), "subtotal");
  }

  private static Facts line(Ticket.Line line) {
    Map<String, String> amount = Map.of("amount", line.amount().yuan());
    return switch (line) {
      case Ticket.Line.Fuel fuel ->
          new Facts(
              amount,
              one(
                  "fuel",
                  Map.of(
                      "nozzle", "" + fuel.nozzleSign(),
                      "grade", fuel.gradeName(),
                      "quantity", fuel.total().volume().shown(),
                      "unit", unit(fuel.total().volume().unit()),
                      "price", fuel.total().price().shown())));
      case Ticket.Line.Goods goods ->
          new Facts(
              amount,
              one(
                  "goods",
                  Map.of(
                      "name", goods.name(),
                      "quantity", "" + goods.quantity(),
                      "price", goods.price().yuan(),
                      "ean", goods.ean())));
      case Ticket.Line.Prepaid nozzle ->
          new Facts(
              amount,
              one(
                  "prepaid",
                  Map.of("nozzle", "" + nozzle.nozzleSign(), "grade", nozzle.gradeName())));
    };
  }

  private static Facts tender(Ticket.Tender tender) {
    Map<String, String> words = new HashMap<>(named(tender.provider(), tender.amount()));
    words.put("reference", tender.reference());
    return new Facts(
        words,
        Map.of(
            "platformDiscount",
            maybe(
                tender.payerPaid(),
                paid -> Map.of("platformDiscount", tender.amount().minus(paid).yuan())),
            "back",
            maybe(tender.back(), back -> Map.of("back", back.yuan()))));
  }

  private static Facts voucher(Ticket.Voucher voucher) {
    return new Facts(
        Map.of("voucherName", voucher.what(), "voucherCode", voucher.code()),
        Map.of("voucherToken", maybe(voucher.token(), token -> Map.of("voucherToken", token))));
  }

  private static Facts row(Ticket.Row row) {
    return new Facts(
        Map.of("name", row.name()),
        Map.of("figure", when(!row.figure().isBlank(), row.figure(), "figure")));
  }

  private static Map<String, String> named(String name, Money amount) {
    return Map.of("name", name, "amount", amount.yuan());
  }

  private static Map<String, List<Facts>> one(String part, Map<String, String> words) {
    return Map.of(part, List.of(Facts.of(words)));
  }

  private static List<Facts> when(boolean there, String value, String word) {
    return there ? List.of(Facts.of(Map.of(word, value))) : List.of();
  }

  private static <T> List<Facts> maybe(Optional<T> value, Function<T, Map<String, String>> words) {
    return each(value.stream().toList(), words);
  }

  private static <T> List<Facts> each(List<T> values, Function<T, Map<String, String>> words) {
    return values.stream().map(words).map(Facts::of).toList();
  }

  private static String unit(Unit unit) {
    return switch (unit) {
      case LITRE -> "升";
      case KILOGRAM -> "公斤";
      case KILOWATT_HOUR -> "度";
      case CUBIC_METRE -> "立方米";
    };
  }

  /// `7419` as a person reads it out: `74 19`.
  private static String inPairs(String code) {
    return code.replaceAll("(..)(?=.)", "$1 ");
  }
}
