package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The test's end of a terminal in a process of its own: a [KilledTerminal] or a [BlindTerminal].
final class TerminalProcess implements AutoCloseable {

  private static final String UP = "up";

  private final Process process;
  private final PrintStream orders;
  private final BufferedReader answers;

  private TerminalProcess(Process process) {
    this.process = process;
    this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.answers =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Starts one with windows and waits until it stands.
  static TerminalProcess start(StationFolder settings, Path log) throws IOException {
    TerminalProcess terminal =
        spawn(
            KilledTerminal.class,
            settings,
            log,
            List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.awt.headless=true",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw"));
    assertEquals(Optional.of(UP), terminal.answer());
    return terminal;
  }

  /// Starts one without windows; [#stands()] waits for it.
  static TerminalProcess blind(StationFolder settings, Path log, ClassArchive archive)
      throws IOException {
    return spawn(BlindTerminal.class, settings, log, archive.options());
  }

  /// Waits until it stands.
  ///
  /// @return false when it died before
  boolean stands() {
    return answer().equals(Optional.of(UP));
  }

  void sees(String regex) {
    String shown = asked("sees " + regex).orElse("nothing: it is gone");
    assertTrue(
        Pattern.compile(regex).matcher(shown).find(), regex + " was never shown, but " + shown);
  }

  void presses(String button) {
    assertEquals(Optional.of("true"), asked("press " + button), "no button " + button);
  }

  /// What a phone reads from the screen.
  String readsCode() {
    return asked("code").orElseThrow();
  }

  /// @return the answer to one order; empty when it is dead
  Optional<String> asked(String order) {
    orders.println(order);
    return answer();
  }

  /// `kill -9`: nothing is said goodbye to. From any thread.
  void kill() {
    process.destroyForcibly();
    try {
      assertTrue(process.waitFor(10, TimeUnit.SECONDS), "it does not die");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /// Its orders end, and it stops by itself.
  @Override
  public void close() {
    orders.close();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static TerminalProcess spawn(
      Class<?> main, StationFolder settings, Path log, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djdk.virtualThreadScheduler.parallelism=16",
            "-Xmx384m",
            "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of(main.getName(), settings.path().toString()));
    return new TerminalProcess(
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
  }

  private Optional<String> answer() {
    try {
      return Optional.ofNullable(answers.readLine());
    } catch (IOException dead) {
      return Optional.empty();
    }
  }
}
