package jiayou.printing.javapos;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.cable.Deadline;
import jiayou.printing.device.PrinterLimits;
import jiayou.printing.javapos.UposScript.Step;
import jiayou.printing.layout.Block;
import jiayou.printing.raster.Bitmap;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;

/// A vendor's driver that is open, claimed and enabled. One thread.
final class PrinterSession {

  private static final System.Logger LOG = System.getLogger(PrinterSession.class.getName());

  private static final int RECEIPT = POSPrinterConst.PTR_S_RECEIPT;

  /// Drivers need two seconds to hand a device from one program to another.
  private static final Duration LEAST_CLAIM = Duration.ofSeconds(2);

  /// Those that hold Chinese, the best first: Unicode, GB18030, GBK.
  private static final List<String> CHARACTER_SETS = List.of("997", "54936", "936");

  private final POSPrinter printer;
  private final PrinterLimits limits;
  private final PrinterEvents events = new PrinterEvents();

  private PrinterSession(POSPrinter printer, PrinterLimits limits) {
    this.printer = printer;
    this.limits = limits;
  }

  static Duration claimWithin(PrinterLimits limits) {
    return limits.connect().compareTo(LEAST_CLAIM) < 0 ? LEAST_CLAIM : limits.connect();
  }

  /// @throws JposException when the device is not to be had
  static PrinterSession open(String logicalName, PrinterLimits limits) throws JposException {
    PrinterSession session = new PrinterSession(new POSPrinter(), limits);
    session.printer.open(logicalName);
    try {
      session.begin();
      return session;
    } catch (JposException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /// Asks the driver how the printer is now.
  ///
  /// @throws JposException when the driver cannot say
  PrinterStatus status() throws JposException {
    try {
      printer.checkHealth(JposConst.JPOS_CH_INTERNAL);
    } catch (JposException e) {
      if (e.getErrorCode() != JposConst.JPOS_E_ILLEGAL) {
        throw e;
      }
    }
    if (printer.getCoverOpen()) {
      return new PrinterStatus.NotReady(PrinterFault.COVER_OPEN);
    }
    if (printer.getRecEmpty()) {
      return new PrinterStatus.NotReady(PrinterFault.OUT_OF_PAPER);
    }
    return switch (printer.getPowerState()) {
      case JposConst.JPOS_PS_OFF, JposConst.JPOS_PS_OFFLINE, JposConst.JPOS_PS_OFF_OFFLINE ->
          new PrinterStatus.NotReady(PrinterFault.OFFLINE);
      default -> new PrinterStatus.Ready(printer.getRecNearEnd());
    };
  }

  /// How many letters are on a line, where the driver knows fewer than the settings.
  int columns(int most) throws JposException {
    int has = printer.getRecLineChars();
    return has > 0 ? Math.min(has, most) : most;
  }

  /// Hands over one ticket and waits for the driver's word.
  PrintAnswer print(List<Block> blocks, int columns, JobTurn turn) {
    events.forget();
    boolean handedOver = false;
    try {
      List<Step> steps = new UposScript(columns, printer.getCapRecPapercut()).steps(blocks);
      boolean together = printer.getCapTransaction();
      printer.setAsyncMode(true);
      if (together) {
        printer.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_TRANSACTION);
        send(steps);
      }
      if (!turn.handOver()) {
        clear();
        return new PrintAnswer.Failed(PrinterFault.NO_ANSWER);
      }
      handedOver = true;
      if (together) {
        printer.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_NORMAL);
      } else {
        send(steps);
      }
      return await();
    } catch (JposException e) {
      clear();
      boolean nothingOut = !handedOver || JposFaults.isSureRefusal(e) && printsTogether();
      return nothingOut
          ? new PrintAnswer.Failed(JposFaults.of(e))
          : new PrintAnswer.Unknown(
              "the driver refused: "
                  + JposFaults.words(e.getErrorCode(), e.getErrorCodeExtended()));
    }
  }

  void close() {
    try {
      printer.close();
    } catch (JposException e) {
      LOG.log(Level.DEBUG, "closing the printer's driver", e);
    }
  }

  private void begin() throws JposException {
    printer.claim(Math.toIntExact(claimWithin(limits).toMillis()));
    events.listenTo(printer);
    if (printer.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
      printer.setPowerNotify(JposConst.JPOS_PN_ENABLED);
    }
    printer.setDeviceEnabled(true);
    printer.setMapMode(POSPrinterConst.PTR_MM_DOTS);
    List<String> known = List.of(printer.getCharacterSetList().split("\\s*,\\s*"));
    for (String wanted : CHARACTER_SETS) {
      if (known.contains(wanted)) {
        printer.setCharacterSet(Integer.parseInt(wanted));
        break;
      }
    }
  }

  private void send(List<Step> steps) throws JposException {
    for (Step step : steps) {
      switch (step) {
        case Step.Text(String data) -> printer.printNormal(RECEIPT, data);
        case Step.Code code -> send(code);
        case Step.Picture(Bitmap dots) -> send(dots);
      }
    }
  }

  /// A driver that cannot draw a code prints what it holds: people can still read that out.
  private void send(Step.Code code) throws JposException {
    try {
      printer.printBarCode(
          RECEIPT,
          code.data(),
          code.symbology(),
          code.height(),
          code.width() == 0 ? printer.getRecLineWidth() : code.width(),
          POSPrinterConst.PTR_BC_CENTER,
          POSPrinterConst.PTR_BC_TEXT_NONE);
    } catch (JposException e) {
      if (!JposFaults.isOfContent(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "the driver draws no code of kind {0}", code.symbology());
      printer.printNormal(RECEIPT, UposScript.letters(code));
    }
  }

  /// An ornament: a driver that takes no pictures, or not this one, prints the ticket without it.
  private void send(Bitmap dots) throws JposException {
    if (!printer.getCapRecBitmap()) {
      return;
    }
    try {
      printer.printMemoryBitmap(
          RECEIPT,
          bmp(dots),
          POSPrinterConst.PTR_BMT_BMP,
          POSPrinterConst.PTR_BM_ASIS,
          POSPrinterConst.PTR_BM_CENTER);
    } catch (JposException e) {
      if (!JposFaults.isOfContent(e)) {
        throw e;
      }
      LOG.log(Level.WARNING, "the driver prints no picture: {0}", e.getErrorCode());
    }
  }

  private static byte[] bmp(Bitmap dots) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(ImageIO.read(new ByteArrayInputStream(dots.png())), "bmp", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }

  /// What is not out by now must not come out later, when the paper is loaded.
  private PrintAnswer await() throws JposException {
    PrintAnswer answer =
        events.await(
            printer.getOutputID(),
            Deadline.in(limits.send().plus(limits.completion())),
            hasSensors() ? new PrintAnswer.Confirmed() : new PrintAnswer.Spooled());
    if (answer instanceof PrintAnswer.Unknown) {
      clear();
    }
    return answer;
  }

  /// A driver that cannot tell a printer with paper from one without has only passed it on.
  private boolean hasSensors() throws JposException {
    return printer.getCapRecEmptySensor()
        || printer.getCapCoverSensor()
        || printer.getCapPowerReporting() != JposConst.JPOS_PR_NONE;
  }

  private boolean printsTogether() {
    try {
      return printer.getCapTransaction();
    } catch (JposException e) {
      return false;
    }
  }

  private void clear() {
    try {
      printer.clearOutput();
    } catch (JposException e) {
      LOG.log(Level.DEBUG, "clearing the printer's driver", e);
    }
  }
}
