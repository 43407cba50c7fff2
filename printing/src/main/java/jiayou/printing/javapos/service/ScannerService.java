package jiayou.printing.javapos.service;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jiayou.printing.scanner.Scan;
import jiayou.printing.scanner.ScanText;
import jiayou.printing.scanner.SerialCodes;
import jiayou.printing.scanner.SerialCodes.SerialLine;
import jiayou.printing.scanner.Symbology;
import jpos.JposConst;
import jpos.JposException;
import jpos.events.DataEvent;
import jpos.loader.JposServiceInstance;
import jpos.services.ScannerService115;
import org.jspecify.annotations.Nullable;

/// The standard's `Scanner` over a serial line. Scans wait until the program asks for the next one
/// by `DataEventEnabled`; each comes as one event, before which the properties are set.
final class ScannerService implements DeviceLife.Turns {

  private static final String ENABLED = "DataEventEnabled";

  private final SerialLine line;
  private final PropertyTable properties;
  private final DeviceLife life;
  private final ScanText text = new ScanText(ScanText.Encoding.UTF8_OR_GB18030, true);
  private @Nullable SerialCodes codes;

  private ScannerService(SerialLine line) {
    this.line = line;
    this.life = new DeviceLife(line.device(), this);
    this.properties =
        new PropertyTable()
            .put("DeviceServiceVersion", 1_015_000)
            .put("DeviceServiceDescription", "serial scanner")
            .put("PhysicalDeviceName", "serial scanner")
            .put("PhysicalDeviceDescription", "serial scanner at " + line.device())
            .put("PowerState", JposConst.JPOS_PS_UNKNOWN)
            .put("AutoDisable", false, value -> value instanceof Boolean)
            .put("DecodeData", false, value -> value instanceof Boolean);
  }

  static JposServiceInstance instance(SerialLine line) {
    ScannerService service = new ScannerService(line);
    return ServiceProxy.of(ScannerService115.class, service.properties, service, service.life);
  }

  @Override
  public synchronized void enable(EventQueue queue) {
    codes = new SerialCodes(line, bytes -> read(bytes, queue));
  }

  @Override
  public synchronized void disable() {
    if (codes != null) {
      codes.close();
    }
    codes = null;
  }

  public int getState() {
    return life.isOpen() ? JposConst.JPOS_S_IDLE : JposConst.JPOS_S_CLOSED;
  }

  public boolean getDataEventEnabled() {
    return properties.flag(ENABLED);
  }

  public void setDataEventEnabled(boolean wanted) throws JposException {
    EventQueue queue = life.requireOpen();
    properties.put(ENABLED, wanted);
    queue.lookAgain();
  }

  public int getDataCount() throws JposException {
    return life.requireOpen().count(DataEvent.class);
  }

  public void clearInput() throws JposException {
    life.requireClaimed().drop(DataEvent.class);
  }

  /// There is nothing to be asked over a line that only a scanner speaks on.
  public void checkHealth(int level) throws JposException {
    life.requireEnabled();
    if (level != JposConst.JPOS_CH_INTERNAL) {
      throw Refused.illegal("only the internal check");
    }
    properties.put("CheckHealthText", "Internal HCheck: Successful");
  }

  private void read(byte[] bytes, EventQueue queue) {
    Optional<Scan> scan = text.scan(bytes, Symbology.UNKNOWN, line.device());
    queue.offer(
        new EventQueue.Waiting(
            new DataEvent(queue.source(), 0),
            this::getDataEventEnabled,
            () -> show(bytes, scan),
            () -> {}));
    if (properties.flag("AutoDisable")) {
      Thread.ofVirtual().name("auto-disable").start(this::disableItself);
    }
  }

  /// Under the queue's lock, so that the program sees the properties of this event and no other.
  private void show(byte[] bytes, Optional<Scan> scan) {
    boolean decode = properties.flag("DecodeData");
    properties.put(ENABLED, false);
    properties.put("ScanData", bytes.clone());
    properties.put(
        "ScanDataLabel",
        decode ? scan.map(Scan::text).orElse("").getBytes(StandardCharsets.UTF_8) : new byte[0]);
    properties.put(
        "ScanDataType", decode ? scan.map(Scan::symbology).orElse(Symbology.UNKNOWN).javaPos() : 0);
  }

  /// Not on the line's own thread, for which disabling waits.
  private void disableItself() {
    try {
      life.setDeviceEnabled(false);
    } catch (JposException e) {
      // released or closed meanwhile, and so disabled
    }
  }
}
