package jiayou.sim.office.invoice;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.sim.invoice.TaxBureau;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of the office that issues invoices: orders of terminals on the one side, customers'
/// phones on the other. Thread-safe.
public final class InvoiceHouse {

  private final String station;
  private final TaxBureau bureau;
  private final InvoiceClerk clerk;
  private final PageDesk pages;

  /// @param station its name in links
  /// @param name its name for people
  /// @param grades the names of what it sells, by their codes
  public InvoiceHouse(
      String station,
      String name,
      Map<String, String> grades,
      Issuing issuing,
      InstantSource clock) {
    this.station = station;
    this.bureau = issuing.bureau();
    this.clerk = new InvoiceClerk(station, issuing, clock);
    this.pages = new PageDesk(station, name, grades, clerk);
  }

  /// An event was kept for the first time.
  public void kept(JsonNode event) {
    clerk.kept(event);
  }

  /// @param body right by its schema
  /// @param base the address of the server, for links
  public InvoiceReply order(JsonNode body, String base) {
    Order order = read(body);
    return clerk
        .order(order)
        .map(standing -> reply(order.number(), standing, links(base)))
        .orElseGet(InvoiceReply.NumberUsed::new);
  }

  public InvoiceReply standing(String order, String base) {
    return clerk
        .standing(order)
        .map(standing -> reply(order, standing, links(base)))
        .orElseGet(InvoiceReply.NotFound::new);
  }

  public InvoiceReply redden(String order, JsonNode body) {
    String number = body.path("number").asString();
    ObjectNode answer = JsonMapper.shared().createObjectNode().put("number", number);
    return switch (clerk.redden(order, number, body.path("invoice").asString())) {
      case RedAnswer.Reddened(String red) ->
          new InvoiceReply.Ok(answer.put("state", "REDDENED").put("invoice", red));
      case RedAnswer.Underway _ -> new InvoiceReply.Ok(answer.put("state", "UNDERWAY"));
      case RedAnswer.Refused(String why) -> new InvoiceReply.No("red-refused", why);
      case RedAnswer.NumberUsed _ -> new InvoiceReply.NumberUsed();
    };
  }

  /// A page for a phone, where the address is one.
  public Optional<MockResponse> page(RecordedRequest request, String base) {
    return pages.answer(request, base);
  }

  /// While true orders are taken and nothing is issued.
  public void idle(boolean on) {
    clerk.idle(on);
  }

  public TaxBureau bureau() {
    return bureau;
  }

  public void writeTo(ObjectNode ledger) {
    clerk.writeTo(ledger);
  }

  private FileLinks links(String base) {
    return new FileLinks(base, station, clerk.seal());
  }

  /// How an order stands.
  private static InvoiceReply reply(String number, Standing standing, FileLinks links) {
    ObjectNode body = JsonMapper.shared().createObjectNode().put("number", number);
    ArrayNode invoices = body.putArray("invoices");
    return switch (standing) {
      case Standing.Refused(var why) -> new InvoiceReply.No("invoice-refused", why.name());
      case Standing.Underway _ -> new InvoiceReply.Ok(body.put("state", "UNDERWAY"));
      case Standing.Stuck(var why) ->
          new InvoiceReply.Ok(body.put("state", "STUCK").put("obstacle", why.name()));
      case Standing.Issued(var papers) -> {
        papers.forEach(paper ->
            invoices
                .addObject()
                .put("number", paper.number())
                .put("at", paper.at().toString())
                .put("page", links.page(paper.number())));
        yield new InvoiceReply.Ok(body.put("state", "ISSUED"));
      }
    };
  }

  private static Order read(JsonNode body) {
    List<Order.Line> lines = new ArrayList<>();
    body.path("lines").forEach(line -> lines.add(line(line)));
    JsonNode title = body.path("title");
    return new Order(
        text(body, "number"),
        Order.Kind.valueOf(text(body, "kind")),
        text(body, "sale"),
        OffsetDateTime.parse(text(body, "paidAt")).toInstant(),
        lines,
        body.path("total").asLong(),
        text(body, "claim"),
        new Buyer(
            text(title, "kind").equals("COMPANY"),
            text(title, "name"),
            text(title, "taxNumber"),
            text(title, "phone")),
        print(body));
  }

  private static Order.Line line(JsonNode line) {
    return new Order.Line(
        text(line, "code"),
        text(line, "name"),
        text(line, "spec"),
        text(line, "unit"),
        new BigDecimal(text(line, "quantity")),
        line.path("total").asLong(),
        line.path("net").asLong(),
        line.path("tax").asLong(),
        new BigDecimal(text(line, "rate")));
  }

  /// Of the whole body, so that the title need not be kept to know it again.
  private static String print(JsonNode body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(body.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }
}
