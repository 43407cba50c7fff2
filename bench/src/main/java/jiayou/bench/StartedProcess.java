package jiayou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A new process that goes as far as the first screen: what somebody waits for who switches a
/// terminal on, windows and devices left out.
final class StartedProcess {

  private StartedProcess() {}

  /// What the process runs.
  public static void main(String[] args) {
    new FirstScreen(MadeUpStation.rules()).shown(Path.of(args[0]), MadeUpStation.OPENED);
  }

  /// @param folder with the journal that it opens
  /// @return the nanoseconds from asking for the process to its end
  static long ran(Path folder) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            StartedProcess.class.getName(),
            folder.toString());
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        throw new IOException("the process ended with " + exit);
      }
      return System.nanoTime() - begin;
    } catch (InterruptedException stop) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stop);
    }
  }
}
