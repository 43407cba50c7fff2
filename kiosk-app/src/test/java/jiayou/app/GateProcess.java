package jiayou.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// `./kiosk pass verify -` in a process of its own, as a gate keeps it.
final class GateProcess implements AutoCloseable {

  private final Process process;
  private final PrintStream codes;
  private final BufferedReader verdicts;

  private GateProcess(Process process) {
    this.process = process;
    this.codes = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.verdicts =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /// @param before words of a shell that start it, or none
  static GateProcess start(GateFolder folder, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(folder.verify("-", "--json"));
    return new GateProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  void shows(String code) {
    codes.println(code);
  }

  /// Waits for the next verdict: `VALID`, `USED`.
  String verdict() throws IOException {
    return JsonMapper.shared().readTree(verdicts.readLine()).path("verdict").asString();
  }

  /// The input ends.
  ///
  /// @return its exit code
  int ends() throws InterruptedException {
    codes.close();
    if (!process.waitFor(15, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end with its input");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
