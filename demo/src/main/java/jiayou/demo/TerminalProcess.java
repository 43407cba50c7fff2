package jiayou.demo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The terminal as a process that can be killed and started again.
final class TerminalProcess implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final Path settings;
  private final Path out;
  private final boolean headless;
  private Process process;

  /// Starts it and waits until it stands.
  ///
  /// @param out gets its log and the harness's port
  TerminalProcess(Path settings, Path out, boolean headless)
      throws IOException, InterruptedException {
    this.settings = settings;
    this.out = out;
    this.headless = headless;
    this.process = launch();
  }

  /// The port of its harness, once it listens there.
  int harnessPort() throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_START.toNanos();
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      out.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      while (!Files.exists(portFile())) {
        if (!process.isAlive() || System.nanoTime() > end) {
          throw new IllegalStateException("the terminal did not start; see " + log());
        }
        var key = watch.poll(1, TimeUnit.SECONDS);
        if (key != null) {
          key.pollEvents();
          key.reset();
        }
      }
    }
    return Integer.parseInt(Files.readString(portFile()));
  }

  /// `kill -9`: nothing is said goodbye to.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void restart() throws IOException {
    process = launch();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Waits until somebody has closed it.
  void await() throws InterruptedException {
    process.waitFor();
  }

  /// Asks it to stop, and insists after a while.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private Process launch() throws IOException {
    Files.deleteIfExists(portFile());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djdk.virtualThreadScheduler.parallelism=16",
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true",
            "-Dprism.order=sw"));
    if (headless) {
      command.add("-Dglass.platform=Headless");
    }
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            DemoTerminal.class.getName(),
            settings.toString(),
            portFile().toString(),
            headless ? "headless" : "desk"));
    File log = log().toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private Path portFile() {
    return out.resolve("harness-port");
  }

  private Path log() {
    return out.resolve("terminal.log");
  }
}
