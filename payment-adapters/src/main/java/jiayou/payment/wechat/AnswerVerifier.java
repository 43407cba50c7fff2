package jiayou.payment.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Says whether WeChat itself wrote an answer or a callback. The keys are a map by serial number,
/// because public keys and platform certificates sign side by side during a change-over.
record AnswerVerifier(Map<String, PublicKey> keys, InstantSource clock) {

  private static final Duration WINDOW = Duration.ofSeconds(300);
  private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048";

  /// @param header looks a header up without regard to the case of its name
  /// @param body the bytes as received, never written anew
  /// @return what is wrong, or nothing when the message is genuine and fresh
  Optional<String> fault(Function<String, Optional<String>> header, byte[] body) {
    Optional<String> timestamp = header.apply("Wechatpay-Timestamp");
    Optional<String> nonce = header.apply("Wechatpay-Nonce");
    Optional<String> signature = header.apply("Wechatpay-Signature");
    Optional<String> serial = header.apply("Wechatpay-Serial");
    if (timestamp.isEmpty() || nonce.isEmpty() || signature.isEmpty() || serial.isEmpty()) {
      return Optional.of("unsigned");
    }
    if (!header.apply("Wechatpay-Signature-Type").orElse(SCHEME).equals(SCHEME)) {
      return Optional.of("unknown signature type");
    }
    if (!fresh(timestamp.get())) {
      return Optional.of("timestamp outside 300 s");
    }
    PublicKey key = keys.get(serial.get());
    if (key == null) {
      return Optional.of("unknown platform serial " + serial.get());
    }
    String head = timestamp.get() + "\n" + nonce.get() + "\n";
    return genuine(key, head, body, signature.get())
        ? Optional.empty()
        : Optional.of("wrong signature");
  }

  private boolean fresh(String timestamp) {
    try {
      Instant then = Instant.ofEpochSecond(Long.parseLong(timestamp));
      return Duration.between(then, clock.instant()).abs().compareTo(WINDOW) <= 0;
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private static boolean genuine(PublicKey key, String head, byte[] body, String signature) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initVerify(key);
      rsa.update(head.getBytes(StandardCharsets.UTF_8));
      rsa.update(body);
      rsa.update((byte) '\n');
      return rsa.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
