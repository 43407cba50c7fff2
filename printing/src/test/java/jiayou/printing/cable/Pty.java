package jiayou.printing.cable;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A real terminal line of the system whose far end is a port of this machine, by `socat`: what a
/// program sees of a printer on a serial line or behind a device file.
public final class Pty implements AutoCloseable {

  private final Path device;
  private final Process socat;

  /// A line that nobody holds open would end with its first conversation.
  private final FileInputStream hold;

  private Pty(Path device, Process socat, FileInputStream hold) {
    this.device = device;
    this.socat = socat;
    this.hold = hold;
  }

  /// Skips the test on a machine without `socat`.
  ///
  /// @param device where the line is to be found
  public static Pty at(Path device, int port) throws IOException {
    assumeTrue(isHere("socat"), "socat is not on this machine");
    String line = "pty,raw,echo=0,link=" + device;
    String far = "tcp:127.0.0.1:%d,sndbuf=8192".formatted(port);
    Process socat = new ProcessBuilder("socat", "-d", "-d", line, far).start();
    BufferedReader said = socat.errorReader();
    String each = said.readLine();
    while (each != null && !each.contains("starting data transfer loop")) {
      each = said.readLine();
    }
    if (each == null) {
      throw new IOException("socat did not reach port " + port);
    }
    Thread.ofPlatform().daemon().start(() -> hearOut(said));
    return new Pty(device, socat, new FileInputStream(device.toFile()));
  }

  public static boolean isHere(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  public Path device() {
    return device;
  }

  /// Another program that locks the line until it is closed.
  public AutoCloseable held() throws IOException {
    assumeTrue(isHere("flock"), "flock is not on this machine");
    Process other =
        new ProcessBuilder("flock", device.toString(), "sh", "-c", "echo held; cat").start();
    if (!"held".equals(other.inputReader().readLine())) {
      throw new IOException("flock could not lock " + device);
    }
    return () -> {
      other.getOutputStream().close();
      other.waitFor();
    };
  }

  /// A pipe that nobody empties stops who writes into it.
  private static void hearOut(BufferedReader said) {
    try {
      said.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // its end
    }
  }

  /// The cable is pulled out; returns when the line is gone.
  @Override
  public void close() throws IOException {
    hold.close();
    socat.destroy();
    socat.onExit().join();
  }
}
