package jiayou.payment.ecard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// The golden files, made with openssl and a JavaScript library, not with this code.
final class Resources {

  private Resources() {}

  static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode vectors() {
    return HostLine.JSON.readTree(text("ecard_sm2.json"));
  }

  /// The golden code of this name.
  static String code(String id) {
    for (JsonNode code : vectors().path("codes")) {
      if (code.path("id").stringValue("").equals(id)) {
        return code.path("b64").stringValue("");
      }
    }
    throw new AssertionError("no golden code " + id);
  }
}
