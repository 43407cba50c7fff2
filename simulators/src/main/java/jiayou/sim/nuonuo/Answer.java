package jiayou.sim.nuonuo;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// What the provider says, before it goes on the wire.
record Answer(String code, String describe, JsonNode result) {

  static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer good(String words, JsonNode result) {
    return new Answer("E0000", words, result);
  }

  static Answer no(String code, String words) {
    return new Answer(code, words, MissingNode.getInstance());
  }

  String text() {
    ObjectNode json = JSON.createObjectNode();
    json.put("code", code).put("describe", describe);
    if (!result.isMissingNode()) {
      json.set("result", result);
    }
    return JSON.writeValueAsString(json);
  }
}
