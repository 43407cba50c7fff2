package jiayou.sim.alipay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jiayou.sim.wire.Inbound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lets a v3 request in only when the app signed exactly these bytes, while they are valid, and for
/// the first time.
final class V3Gate {

  private static final String SCHEME = "ALIPAY-SHA256withRSA ";
  private static final String SIGN = ",sign=";
  private static final int NONCES_MAX = 10_000;

  private final AlipayKeys keys;
  private final InstantSource clock;
  private final Set<String> nonces = new LinkedHashSet<>();

  V3Gate(AlipayKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  Asked admit(Operation operation, Inbound inbound) throws No.Denied {
    String header = inbound.header("Authorization").orElse("");
    int sign = header.indexOf(SIGN);
    require(header.startsWith(SCHEME) && sign > 0, No.MISSING);
    String who = header.substring(SCHEME.length(), sign);
    Map<String, String> fields = fields(who);
    require(keys.appId().equals(fields.get("app_id")), No.APP);
    String text = String.join("\n", who, inbound.method(), inbound.target(), inbound.text(), "");
    String signature = header.substring(sign + SIGN.length());
    require(Rsa.holds(keys.appPublicKey(), text, signature), No.SIGNATURE);
    require(isFresh(fields), No.TIMESTAMP);
    require(isFirst(fields.getOrDefault("nonce", "")), No.NONCE);
    boolean get = operation == Operation.BILL;
    require(inbound.method().equals(get ? "GET" : "POST"), No.METHOD);
    JsonNode order = get ? query(inbound.query()) : body(inbound);
    return new Asked(operation, Asked.Language.V3, order);
  }

  private static Map<String, String> fields(String who) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : who.split(",")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return fields;
  }

  private boolean isFresh(Map<String, String> fields) {
    String timestamp = fields.getOrDefault("timestamp", "");
    String seconds = fields.getOrDefault("expired_seconds", "120");
    if (!timestamp.matches("[0-9]{13}") || !seconds.matches("[0-9]{1,4}")) {
      return false;
    }
    long apart = Math.abs(clock.millis() - Long.parseLong(timestamp));
    return apart <= Long.parseLong(seconds) * 1000;
  }

  private synchronized boolean isFirst(String nonce) {
    if (nonce.isEmpty() || nonce.length() > 64 || !nonces.add(nonce)) {
      return false;
    }
    if (nonces.size() > NONCES_MAX) {
      nonces.remove(nonces.iterator().next());
    }
    return true;
  }

  private static JsonNode query(String query) {
    ObjectNode order = Answer.JSON.createObjectNode();
    fields(query.replace('&', ','))
        .forEach(
            (name, value) -> order.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)));
    return order;
  }

  private static JsonNode body(Inbound inbound) throws No.Denied {
    require(inbound.header("Content-Type").orElse("").startsWith("application/json"), No.FORM);
    try {
      JsonNode order = Answer.JSON.readTree(inbound.body());
      require(order.isObject(), No.FORM);
      return order;
    } catch (JacksonException e) {
      throw No.FORM.denied();
    }
  }

  private static void require(boolean holds, No no) throws No.Denied {
    if (!holds) {
      throw no.denied();
    }
  }
}
