package jiayou.pump.pts2;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The envelope of jsonPTS (section A2 of the protocol): packets out, answers in, matched by their
/// id and never by their order.
final class Envelope {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Envelope() {}

  /// The message for these requests; the first gets the id given, the others count on from it.
  static byte[] write(int firstId, List<Request> requests) {
    ObjectNode message = JSON.createObjectNode().put("Protocol", "jsonPTS");
    var packets = message.putArray("Packets");
    for (int i = 0; i < requests.size(); i++) {
      Request request = requests.get(i);
      ObjectNode packet = packets.addObject().put("Id", firstId + i).put("Type", request.type());
      if (!request.data().isEmpty()) {
        packet.set("Data", request.data());
      }
    }
    return JSON.writeValueAsBytes(message);
  }

  /// One answer for each request, in the order of the requests.
  static List<Answer> read(byte[] body, int firstId, List<Request> requests) {
    Map<Integer, JsonNode> byId = new HashMap<>();
    try {
      JsonNode message = JSON.readTree(body);
      if (new Fields(message).flag("Error")) {
        String code = new Fields(message).text("Code").orElse("?");
        return nothing(requests, "the controller refuses the message with code " + code);
      }
      for (Fields packet : new Fields(message).list("Packets")) {
        byId.put(packet.whole("Id"), packet.data());
      }
    } catch (JacksonException | Fields.Unreadable e) {
      return nothing(requests, "the controller's answer is no jsonPTS");
    }
    return IntStream.range(0, requests.size())
        .mapToObj(i -> answer(byId.get(firstId + i), requests.get(i).type()))
        .toList();
  }

  /// The same silence for each request.
  static List<Answer> nothing(List<Request> requests, String cause) {
    return requests.stream().<Answer>map(_ -> new Answer.Nothing(cause)).toList();
  }

  private static Answer answer(@Nullable JsonNode node, String requestType) {
    if (node == null) {
      return new Answer.Nothing("the controller did not answer this packet");
    }
    Fields packet = new Fields(node);
    Fields data = new Fields(node.path("Data"));
    String type = packet.text("Type").orElse("");
    try {
      if (packet.flag("Error")) {
        return new Answer.Failed(packet.whole("Code"), data);
      }
    } catch (Fields.Unreadable e) {
      return new Answer.Nothing("an error without a code");
    }
    boolean ok = packet.text("Message").filter("OK"::equalsIgnoreCase).isPresent();
    if (type.equals(requestType)) {
      return ok ? new Answer.Done() : new Answer.Nothing("neither yes nor no to " + requestType);
    }
    return new Answer.Given(type, data);
  }
}
