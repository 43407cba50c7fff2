package jiayou.invoice.nuonuo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jiayou.invoice.nuonuo.Signature.Stamp;
import org.junit.jupiter.api.Test;

/// The signature against a fixed vector, and against Python's cryptography.
class SignatureTest {

  private static final String PYTHON =
      """
      import sys, hmac, hashlib, base64
      secret, text = sys.argv[1], sys.stdin.buffer.read()
      print(base64.b64encode(hmac.new(secret.encode(), text, hashlib.sha1).digest()).decode())
      """;

  private static final Stamp STAMP = new Stamp("a".repeat(32), "12345678", "1700000000");

  @Test
  void theVectorComesOut() {
    assertEquals(
        "qlOU79nHwuCGvzXx82TF1zAB6QU=",
        Signature.of("secret", STAMP, "app", "{\"order\":{\"orderNo\":\"KIOSK0001\"}}"));
  }

  @Test
  void aStrangerSignsChineseTheSameWay() throws Exception {
    String body = "{\"q\":\"西部运输有限公司\"}";
    String text =
        "a=services&l=v1&p=open&k=app&i=" + "a".repeat(32) + "&n=12345678&t=1700000000&f=" + body;
    assertEquals(python("s3cret+/=", text), Signature.of("s3cret+/=", STAMP, "app", body));
  }

  private static String python(String secret, String text) throws Exception {
    Process process = start(secret);
    try (var in = process.getOutputStream()) {
      in.write(text.getBytes(StandardCharsets.UTF_8));
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return out.strip();
  }

  private static Process start(String secret) {
    try {
      ProcessBuilder builder = new ProcessBuilder("python3", "-X", "utf8", "-c", PYTHON, secret);
      builder.environment().put("LC_ALL", "C.UTF-8");
      return builder.start();
    } catch (IOException e) {
      assumeTrue(false, "python3 is not installed");
      throw new IllegalStateException(e);
    }
  }
}
