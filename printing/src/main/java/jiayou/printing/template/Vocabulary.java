package jiayou.printing.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// What a template may ask for: words that are filled in, and parts that are there or not, once or
/// several times, each with words of its own.
///
/// @param words known here
/// @param parts that may open here
record Vocabulary(List<String> words, Map<String, Part> parts) {

  /// Words that are amounts of money or figures: they are never broken or cut.
  static final List<String> AMOUNTS =
      List.of("total", "subtotal", "amount", "price", "platformDiscount", "back", "figure");

  static final Vocabulary OF_A_TICKET =
      new Vocabulary(
          List.of("station", "address", "terminal", "trace", "time", "date", "total"),
          parts(
              optional("phone", "phone"),
              optional("copy", "copy"),
              optional("subtotal", "subtotal"),
              repeated(
                  "lines",
                  List.of("amount"),
                  optional("fuel", "nozzle", "grade", "quantity", "unit", "price"),
                  optional("goods", "name", "quantity", "price", "ean"),
                  optional("prepaid", "nozzle", "grade")),
              repeated("discounts", List.of("name", "amount")),
              repeated(
                  "tenders",
                  List.of("name", "reference", "amount"),
                  optional("platformDiscount", "platformDiscount"),
                  optional("back", "back")),
              optional("exitPass", "passToken", "passCode"),
              optional("receipt", "receiptLink"),
              optional("invoice", "invoiceLink"),
              part(
                  "voucher",
                  false,
                  List.of("voucherName", "voucherCode"),
                  optional("voucherToken", "voucherToken")),
              repeated("rows", List.of("name"), optional("figure", "figure")),
              repeated("notes", List.of("note"))));

  /// @param repeats whether there can be several: `{{each ...}}`
  record Part(String name, boolean repeats, Vocabulary inside) {}

  /// What is known within a part: its own, and everything around it.
  Vocabulary within(Part part) {
    TreeSet<String> all = new TreeSet<>(words);
    all.addAll(part.inside().words());
    Map<String, Part> open = new LinkedHashMap<>(parts);
    open.putAll(part.inside().parts());
    return new Vocabulary(List.copyOf(all), open);
  }

  /// Where a word is known that is not known here: `{{each lines}}`.
  Optional<String> home(String word) {
    return homeAmong(parts.values(), word);
  }

  private static Optional<String> homeAmong(Collection<Part> parts, String word) {
    for (Part part : parts) {
      boolean here =
          part.inside().words().contains(word) || part.inside().parts().containsKey(word);
      Optional<String> deeper = homeAmong(part.inside().parts().values(), word);
      if (here || deeper.isPresent()) {
        return Optional.of(here ? tag(part) : tag(part) + " " + deeper.get());
      }
    }
    return Optional.empty();
  }

  private static String tag(Part part) {
    return "{{" + (part.repeats() ? "each " : "if ") + part.name() + "}}";
  }

  private static Map<String, Part> parts(Part... parts) {
    Map<String, Part> named = new LinkedHashMap<>();
    for (Part part : parts) {
      named.put(part.name(), part);
    }
    return named;
  }

  private static Part optional(String name, String... words) {
    return part(name, false, List.of(words));
  }

  private static Part repeated(String name, List<String> words, Part... inner) {
    return part(name, true, words, inner);
  }

  private static Part part(String name, boolean repeats, List<String> words, Part... inner) {
    return new Part(name, repeats, new Vocabulary(words, parts(inner)));
  }
}
