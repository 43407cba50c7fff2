package jiayou.printing.javapos;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import jiayou.printing.scanner.SameCode;
import jiayou.printing.scanner.Scan;
import jiayou.printing.scanner.ScanSource;
import jiayou.printing.scanner.ScanText;
import jiayou.printing.scanner.Symbology;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import jpos.events.DataEvent;
import jpos.events.ErrorEvent;
import jpos.events.StatusUpdateEvent;
import org.jspecify.annotations.Nullable;

/// A scanner behind a vendor's JavaPOS driver. The driver gives one scan and then waits to be asked
/// for the next (`DataEventEnabled`), so it is asked again after each, whatever came of it. A
/// driver that cannot be opened, or says that its device is off, is opened anew every two seconds.
public final class JposScanner implements ScanSource {

  private static final System.Logger LOG = System.getLogger(JposScanner.class.getName());

  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final int CLAIM_MS = 2000;

  private final String logicalName;
  private final ScanText text;
  private final SameCode sameCode;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean lost;
  private @Nullable Thread keeper;
  private boolean told;

  /// Opens nothing yet; but what is wrong with the entry is said at once.
  ///
  /// @param files the `jpos.xml` files in which to look for it
  /// @param sameCodeWithin the same code again within this time is the same scan
  /// @throws IllegalArgumentException with file, entry, what is wrong and how to mend it
  public JposScanner(String logicalName, List<Path> files, ScanText text, Duration sameCodeWithin) {
    new JposEntries(files).require(logicalName, "Scanner");
    this.logicalName = logicalName;
    this.text = text;
    this.sameCode = new SameCode(sameCodeWithin);
  }

  @Override
  public synchronized void start(Consumer<Scan> scans) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .name("javapos-scanner-driver")
            .unstarted(() -> keepOpen(scans));
    keeper = thread;
    thread.start();
  }

  @Override
  public synchronized void close() {
    closed.countDown();
    if (keeper != null) {
      LockSupport.unpark(keeper);
      try {
        keeper.join(RETRY);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void keepOpen(Consumer<Scan> scans) {
    try {
      do {
        session(scans);
      } while (!closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Open until the terminal stops or the driver has lost its device.
  private void session(Consumer<Scan> scans) {
    Scanner scanner = new Scanner();
    try {
      lost = false;
      scanner.open(logicalName);
      begin(scanner, scans);
      LOG.log(Level.INFO, "the scanner {0} is there", logicalName);
      told = false;
      while (!lost && closed.getCount() > 0) {
        LockSupport.park(this);
      }
    } catch (JposException | RuntimeException | LinkageError e) {
      if (!told) {
        LOG.log(Level.WARNING, "no scanner {0}: {1}", logicalName, e);
        told = true;
      }
    } finally {
      close(scanner);
    }
  }

  private void begin(Scanner scanner, Consumer<Scan> scans) throws JposException {
    scanner.claim(CLAIM_MS);
    scanner.addDataListener((DataEvent _) -> read(scanner, scans));
    scanner.addErrorListener(event -> clear(scanner, event));
    scanner.addStatusUpdateListener(this::update);
    if (scanner.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
      scanner.setPowerNotify(JposConst.JPOS_PN_ENABLED);
    }
    scanner.setDecodeData(true);
    scanner.setAutoDisable(false);
    scanner.setDeviceEnabled(true);
    scanner.setDataEventEnabled(true);
  }

  /// On the driver's thread. The properties hold until the next scan is asked for.
  private void read(Scanner scanner, Consumer<Scan> scans) {
    try {
      byte[] label = scanner.getScanDataLabel();
      byte[] bytes = label == null || label.length == 0 ? scanner.getScanData() : label;
      Symbology symbology = Symbology.ofJavaPos(scanner.getScanDataType());
      Optional<Scan> scan = text.scan(bytes, symbology, "JavaPOS " + logicalName);
      scan.filter(it -> sameCode.isNew(it.text(), System.nanoTime())).ifPresent(scans);
    } catch (JposException | RuntimeException e) {
      LOG.log(Level.WARNING, "a scan was lost", e);
    } finally {
      askForNext(scanner);
    }
  }

  private void clear(Scanner scanner, ErrorEvent event) {
    event.setErrorResponse(JposConst.JPOS_ER_CLEAR);
    askForNext(scanner);
  }

  private void askForNext(Scanner scanner) {
    try {
      scanner.setDataEventEnabled(true);
    } catch (JposException e) {
      lose();
    }
  }

  private void update(StatusUpdateEvent event) {
    switch (event.getStatus()) {
      case JposConst.JPOS_SUE_POWER_OFF,
          JposConst.JPOS_SUE_POWER_OFFLINE,
          JposConst.JPOS_SUE_POWER_OFF_OFFLINE ->
          lose();
      default -> {}
    }
  }

  private void lose() {
    lost = true;
    LockSupport.unpark(keeper);
  }

  private static void close(Scanner scanner) {
    try {
      scanner.close();
    } catch (JposException e) {
      LOG.log(Level.DEBUG, "closing the scanner's driver", e);
    }
  }
}
