package jiayou.payment.alipay;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// An answer of v2, taken apart without writing anything anew: the signature is over the characters
/// of one member exactly as they came.
///
/// @param raw the member, from its first brace to its last
/// @param signature empty when there is none
record V2Answer(String raw, JsonNode body, String signature) {

  private static final String ERROR = "error_response";

  /// @param member where the answer to our question is; a gateway that did not understand it
  ///   answers in `error_response`
  /// @return nothing when that is no answer to this question
  static Optional<V2Answer> read(String text, String member) {
    try {
      Map<String, String> members = members(text);
      String raw = members.getOrDefault(member, members.getOrDefault(ERROR, ""));
      boolean both = members.containsKey(member) && members.containsKey(ERROR);
      if (!raw.startsWith("{") || both) {
        return Optional.empty();
      }
      JsonNode whole = Gateway.JSON.readTree(text);
      return Optional.of(
          new V2Answer(raw, Gateway.JSON.readTree(raw), Gateway.text(whole, "sign")));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /// Alipay signs either the slashes that it sends or the ones that it means.
  boolean isSignedBy(PublicKey key) {
    if (signature.isEmpty()) {
      return false;
    }
    String plain = raw.replace("\\/", "/");
    return Rsa2.holds(key, raw, signature)
        || Rsa2.holds(key, plain, signature)
        || Rsa2.holds(key, plain.replace("/", "\\/"), signature);
  }

  /// The raw text of every member that is an object.
  private static Map<String, String> members(String text) {
    Map<String, String> members = new HashMap<>();
    try (JsonParser parser = Gateway.JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return members;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
          int from = (int) parser.currentTokenLocation().getCharOffset();
          parser.skipChildren();
          int to = (int) parser.currentLocation().getCharOffset();
          members.put(name, text.substring(from, to));
        }
      }
    }
    return members;
  }
}
