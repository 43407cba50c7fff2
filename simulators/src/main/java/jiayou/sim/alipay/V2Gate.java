package jiayou.sim.alipay;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jiayou.sim.wire.Inbound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Lets a v2 request in only when the app signed exactly these fields, wherever they stand, and
/// just now. The protocol has no word for "only once": the numbers of orders do that.
final class V2Gate {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final Duration SKEW_MAX = Duration.ofMinutes(10);

  private final AlipayKeys keys;
  private final InstantSource clock;

  V2Gate(AlipayKeys keys, InstantSource clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /// @throws No.Denied when nobody may know that it was carried out, because it was not
  Asked admit(Inbound inbound) throws No.Denied {
    Map<String, String> fields = new TreeMap<>();
    add(inbound.query(), fields);
    add(inbound.text(), fields);
    String signature = Optional.ofNullable(fields.remove("sign")).orElse("");
    require(!signature.isEmpty(), No.MISSING);
    require(keys.appId().equals(fields.get("app_id")), No.APP);
    require("RSA2".equals(fields.get("sign_type")), No.SIGNATURE);
    require(Rsa.holds(keys.appPublicKey(), signed(fields), signature), No.SIGNATURE);
    require("utf-8".equalsIgnoreCase(fields.get("charset")), No.FORM);
    require("1.0".equals(fields.get("version")), No.FORM);
    require(isFresh(fields.getOrDefault("timestamp", "")), No.TIMESTAMP);
    Operation operation =
        Operation.ofMethod(fields.getOrDefault("method", "")).orElseThrow(No.METHOD::denied);
    return new Asked(operation, Asked.Language.V2, order(fields.getOrDefault("biz_content", "")));
  }

  /// What a request that is not let in seems to ask for.
  static Optional<Operation> operation(Inbound inbound) {
    try {
      Map<String, String> fields = new TreeMap<>();
      add(inbound.query(), fields);
      add(inbound.text(), fields);
      return Operation.ofMethod(fields.getOrDefault("method", ""));
    } catch (No.Denied denied) {
      return Optional.empty();
    }
  }

  private static void add(String form, Map<String, String> fields) throws No.Denied {
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = decoded(pair.substring(0, equals));
        require(fields.put(name, decoded(pair.substring(equals + 1))) == null, No.FORM);
      }
    }
  }

  private static String decoded(String text) throws No.Denied {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw No.FORM.denied();
    }
  }

  /// The fields come out of the tree in ASCII order.
  private static String signed(Map<String, String> fields) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, String> field : fields.entrySet()) {
      if (!field.getValue().isEmpty()) {
        text.append(text.isEmpty() ? "" : "&");
        text.append(field.getKey()).append('=').append(field.getValue());
      }
    }
    return text.toString();
  }

  private boolean isFresh(String timestamp) {
    try {
      LocalDateTime then = LocalDateTime.parse(timestamp, TIME);
      Duration apart = Duration.between(then.toInstant(ZoneOffset.ofHours(8)), clock.instant());
      return apart.abs().compareTo(SKEW_MAX) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static JsonNode order(String json) throws No.Denied {
    try {
      JsonNode order = Answer.JSON.readTree(json);
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
