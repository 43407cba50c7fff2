package jiayou.printing.spool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A program that prints, in a process of its own, since the address of CUPS is read once from the
/// environment.
final class PrintingProgram implements AutoCloseable {

  private final Process process;
  private final BufferedReader said;
  private final Writer told;

  /// @param wrapper a command that runs the program in other circumstances; empty for none
  PrintingProgram(CupsServer cups, List<String> wrapper) throws IOException {
    List<String> command = new ArrayList<>(wrapper);
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            SpoolMain.class.getName()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("CUPS_SERVER", cups.address());
    this.process = builder.start();
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.told = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
  }

  /// @return its answer to one command of [SpoolMain]
  String ask(String command) throws IOException {
    begin(command);
    return answer();
  }

  /// For a ticket that is not to come to a good end.
  String askWithLimits(long sendMs, long completionMs, String command) throws IOException {
    ask("limits " + sendMs + " " + completionMs);
    String answer = ask(command);
    ask("limits 20000 20000");
    return answer;
  }

  void begin(String command) throws IOException {
    told.write(command + "\n");
    told.flush();
  }

  String answer() throws IOException {
    String answer = said.readLine();
    if (answer == null) {
      throw new IOException("the program ended");
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    told.close();
    process.onExit().join();
  }
}
