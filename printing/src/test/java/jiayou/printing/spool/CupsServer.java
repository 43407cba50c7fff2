package jiayou.printing.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jiayou.printing.cable.Deadline;

/// A CUPS of its own on a port of its own: the machine's real one, with settings, spool and
/// printers in a folder of the test. Its rules are those that Debian ships, but for who may add
/// printers.
final class CupsServer implements AutoCloseable {

  private static final Path SYSTEM_PARTS = Path.of("/usr/lib/cups");
  private static final List<String> LINKS = List.of("daemon", "filter", "backend/socket");
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Path folder;
  private final int port;
  private Process cupsd;

  private CupsServer(Path folder, int port, Process cupsd) {
    this.folder = folder;
    this.port = port;
    this.cupsd = cupsd;
  }

  static CupsServer start(Path folder) throws IOException, InterruptedException {
    for (String tool : List.of("cupsd", "lpadmin", "lpr")) {
      assumeTrue(found(tool).isPresent(), tool + " is not on this machine (cups, cups-bsd)");
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    int port = freePort();
    for (String each : List.of("etc", "spool/tmp", "cache", "state", "log", "parts/backend")) {
      Files.createDirectories(folder.resolve(each));
    }
    linkParts(folder.resolve("parts"));
    Path moody = folder.resolve("parts/backend/moody");
    Files.writeString(moody, MoodyPrinter.BACKEND);
    Files.setPosixFilePermissions(moody, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(folder.resolve("cupsd.conf"), rules(port));
    Files.writeString(folder.resolve("cups-files.conf"), places(folder));
    CupsServer server = new CupsServer(folder, port, cupsd(folder));
    server.awaitOpen();
    return server;
  }

  /// As a program that prints here must find it in its environment.
  String address() {
    return "localhost:" + port;
  }

  /// Begins again with what is in its spool.
  void restart() throws IOException, InterruptedException {
    stop();
    cupsd = cupsd(folder);
    awaitOpen();
  }

  void stop() throws InterruptedException {
    cupsd.destroy();
    assertTrue(cupsd.waitFor(SOON.toSeconds(), TimeUnit.SECONDS), "cupsd did not stop");
  }

  /// Runs one of CUPS's own commands.
  ///
  /// @return what it said
  String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CUPS_SERVER", address());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), String.join(" ", command) + ": " + said);
    return said;
  }

  /// A queue that hands on what it is given.
  void addRawQueue(String name, String device) throws IOException, InterruptedException {
    run("lpadmin", "-p", name, "-E", "-v", device, "-o", "printer-error-policy=abort-job");
  }

  @Override
  public void close() throws IOException {
    try {
      stop();
      for (String each : LINKS) {
        Files.delete(folder.resolve("parts").resolve(each));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while cupsd stops", e);
    }
  }

  static Optional<Path> found(String tool) {
    String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator))
        .map(each -> Path.of(each, tool))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Process cupsd(Path folder) throws IOException {
    return new ProcessBuilder(
            found("cupsd").orElseThrow().toString(),
            "-f",
            "-c",
            folder.resolve("cupsd.conf").toString(),
            "-s",
            folder.resolve("cups-files.conf").toString())
        .inheritIO()
        .start();
  }

  private void awaitOpen() throws IOException {
    Deadline limit = Deadline.in(SOON);
    while (!isOpen()) {
      if (limit.isPast() || !cupsd.isAlive()) {
        Path log = folder.resolve("log/error");
        String said = Files.exists(log) ? Files.readString(log) : "nothing";
        throw new IOException("cupsd did not start, and said: " + said);
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  private boolean isOpen() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  private static void linkParts(Path parts) throws IOException {
    for (String each : LINKS) {
      Files.createSymbolicLink(parts.resolve(each), SYSTEM_PARTS.resolve(each));
    }
  }

  private static String rules(int port) {
    return """
    Listen localhost:%d
    LogLevel info
    MaxLogSize 0
    Browsing Off
    WebInterface No
    DefaultAuthType None
    DefaultEncryption Never
    <Location />
      Order allow,deny
      Allow localhost
    </Location>
    <Policy default>
      JobPrivateAccess default
      JobPrivateValues default
      SubscriptionPrivateAccess default
      SubscriptionPrivateValues default
      <Limit Send-Document Hold-Job Release-Job Restart-Job Cancel-My-Jobs Close-Job>
        Require user @OWNER @SYSTEM
        Order deny,allow
      </Limit>
      <Limit Cancel-Job>
        Require user @OWNER @SYSTEM
        Order deny,allow
      </Limit>
      <Limit All>
        Order deny,allow
      </Limit>
    </Policy>
    """
        .formatted(port);
  }

  private static String places(Path folder) {
    return """
    ServerRoot %1$s/etc
    RequestRoot %1$s/spool
    TempDir %1$s/spool/tmp
    CacheDir %1$s/cache
    StateDir %1$s/state
    ServerBin %1$s/parts
    ErrorLog %1$s/log/error
    AccessLog %1$s/log/access
    PageLog %1$s/log/page
    """
        .formatted(folder);
  }
}
