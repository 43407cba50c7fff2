package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The test's end of a [KilledTerminal].
final class TerminalProcess implements AutoCloseable {

  private final Process process;
  private final PrintStream orders;
  private final BufferedReader answers;

  private TerminalProcess(Process process) {
    this.process = process;
    this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Starts it and waits until it stands.
  static TerminalProcess start(StationFolder settings, Path log) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx384m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.awt.headless=true",
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledTerminal.class.getName(),
                    settings.path().toString()))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    TerminalProcess terminal = new TerminalProcess(process);
    assertEquals("up", terminal.answers.readLine());
    return terminal;
  }

  void sees(String regex) throws IOException {
    String shown = asked("sees " + regex);
    assertTrue(
        Pattern.compile(regex).matcher(shown).find(), regex + " was never shown, but " + shown);
  }

  void presses(String button) throws IOException {
    assertEquals("true", asked("press " + button), "no button " + button);
  }

  /// What a phone reads from the screen.
  String readsCode() throws IOException {
    return asked("code");
  }

  /// `kill -9`: nothing is said goodbye to.
  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertTrue(process.waitFor(10, TimeUnit.SECONDS), "it does not die");
  }

  /// Its orders end, and it stops by itself.
  @Override
  public void close() throws IOException {
    orders.close();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private String asked(String order) throws IOException {
    orders.println(order);
    String answer = answers.readLine();
    return answer == null ? "nothing: it is gone" : answer;
  }
}
