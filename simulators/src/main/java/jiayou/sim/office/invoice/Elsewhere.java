package jiayou.sim.office.invoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Invoices that a terminal got from another issuer, as it reported them: no phone gets them a
/// second time here. Callers hold the clerk's lock.
final class Elsewhere {

  private final Map<String, List<String>> numbers = new HashMap<>();

  /// @param facts of an event `invoice.ended`
  /// @param ours whether a number is of an invoice that was issued here
  void told(JsonNode facts, Predicate<String> ours) {
    List<String> known = new ArrayList<>(numbers(facts.path("sale").asString()));
    for (JsonNode number : facts.path("numbers")) {
      String text = number.asString();
      known.remove(text);
      if (facts.path("outcome").asString().equals("ISSUED") && !ours.test(text)) {
        known.add(text);
      }
    }
    numbers.put(facts.path("sale").asString(), known);
  }

  /// None when nobody else issued any, or when all were taken back.
  List<String> numbers(String sale) {
    return List.copyOf(numbers.getOrDefault(sale, List.of()));
  }
}
