package jiayou.sim.unionpay;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Messages as the gateway reads and writes them.
final class Message {

  private Message() {}

  /// The fields of a form, or nothing when it is none.
  static Optional<Map<String, String>> read(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : form.split("&", -1)) {
      String[] halves = pair.split("=", 2);
      if (halves.length != 2 || halves[0].isEmpty()) {
        return Optional.empty();
      }
      try {
        fields.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(fields);
  }

  /// What the signature is over: `name=value` sorted by name, without the signature and without
  /// what is empty.
  static String toSign(Map<String, String> fields) {
    List<String> names = new ArrayList<>(fields.keySet());
    names.remove("signature");
    Collections.sort(names);
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      String value = fields.getOrDefault(name, "");
      if (!value.isEmpty()) {
        text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(value);
      }
    }
    return text.toString();
  }

  /// @param percentEncoded else as UnionPay does it, with every value as it is
  static String write(Map<String, String> fields, boolean percentEncoded) {
    StringBuilder body = new StringBuilder();
    fields.forEach((name, value) ->
        body.append(body.isEmpty() ? "" : "&")
            .append(name)
            .append('=')
            .append(percentEncoded ? URLEncoder.encode(value, StandardCharsets.UTF_8) : value));
    return body.toString();
  }
}
