package jiayou.printing.scanner;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import jiayou.printing.scanner.SerialCodes.SerialLine;
import org.jspecify.annotations.Nullable;

/// A scanner on a serial line or on USB as a serial line (CDC), which no keyboard and no input
/// method can disturb: the way to be preferred.
public final class SerialScanner implements ScanSource {

  private static final System.Logger LOG = System.getLogger(SerialScanner.class.getName());

  private final SerialLine line;
  private final ScanText text;
  private final SameCode sameCode;
  private @Nullable SerialCodes codes;

  /// @param sameCodeWithin the same code again within this time is the same scan
  public SerialScanner(SerialLine line, ScanText text, Duration sameCodeWithin) {
    this.line = line;
    this.text = text;
    this.sameCode = new SameCode(sameCodeWithin);
  }

  @Override
  public synchronized void start(Consumer<Scan> scans) {
    codes = new SerialCodes(line, bytes -> read(bytes, scans));
  }

  @Override
  public synchronized void close() {
    if (codes != null) {
      codes.close();
    }
  }

  private void read(byte[] bytes, Consumer<Scan> scans) {
    Optional<Scan> scan = text.scan(bytes, Symbology.UNKNOWN, "serial " + line.device());
    if (scan.isEmpty()) {
      LOG.log(Level.WARNING, "{0} bytes from {1} are no text", bytes.length, line.device());
    }
    scan.filter(it -> sameCode.isNew(it.text(), System.nanoTime())).ifPresent(scans);
  }
}
