package jiayou.payment.alipay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The golden files, made with openssl and Python, not with this code.
final class Resources {

  private Resources() {}

  static String text(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
