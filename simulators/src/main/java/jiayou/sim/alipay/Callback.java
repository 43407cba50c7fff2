package jiayou.sim.alipay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.stream.Collectors;

/// A letter as the gateway posts it to a merchant's address.
public record Callback(SortedMap<String, String> fields) {

  /// The body, `application/x-www-form-urlencoded`.
  public byte[] form() {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
