package jiayou.payment.ecard;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The bytes that terminal and host sign. Each kind begins with a word of its own, so that nothing
/// signed for one purpose serves another.
final class HostWords {

  private HostWords() {}

  /// @param path as it stands in the request line
  static byte[] request(String method, String path, String timestamp, String nonce, byte[] body) {
    return words("JIAYOU-ECARD-REQUEST", body, method, path, timestamp, nonce);
  }

  /// @param nonce of the request that is answered
  static byte[] answer(String nonce, int status, byte[] body) {
    return words("JIAYOU-ECARD-ANSWER", body, nonce, Integer.toString(status));
  }

  private static byte[] words(String kind, byte[] body, String... lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    String head = kind + "\n" + String.join("\n", lines) + "\n";
    all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }
}
