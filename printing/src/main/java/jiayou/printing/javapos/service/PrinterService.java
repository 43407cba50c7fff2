package jiayou.printing.javapos.service;

import java.time.Duration;
import java.util.List;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.device.EscPosPrinter;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.layout.Block.Align;
import jiayou.printing.raster.Bitmap;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import jpos.loader.JposServiceInstance;
import jpos.services.POSPrinterService115;
import org.jspecify.annotations.Nullable;

/// The standard's `POSPrinter` over one of our ESC/POS printers. The public methods are the
/// standard's own; all others are refused by the proxy, and all properties are in its table.
final class PrinterService implements DeviceLife.Turns {

  private final EscPosPrinter printer;
  private final PrinterProfile profile;
  private final Duration lookEvery;
  private final PropertyTable properties;
  private final DeviceLife life;
  private @Nullable PrinterWork work;
  private @Nullable PaperBytes transaction;
  private boolean resetDue = true;

  private PrinterService(
      EscPosPrinter printer, PrinterProfile profile, String where, Duration lookEvery) {
    this.printer = printer;
    this.profile = profile;
    this.lookEvery = lookEvery;
    this.properties = PrinterProperties.of(profile, where);
    this.life = new DeviceLife(where, this);
  }

  /// @param printer of this profile
  /// @param where the device, the same for all entries that mean it
  /// @param lookEvery how often it is asked how it is
  static JposServiceInstance instance(
      EscPosPrinter printer, PrinterProfile profile, String where, Duration lookEvery) {
    PrinterService service = new PrinterService(printer, profile, where, lookEvery);
    return ServiceProxy.of(POSPrinterService115.class, service.properties, service, service.life);
  }

  /// The first look only sets the properties and tells what is not fine: a printer that is switched
  /// off can be enabled, and says so.
  @Override
  public synchronized void enable(EventQueue events) throws JposException {
    PrinterWork started = new PrinterWork(printer, properties, events, lookEvery);
    started.start();
    work = started;
    resetDue = true;
  }

  @Override
  public synchronized void disable() {
    if (work != null) {
      work.stop();
    }
    work = null;
    transaction = null;
  }

  public int getState() {
    PrinterWork now = workOrNull();
    if (now != null) {
      return now.state();
    }
    return life.isOpen() ? JposConst.JPOS_S_IDLE : JposConst.JPOS_S_CLOSED;
  }

  /// Only the internal check: asks the printer now. Paper and cover are in the properties after it.
  public void checkHealth(int level) throws JposException {
    PrinterWork now = enabled();
    if (level != JposConst.JPOS_CH_INTERNAL) {
      throw Refused.illegal("only the internal check");
    }
    PrinterStatus status = now.look();
    properties.put("CheckHealthText", "Internal HCheck: " + words(status));
    if (status instanceof PrinterStatus.NotReady(PrinterFault reason)
        && reason != PrinterFault.OUT_OF_PAPER
        && reason != PrinterFault.COVER_OPEN) {
      throw PaperSensors.error(reason, "the printer is not ready: " + reason);
    }
  }

  public void setMapMode(int number) throws JposException {
    MapMode units = MapMode.of(number).orElseThrow(() -> Refused.illegal("no map mode " + number));
    PrinterProperties.measure(properties, profile, units);
  }

  public synchronized void printNormal(int station, String data) throws JposException {
    enabled();
    receiptOnly(station);
    List<Piece> pieces = PieceReader.read(data);
    PaperBytes paper = paper();
    paper.text(pieces, units());
    outputUnlessTransaction(paper);
  }

  public synchronized void printBarCode(
      int station, String data, int symbology, int height, int width, int alignment, int text)
      throws JposException {
    enabled();
    receiptOnly(station);
    MapMode units = units();
    BarCode code =
        BarCode.of(symbology, data, units.dots(width), units.dots(height), text, profile);
    Align align = align(alignment);
    code.checkPlace(align, profile);
    PaperBytes paper = paper();
    paper.code(code, align);
    outputUnlessTransaction(paper);
  }

