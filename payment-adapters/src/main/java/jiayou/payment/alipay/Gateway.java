package jiayou.payment.alipay;

import jiayou.payment.wire.Exchange;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Asks Alipay one question in one of its languages: signs it, sends it once, and believes a yes
/// only when Alipay signed it.
interface Gateway {

  JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /// Good is a call that succeeded (10000) or an order that waits for the customer (10003); a
  /// refusal carries the narrowest code that the gateway gave.
  Exchange<JsonNode> ask(Question question, ObjectNode fields);

  /// Whether this language signs its refusals. Where it does, one without a signature proves
  /// nothing at all.
  boolean signsRefusals();

  static String text(JsonNode json, String name) {
    return json.path(name).stringValue("");
  }
}
