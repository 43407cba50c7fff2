package jiayou.payment.emv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The published examples: EMVCo's own merchant code, three spoilt copies of it, and its consumer
/// code.
final class Codes {

  static final JsonNode ALL = read();

  private Codes() {}

  static String text(String at) {
    return ALL.at(at).stringValue("");
  }

  private static JsonNode read() {
    try (InputStream in = Objects.requireNonNull(Codes.class.getResourceAsStream("codes.json"))) {
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
