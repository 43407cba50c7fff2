package jiayou.sim.ecard;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import jiayou.sim.ecard.Hold.State;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Has a request carried out by the books and puts the outcome into words.
final class Desk {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final Books books;

  Desk(Books books) {
    this.books = books;
  }

  ObjectNode serve(Operation operation, Inbound inbound) {
    JsonNode body = body(inbound);
    String number =
        switch (operation) {
          case HOLD, OFFLINE_TAKE, TOP_UP -> body.path("number").stringValue("");
          case TAKE, GIVE_BACK, TOP_UP_STATE -> inbound.numberInPath();
        };
    try {
      return answer(number, operation, body);
    } catch (No.Denied no) {
      return said(number, "REFUSED").put("why", no.why().name());
    }
  }

  private ObjectNode answer(String number, Operation operation, JsonNode body) throws No.Denied {
    long amount = body.path("amount").longValue(0);
    return switch (operation) {
      case HOLD -> {
        Optional<String> code = Optional.ofNullable(body.path("code").stringValue(null));
        Instant until = Instant.ofEpochSecond(body.path("until").longValue(0));
        yield held(books.hold(number, code, amount, until));
      }
      case TAKE -> taken(books.take(number, amount));
      case OFFLINE_TAKE ->
          taken(books.takeOffline(number, amount, decoded(body.path("proof").stringValue(""))));
      case GIVE_BACK -> {
        State state = books.giveBack(number);
        yield said(number, state.name());
      }
      case TOP_UP -> waiting(books.topUp(number, body.path("code").stringValue(""), amount));
      case TOP_UP_STATE ->
          books.findTopUp(number).map(Desk::waiting).orElseGet(() -> said(number, "CLOSED"));
    };
  }

  private ObjectNode held(Hold hold) {
    ObjectNode said = said(hold.number, "HELD").put("amount", hold.amount);
    said.put("card", hold.card.number.substring(16));
    return said.put("left", books.free(hold.card));
  }

  private static ObjectNode taken(Hold hold) {
    return said(hold.number, "TAKEN").put("amount", hold.taken);
  }

  private static ObjectNode waiting(TopUp topUp) {
    ObjectNode said = said(topUp.number, topUp.paid ? "PAID" : "WAITING");
    return said.put("amount", topUp.amount).put("qr", topUp.qr);
  }

  private static ObjectNode said(String number, String state) {
    return JSON.createObjectNode().put("number", number).put("state", state);
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static JsonNode body(Inbound inbound) {
    try {
      return JSON.readTree(inbound.body());
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }
}
