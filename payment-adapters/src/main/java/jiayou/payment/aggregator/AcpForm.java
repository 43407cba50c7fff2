package jiayou.payment.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Messages of ACP: names and values, sorted by name where they are signed.
final class AcpForm {

  static final String SIGNATURE = "signature";

  private AcpForm() {}

  /// What is signed: every field that is not empty, but for the signature itself.
  static String signedText(Map<String, String> fields) {
    return new TreeMap<>(fields)
        .entrySet().stream()
            .filter(field -> !field.getKey().equals(SIGNATURE) && !field.getValue().isEmpty())
            .map(field -> field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining("&"));
  }

  /// The body of a request.
  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /// The fields of an answer. UnionPay writes them as they are, others percent-encode them: a
  /// signature is Base64 and ends in `=`, so a percent sign in it tells. Nothing when it is no
  /// message, or a field stands there twice.
  static Optional<SortedMap<String, String>> decoded(String body) {
    SortedMap<String, String> fields = new TreeMap<>();
    for (String field : body.split("&", -1)) {
      int mark = field.indexOf('=');
      if (mark < 1 || fields.put(field.substring(0, mark), field.substring(mark + 1)) != null) {
        return Optional.empty();
      }
    }
    return fields.getOrDefault(SIGNATURE, "").contains("%")
        ? unescaped(fields)
        : Optional.of(fields);
  }

  private static Optional<SortedMap<String, String>> unescaped(SortedMap<String, String> fields) {
    try {
      fields.replaceAll((_, value) -> URLDecoder.decode(value, UTF_8));
      return Optional.of(fields);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
