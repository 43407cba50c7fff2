package jiayou.sim.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jiayou.sim.office.benefit.Club;
import mockwebserver3.RecordedRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// The clerk who answers each operation of the contract and remembers every breach of it.
///
/// Thread-safe: one request at a time.
final class Desk {

  private final Contract contract;
  private final BenefitDesk benefits;
  private final InvoiceDesk invoices;
  private final Books books = new Books();
  private final Map<String, String> refusals = new HashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private final List<String> heartbeats = new ArrayList<>();
  private final List<Integer> batchSizes = new ArrayList<>();
  private final Club club;
  private Catalogue catalogue;

  Desk(Contract contract, Catalogue catalogue, Club club, InvoiceDesk invoices) {
    this.contract = contract;
    this.catalogue = catalogue;
    this.club = club;
    this.benefits = new BenefitDesk(club);
    this.invoices = invoices;
  }

  synchronized void publish(Catalogue next) {
    catalogue = next;
  }

  synchronized void refuse(String event, String why) {
    refusals.put(event, why);
  }

  synchronized String ledgerJson() {
    ObjectNode ledger = books.ledger();
    JsonNode statement = JsonMapper.shared().valueToTree(club.statement());
    statement.properties().forEach(entry -> ledger.set(entry.getKey(), entry.getValue()));
    invoices.house().ifPresent(house -> house.writeTo(ledger));
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(ledger);
  }

  synchronized int events() {
    return books.size();
  }

  synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  synchronized List<String> heartbeats() {
    return List.copyOf(heartbeats);
  }

  synchronized List<Integer> batchSizes() {
    return List.copyOf(batchSizes);
  }

  synchronized void complain(String about) {
    complaints.add(about);
  }

  /// Carries out one request; the answer is checked against the contract like the request was.
  synchronized Answer answer(Contract.Operation operation, RecordedRequest request) {
    Answer answer = worded(operation, request);
    List<String> faults =
        contract.answerFaults(operation, answer.status(), answer.mediaType(), answer.body());
    if (faults.isEmpty()) {
      return answer;
    }
    complaints.add("our own answer to " + operation.id() + ": " + faults);
    return Answer.problem(500, "own-answer", faults.toString());
  }

  private Answer worded(Contract.Operation operation, RecordedRequest request) {
    if (!operation.pathFaults().isEmpty()) {
      return breach(operation, operation.pathFaults().toString());
    }
    String named = request.getUrl().pathSegments().get(2);
    if (!operation.id().equals("heartbeat") && !named.equals(catalogue.station().id())) {
      return Answer.problem(404, "unknown-station", "There is no station " + named + " here.");
    }
    return switch (operation.id()) {
      case "station" -> Answer.ok(catalogue.station());
      case "prices" -> Answer.ok(Map.of("lists", catalogue.lists()));
      case "products" -> products(request);
      case "deliver" -> deliver(operation, request, named);
      case "heartbeat" -> heartbeat(operation, request, named);
      case "companies", "invoice", "invoiceState", "redden" ->
          asked(operation, request, body -> invoices.answer(operation.id(), request, body));
      default ->
          asked(
              operation,
              request,
              body -> benefits.answer(operation.id(), request.getUrl().pathSegments(), body));
    };
  }

  private Answer products(RecordedRequest request) {
    Answer answer = Answer.ok(catalogue.shop());
    String tag = "\"" + digest(answer.body().toString()) + "\"";
    return tag.equals(request.getHeaders().get("If-None-Match"))
        ? Answer.empty(304).with("ETag", tag)
        : answer.with("ETag", tag);
  }

  private Answer deliver(Contract.Operation operation, RecordedRequest request, String station) {
    JsonNode batch;
    try {
      batch = body(operation, request);
    } catch (JacksonException | IllegalArgumentException e) {
      return breach(operation, String.valueOf(e.getMessage()));
    }
    if (!batch.isArray() || batch.isEmpty() || batch.size() > 50) {
      return breach(operation, "a batch is an array of 1 to 50 events");
    }
    batchSizes.add(batch.size());
    for (JsonNode event : batch) {
      Books.Verdict verdict = verdict(event, station);
      if (verdict instanceof Books.Verdict.Refused refused) {
        books.passOver(event);
        return Answer.refused(event.path("id").asString(""), refused.why());
      }
    }
    List<String> whole = contract.faults(operation.bodySchema(mediaType(request)), batch);
    if (!whole.isEmpty()) {
      return breach(operation, whole.toString());
    }
    String last = batch.get(batch.size() - 1).path("id").asString();
    return Answer.ok(Map.of("received", batch.size(), "last", last));
  }

  private Books.Verdict verdict(JsonNode event, String station) {
    String id = event.path("id").asString("");
    String planned = refusals.get(id);
    if (planned != null) {
      return new Books.Verdict.Refused(planned);
    }
    List<String> faults = new ArrayList<>(contract.eventFaults(event));
    if (!event.path("source").asString("").startsWith("/stations/" + station + "/")) {
      faults.add("the source is of another station");
    }
    Books.Verdict verdict =
        faults.isEmpty() ? books.take(event) : new Books.Verdict.Refused(faults.toString());
    if (verdict instanceof Books.Verdict.Refused refused) {
      complaints.add("event " + id + ": " + refused.why());
    }
    if (verdict instanceof Books.Verdict.Kept) {
      benefits.kept(event);
      invoices.house().ifPresent(house -> house.kept(event));
    }
    return verdict;
  }

  /// Hands a body on that is right by its schema, where the operation has one.
  private Answer asked(
      Contract.Operation operation, RecordedRequest request, Function<JsonNode, Answer> clerk) {
    if (operation.bodyType().isEmpty()) {
      return clerk.apply(MissingNode.getInstance());
    }
    JsonNode body;
    try {
      body = body(operation, request);
    } catch (JacksonException | IllegalArgumentException e) {
      return breach(operation, "it is no JSON, or not given as JSON");
    }
    List<String> faults = contract.faults(operation.bodySchema(mediaType(request)), body);
    return faults.isEmpty() ? clerk.apply(body) : breach(operation, faults.toString());
  }

  private Answer heartbeat(Contract.Operation operation, RecordedRequest request, String terminal) {
    JsonNode health;
    try {
      health = body(operation, request);
    } catch (JacksonException | IllegalArgumentException e) {
      return breach(operation, String.valueOf(e.getMessage()));
    }
    List<String> faults = contract.faults(operation.bodySchema(mediaType(request)), health);
    if (!faults.isEmpty()) {
      return breach(operation, faults.toString());
    }
    if (!terminal.equals(health.path("terminal").asString())) {
      return breach(operation, "path and body name two terminals");
    }
    heartbeats.add(health.toString());
    return Answer.empty(204);
  }

  private Answer breach(Contract.Operation operation, String what) {
    complaints.add(operation.id() + ": " + what);
    return Answer.problem(400, "batch-refused", what);
  }

  /// @throws IllegalArgumentException when it comes as something else than the contract says
  private static JsonNode body(Contract.Operation operation, RecordedRequest request) {
    String wanted = operation.bodyType().orElseThrow();
    if (!wanted.equals(mediaType(request)) || request.getBody() == null) {
      throw new IllegalArgumentException("the body is not given as " + wanted);
    }
    return JsonMapper.shared().readTree(request.getBody().utf8());
  }

  private static String mediaType(RecordedRequest request) {
    String header = request.getHeaders().get("Content-Type");
    return header == null ? "" : header.split(";", 2)[0].strip();
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
