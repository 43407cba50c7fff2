package jiayou.sim.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the simulated back office holds to be true: every event once, in the order of its subject.
///
/// Not thread-safe; the simulator asks it under its lock.
final class Books {

  private final Map<String, JsonNode> events = new HashMap<>();
  private final Map<String, List<JsonNode>> subjects = new LinkedHashMap<>();
  private final Map<String, Long> lastSequence = new HashMap<>();

  /// What became of one event.
  sealed interface Verdict {
    record Kept() implements Verdict {}

    record Known() implements Verdict {}

    record Refused(String why) implements Verdict {}
  }

  /// Takes an event that is right by its schema.
  Verdict take(JsonNode event) {
    String id = event.path("id").asString();
    JsonNode known = events.get(id);
    if (known != null) {
      return known.equals(event)
          ? new Verdict.Known()
          : new Verdict.Refused("the id was used before for another event");
    }
    long expected = lastSequence.getOrDefault(subject(event), 0L) + 1;
    long sequence = sequence(event);
    if (sequence != expected) {
      return new Verdict.Refused("sequence is " + sequence + " where " + expected + " is next");
    }
    JsonNode data = event.path("data");
    long costs = sum(data.path("lines")) - sum(data.path("discounts"));
    if (data.has("total") && costs != data.path("total").asLong()) {
      return new Verdict.Refused("total is not the sum of the lines less the discounts");
    }
    boolean settled = event.path("type").asString().equals("sale.settled");
    long paid = sum(data.path("tenders")) - sum(data.path("refunds"));
    if (settled && !wasWithStaff(event) && paid != costs) {
      return new Verdict.Refused("what was paid is not what it costs");
    }
    lastSequence.put(subject(event), sequence);
    events.put(id, event);
    subjects.computeIfAbsent(subject(event), subject -> new ArrayList<>()).add(event);
    return new Verdict.Kept();
  }

  /// What staff settled by hand need not add up.
  private boolean wasWithStaff(JsonNode event) {
    return subjects.getOrDefault(subject(event), List.of()).stream()
        .anyMatch(e -> e.path("type").asString().equals("sale.with-staff"));
  }

  /// Leaves a place for an event that was refused, so that the next of its subject is in order.
  void passOver(JsonNode event) {
    long sequence = sequence(event);
    if (sequence == lastSequence.getOrDefault(subject(event), 0L) + 1) {
      lastSequence.put(subject(event), sequence);
    }
  }

  boolean holds(String id) {
    return events.containsKey(id);
  }

  int size() {
    return events.size();
  }

  /// The ledger: `sales` in the order of first arrival, then `others`, the subjects without a sale.
  ObjectNode ledger() {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    ArrayNode sales = root.putArray("sales");
    ArrayNode others = root.putArray("others");
    subjects.forEach((subject, list) -> {
      boolean sale = list.stream().anyMatch(event -> type(event).startsWith("sale."));
      ObjectNode entry = (sale ? sales : others).addObject();
      entry.put("id", subject);
      ArrayNode into = entry.putArray("events");
      for (JsonNode event : list) {
        into.addObject()
            .put("id", event.path("id").asString())
            .put("type", type(event))
            .put("sequence", sequence(event));
        if (event.path("data").has("total")) {
          entry.put("total", event.path("data").path("total").asLong());
        }
      }
    });
    return root;
  }

  private static String subject(JsonNode event) {
    return event.path("subject").asString("");
  }

  private static String type(JsonNode event) {
    return event.path("type").asString("");
  }

  /// The number that the ten digits spell; 0 when they are none.
  private static long sequence(JsonNode event) {
    String digits = event.path("sequence").asString("");
    return digits.matches("[0-9]{1,10}") ? Long.parseLong(digits) : 0;
  }

  private static long sum(JsonNode lines) {
    long sum = 0;
    for (JsonNode line : lines) {
      sum += line.path("amount").asLong();
    }
    return sum;
  }
}
