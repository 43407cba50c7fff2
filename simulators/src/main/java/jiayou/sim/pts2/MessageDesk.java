package jiayou.sim.pts2;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jiayou.sim.pts2.HttpDoor.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Takes a message apart, keeps the controller's limits and spoils what a fault spoils.
final class MessageDesk {

  private static final int MAX_BYTES = 16 * 1024;
  private static final int MAX_TOKENS = 600;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private final Station station;
  private final Consumer<Runnable> alone;
  private final Commands commands;

  /// @param alone runs what comes late, when nothing else touches the station
  MessageDesk(Station station, Consumer<Runnable> alone) {
    this.station = station;
    this.alone = alone;
    this.commands = new Commands(station);
  }

  static List<String> packetTypes(byte[] body) {
    try {
      return JSON.readTree(body)
          .path("Packets")
          .valueStream()
          .map(packet -> packet.path("Type").asString(""))
          .toList();
    } catch (JacksonException e) {
      return List.of();
    }
  }

  static Reply page(int status) {
    byte[] page = ("<html><h1>" + status + "</h1></html>").getBytes(StandardCharsets.UTF_8);
    return new Reply.Send(status, Map.of("Content-Type", "text/html"), page);
  }

  Reply answer(Pts2Site.User user, byte[] body, Optional<Fault> fault) {
    if (fault.isEmpty()) {
      return json(carriedOut(user, body));
    }
    return switch (fault.get()) {
      case Fault.CloseWithoutAnswer() -> new Reply.HangUp();
      case Fault.Stall() -> new Reply.Hold();
      case Fault.Crawl() ->
          new Reply.Then(new Reply.Hold(), () -> alone.accept(() -> carriedOut(user, body)));
      case Fault.BadGateway() -> page(502);
      case Fault.Refuse(int code) -> json(refused(body, code));
      case Fault.LoseAnswer() -> {
        carriedOut(user, body);
        yield new Reply.HangUp();
      }
      case Fault.Garbage() -> {
        byte[] whole = JSON.writeValueAsBytes(carriedOut(user, body));
        yield json(Arrays.copyOf(whole, whole.length / 2));
      }
      case Fault.LateAnswerFirst() -> {
        sendDisplayData(body);
        yield json(carriedOut(user, body));
      }
    };
  }

  private ObjectNode carriedOut(Pts2Site.User user, byte[] body) {
    JsonNode message;
    try {
      message = JSON.readTree(body);
    } catch (JacksonException e) {
      return error(2);
    }
    if (body.length > MAX_BYTES || tokens(message) > MAX_TOKENS) {
      return error(5);
    }
    JsonNode packets = message.path("Packets");
    boolean report = packetTypes(body).contains("ReportGetPumpTransactions");
    if (!message.path("Protocol").asString("").equals("jsonPTS")
        || packets.isEmpty()
        || (report && packets.size() > 1)) {
      return error(2);
    }
    ObjectNode answer = envelope();
    for (JsonNode packet : packets) {
      String type = packet.path("Type").asString("");
      ObjectNode one = commands.answer(user, type, packet.path("Data"));
      answer.withArray("Packets").add(one.put("Id", packet.path("Id").asInt(0)));
    }
    return answer;
  }

  private ObjectNode refused(byte[] body, int code) {
    ObjectNode answer = envelope();
    for (JsonNode packet : JSON.readTree(body).path("Packets")) {
      ObjectNode one = answer.withArray("Packets").addObject();
      Commands.refuse(one, packet.path("Type").asString(""), new Refusal(code));
      one.put("Id", packet.path("Id").asInt(0));
    }
    return answer;
  }

  private void sendDisplayData(byte[] body) {
    for (JsonNode packet : JSON.readTree(body).path("Packets")) {
      int pump = packet.path("Data").path("Pump").asInt(0);
      ObjectNode data = JsonNodeFactory.instance.objectNode().put("Pump", pump).put("Volume", 0);
      station.pump(pump).ifPresent(model -> model.answerLater("PumpDisplayData", data));
    }
  }

  private static ObjectNode envelope() {
    return JSON.createObjectNode().put("Protocol", "jsonPTS");
  }

  private static ObjectNode error(int code) {
    return envelope().put("Error", true).put("Code", code).put("Message", "ERROR_" + code);
  }

  /// As the controller's parser counts: each object, list, key and value is one.
  private static int tokens(JsonNode node) {
    int inside = node.valueStream().mapToInt(MessageDesk::tokens).sum();
    return 1 + inside + (node.isObject() ? node.size() : 0);
  }

  private static Reply json(ObjectNode message) {
    return json(JSON.writeValueAsBytes(message));
  }

  private static Reply json(byte[] bytes) {
    return new Reply.Send(200, Map.of("Content-Type", "application/json; charset=utf-8"), bytes);
  }
}
