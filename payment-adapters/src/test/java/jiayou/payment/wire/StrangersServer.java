package jiayou.payment.wire;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Base64;
import org.junit.jupiter.api.Assumptions;

/// A gateway in Python that answers in whatever manner it is told.
public final class StrangersServer implements AutoCloseable {

  private static final Path SCRIPT = Path.of("src", "test", "python", "stranger_server.py");

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;
  private final String url;

  /// Skips the test where there is no Python with its library `cryptography`.
  ///
  /// @param kind `alipay` or `wechat`
  /// @param key the file of the key that the terminal believes
  public StrangersServer(String kind, Path key) throws IOException, InterruptedException {
    Assumptions.assumeTrue(isThere(), "python3 with the library cryptography is not installed");
    this.process =
        new ProcessBuilder("python3", SCRIPT.toString(), kind, key.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    this.in = process.outputWriter();
    this.out = process.inputReader();
    this.url = "http://127.0.0.1:" + out.readLine();
  }

  public String url() {
    return url;
  }

  /// From now on every answer is of this manner.
  public void answers(String manner) throws IOException {
    in.write(manner);
    in.newLine();
    in.flush();
    if (!manner.equals(out.readLine())) {
      throw new IOException("the server did not hear");
    }
  }

  /// The key as a file that Python reads.
  public static Path write(PrivateKey key, Path folder) throws IOException {
    String base64 = Base64.getMimeEncoder().encodeToString(key.getEncoded());
    return Files.writeString(
        folder.resolve("gateway.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "import cryptography").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
    process.destroy();
  }
}
