package jiayou.sim.office;

import java.util.Map;
import mockwebserver3.MockResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// An answer of the simulated back office before it goes on the wire.
record Answer(int status, String mediaType, JsonNode body, Map<String, String> headers) {

  static Answer ok(Object body) {
    JsonNode json = JsonMapper.shared().valueToTree(body);
    return new Answer(200, "application/json", json, Map.of());
  }

  static Answer empty(int status) {
    return new Answer(status, "", MissingNode.getInstance(), Map.of());
  }

  /// @param name the last word of the problem's type
  static Answer problem(int status, String name, String detail) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("type", "urn:jiayou:problem:" + name);
    body.put("title", name.replace('-', ' '));
    body.put("status", status);
    body.put("detail", detail);
    return new Answer(status, "application/problem+json", body, Map.of());
  }

  static Answer refused(String event, String why) {
    return problem(422, "event-refused", why).also("event", event);
  }

  /// The same problem with one word more.
  Answer also(String name, String text) {
    ObjectNode more = ((ObjectNode) body).deepCopy();
    return new Answer(status, mediaType, more.put(name, text), headers);
  }

  Answer with(String header, String value) {
    return new Answer(status, mediaType, body, Map.of(header, value));
  }

  /// The same answer with another value at one place.
  Answer but(String at, String value) {
    JsonNode altered = body.deepCopy();
    int last = at.lastIndexOf('/');
    JsonNode parent = altered.at(at.substring(0, last));
    String name = at.substring(last + 1);
    JsonNode next = JsonMapper.shared().readTree(value);
    switch (parent) {
      case ObjectNode object -> object.set(name, next);
      case ArrayNode array when name.equals("-") -> array.add(next);
      case ArrayNode array -> array.set(Integer.parseInt(name), next);
      default -> throw new IllegalArgumentException("The answer has nothing at " + at + ".");
    }
    return new Answer(status, mediaType, altered, headers);
  }

  MockResponse onTheWire() {
    MockResponse.Builder response = new MockResponse.Builder().code(status);
    headers.forEach(response::setHeader);
    if (!body.isMissingNode()) {
      response.setHeader("Content-Type", mediaType);
      response.body(JsonMapper.shared().writeValueAsString(body));
    }
    return response.build();
  }
}
