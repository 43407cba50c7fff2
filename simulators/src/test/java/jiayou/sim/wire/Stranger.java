package jiayou.sim.wire;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.json.JsonMapper;

/// A Python program that speaks to a simulator over its own sockets and with its own cryptography.
/// It reads one JSON object a line and answers each with one.
public final class Stranger implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path SCRIPTS = Path.of("src", "test", "python");

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  /// Skips the test where there is no Python with its library `cryptography`.
  ///
  /// @param keys what a merchant is told, as JSON
  public Stranger(String script, String keys) throws IOException, InterruptedException {
    Assumptions.assumeTrue(isThere(), "python3 with the library cryptography is not installed");
    this.process =
        new ProcessBuilder("python3", SCRIPTS.resolve(script).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    this.in = process.outputWriter();
    this.out = process.inputReader();
    write(keys);
  }

  /// One question.
  ///
  /// @return the answer as it was printed: names in order, one line
  public String ask(String step) throws IOException {
    write(step);
    return String.valueOf(out.readLine());
  }

  private void write(String json) throws IOException {
    in.write(JSON.writeValueAsString(JSON.readTree(json)));
    in.newLine();
    in.flush();
  }

  private static boolean isThere() throws InterruptedException {
    try {
      Process python = new ProcessBuilder("python3", "-c", "import cryptography").start();
      return python.waitFor() == 0;
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