  public synchronized void printMemoryBitmap(
      int station, byte[] data, int type, int width, int alignment) throws JposException {
    enabled();
    receiptOnly(station);
    picture(ProgramPicture.dots(data, profile.dotsPerLine()), width, alignment);
  }

  public synchronized void printBitmap(int station, String file, int width, int alignment)
      throws JposException {
    enabled();
    receiptOnly(station);
    picture(ProgramPicture.file(file, profile.dotsPerLine()), width, alignment);
  }

  public synchronized void cutPaper(int percentage) throws JposException {
    enabled();
    if (percentage < 0 || percentage > 100 || !properties.flag("CapRecPapercut")) {
      throw Refused.illegal("no cut of " + percentage + " percent");
    }
    PaperBytes paper = paper();
    paper.cut();
    outputUnlessTransaction(paper);
  }

  /// All between the two calls is one write, and one answer.
  public synchronized void transactionPrint(int station, int control) throws JposException {
    enabled();
    receiptOnly(station);
    PaperBytes gathered = transaction;
    if (control == POSPrinterConst.PTR_TP_TRANSACTION && gathered == null) {
      transaction = new PaperBytes(profile, true);
    } else if (control == POSPrinterConst.PTR_TP_NORMAL && gathered != null) {
      transaction = null;
      output(gathered);
    } else {
      throw Refused.illegal("transaction control " + control + " out of its turn");
    }
  }

  public synchronized void clearOutput() throws JposException {
    life.requireClaimed();
    transaction = null;
    if (work != null) {
      work.clear();
    }
  }

  public void validateData(int station, String data) throws JposException {
    enabled();
    receiptOnly(station);
    for (Piece piece : PieceReader.read(data)) {
      if (piece instanceof Piece.Strange(String sequence)) {
        throw Refused.illegal("this printer cannot follow " + sequence);
      }
    }
  }

  private void picture(Bitmap dots, int width, int alignment) throws JposException {
    Align align = align(alignment);
    if (width != POSPrinterConst.PTR_BM_ASIS && units().dots(width) != dots.width()) {
      throw Refused.illegal("pictures are printed as they are, " + dots.width() + " dots wide");
    }
    if (align == Align.RIGHT) {
      throw Refused.illegal("this printer puts pictures to the left or in the middle");
    }
    PaperBytes paper = paper();
    paper.picture(dots, align);
    outputUnlessTransaction(paper);
  }

  /// Codes and pictures have the same numbers for it.
  private static Align align(int number) throws JposException {
    return switch (number) {
      case POSPrinterConst.PTR_BC_LEFT -> Align.LEFT;
      case POSPrinterConst.PTR_BC_CENTER -> Align.CENTRE;
      case POSPrinterConst.PTR_BC_RIGHT -> Align.RIGHT;
      default -> throw Refused.illegal("it stands left, right or in the middle");
    };
  }

  private void outputUnlessTransaction(PaperBytes paper) throws JposException {
    if (transaction == null) {
      output(paper);
    }
  }

  private void output(PaperBytes paper) throws JposException {
    PrinterWork now = enabled();
    resetDue = false;
    if (properties.flag("AsyncMode")) {
      now.printLater(paper.bytes());
    } else {
      now.print(paper.bytes());
    }
  }

  private PaperBytes paper() {
    return transaction != null ? transaction : new PaperBytes(profile, resetDue);
  }

  private MapMode units() {
    return MapMode.of(properties.number("MapMode")).orElse(MapMode.DOTS);
  }

  private PrinterWork enabled() throws JposException {
    life.requireEnabled();
    PrinterWork now = workOrNull();
    if (now == null) {
      throw Refused.disabled();
    }
    return now;
  }

  private synchronized @Nullable PrinterWork workOrNull() {
    return work;
  }

  private static void receiptOnly(int station) throws JposException {
    if (station != POSPrinterConst.PTR_S_RECEIPT) {
      throw Refused.illegal("this printer has a receipt station only");
    }
  }

  private static String words(PrinterStatus status) {
    return switch (status) {
      case PrinterStatus.Ready(boolean low) -> low ? "Successful, paper near end" : "Successful";
      case PrinterStatus.NotReady(PrinterFault reason) -> "Not ready: " + reason;
    };
  }
}
