package jiayou.payment.wire;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/// Words that are used once: 32 hexadecimal digits, one for each request.
public record Nonces(SecureRandom random) implements Supplier<String> {

  @Override
  public String get() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
