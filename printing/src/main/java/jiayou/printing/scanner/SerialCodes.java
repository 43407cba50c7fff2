package jiayou.printing.scanner;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The codes that come over a serial line, or over USB as if it were one (CDC). When the cable is
/// out, it tries again every second; a half code from before is dropped.
public final class SerialCodes implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SerialCodes.class.getName());

  private static final Duration RETRY = Duration.ofSeconds(1);

  /// Within one code a scanner makes no pause of this length.
  private static final int QUIET_MS = 300;

  private final SerialLine line;
  private final Consumer<byte[]> codes;
  private final CodeCutter cutter = new CodeCutter();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread reader;
  private boolean told;

  /// Where the line is.
  ///
  /// @param device such as `/dev/ttyACM0` or `COM3`
  /// @param baud bits a second; USB scanners do not mind
  public record SerialLine(String device, int baud) {}

  /// Listens from now on.
  ///
  /// @param codes called on the line's own thread with the bytes between two line ends
  public SerialCodes(SerialLine line, Consumer<byte[]> codes) {
    this.line = line;
    this.codes = codes;
    this.reader =
        Thread.ofPlatform().daemon().name("scanner " + line.device()).unstarted(this::run);
    reader.start();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      reader.join(Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      do {
        listen();
        cutter.forget();
      } while (!closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Until the cable is out, or never when it is.
  private void listen() {
    try {
      SerialPort port = SerialPort.getCommPort(line.device());
      port.setComPortParameters(line.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
      port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, QUIET_MS, 0);
      if (!port.openPort(0)) {
        away("it cannot be opened, error " + port.getLastErrorCode());
        return;
      }
      LOG.log(Level.INFO, "the scanner at {0} is there", line.device());
      told = false;
      try {
        read(port);
      } finally {
        port.closePort();
      }
    } catch (SerialPortInvalidPortException e) {
      away("there is no such port");
    }
  }

  private void read(SerialPort port) {
    byte[] bytes = new byte[1024];
    while (closed.getCount() > 0) {
      int count = port.readBytes(bytes, bytes.length);
      if (count < 0 || count == 0 && isGone()) {
        away("the cable is out");
        return;
      }
      if (count == 0) {
        cutter.forget();
      }
      cutter.cut(bytes, Math.max(count, 0)).forEach(this::tell);
    }
  }

  private void tell(byte[] code) {
    try {
      codes.accept(code);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a scan was lost", e);
    }
  }

  /// A device file that is no more there cannot say so itself on every system.
  private boolean isGone() {
    return line.device().startsWith("/") && !Files.exists(Path.of(line.device()));
  }

  /// Told once, not every second.
  private void away(String why) {
    if (!told) {
      LOG.log(Level.WARNING, "no scanner at {0}: {1}", line.device(), why);
      told = true;
    }
  }
}
