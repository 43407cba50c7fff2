package jiayou.printing.javapos.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jiayou.printing.javapos.JposEntries;
import jiayou.printing.javapos.JposXml;
import jiayou.printing.raster.Bitmap;
import jiayou.sim.printer.Fault;
import jiayou.sim.printer.PrinterSimulator;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// Somebody else's JavaPOS program on our printer: nothing but the standard's own control.
final class OtherProgramPrintsTest {

  private static final int RECEIPT = POSPrinterConst.PTR_S_RECEIPT;
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private Path folder;
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
  private final POSPrinter printer = new POSPrinter();
  private volatile int errorResponse = JposConst.JPOS_ER_CLEAR;
  private PrinterSimulator simulator;
  private String name;

  @BeforeEach
  void open() throws Exception {
    simulator = PrinterSimulator.start(PrinterSimulator.Settings.of(48));
    name = JposXml.freshName("Other");
    Path file =
        JposXml.write(
            folder, "jpos.xml", List.of(JposXml.printer(name, simulator.port(), "epson-80")));
    new JposEntries(List.of(file)).require(name, "POSPrinter");
    printer.open(name);
    printer.addStatusUpdateListener(event -> events.add("status " + event.getStatus()));
    printer.addOutputCompleteListener(event -> events.add("done " + event.getOutputID()));
    printer.addErrorListener(event -> {
      events.add("error " + event.getErrorCode() + "/" + event.getErrorCodeExtended());
      event.setErrorResponse(errorResponse);
    });
    printer.claim(1000);
    printer.setPowerNotify(JposConst.JPOS_PN_ENABLED);
    printer.setDeviceEnabled(true);
    assertEquals("status 2001", next());
  }

  @AfterEach
  void close() throws JposException {
    printer.close();
    simulator.close();
  }

  @Test
  void linesComeOutAsTheEscapesSay() throws Exception {
    printer.printNormal(
        RECEIPT, "\u001b|cA\u001b|4C\u001b|bC合计 ￥216.33\n\u001b|1Cplain\u001b|!bC\n\u001b|rA右\n");
    printer.printBarCode(RECEIPT, "https://example.com/油", 204, 240, 240, -2, -11);
    printer.printBarCode(RECEIPT, "K02-1121-0046", 110, 80, 576, -2, -13);
    printer.printBarCode(RECEIPT, "6901234567892", 104, 80, 576, -1, -13);
    printer.cutPaper(90);
    assertEquals(
        List.of(
            " ".repeat(11) + "合计 ￥216.33",
            " ".repeat(21) + "plain",
            " ".repeat(46) + "右",
            "[QR https://example.com/油]",
            "[CODE128 K02-1121-0046]",
            "[EAN13 6901234567892]"),
        simulator.tickets().stream()
            .flatMap(ticket -> ticket.text().lines())
            .filter(line -> !line.isBlank())
            .toList());
  }

  @Test
  void aTransactionIsOneWriteAndOneEvent() throws Exception {
    printer.setAsyncMode(true);
    printer.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_TRANSACTION);
    printer.printNormal(RECEIPT, "one\n");
    printer.printNormal(RECEIPT, "two\n\u001b|fP");
    assertEquals(List.of(), simulator.tickets());
    printer.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_NORMAL);
    assertEquals("done " + printer.getOutputID(), next());
    assertEquals("one\ntwo", simulator.tickets().getFirst().text().strip());
  }

  @Test
  void paperAndCoverAreToldAsTheyChange() throws Exception {
    simulator.inflict(new Fault.PaperLow());
    assertEquals("status 25", next());
    assertTrue(printer.getRecNearEnd());
    simulator.inflict(new Fault.PaperOut());
    assertEquals("status 24", next());
    assertTrue(printer.getRecEmpty());
    assertEquals("114/203", code(() -> printer.printNormal(RECEIPT, "x\n")));
    simulator.mend();
    assertEquals("status 26", next());
    assertFalse(printer.getRecNearEnd());
    simulator.inflict(new Fault.CoverOpen());
    assertEquals("status 11", next());
    assertEquals("114/201", code(() -> printer.printNormal(RECEIPT, "x\n")));
    simulator.mend();
    assertEquals("status 12", next());
    printer.printNormal(RECEIPT, "well\n");
  }

  @Test
  void aPrinterThatIsAwayIsToldAndFoundAgain() throws Exception {
    simulator.inflict(new Fault.Unplugged());
    assertEquals("status 2004", next());
    assertEquals("108/0", code(() -> printer.printNormal(RECEIPT, "x\n")));
    assertEquals("108/0", code(() -> printer.checkHealth(JposConst.JPOS_CH_INTERNAL)));
    simulator.mend();
    assertEquals("status 2001", next());
    assertEquals(JposConst.JPOS_PS_ONLINE, printer.getPowerState());
    printer.checkHealth(JposConst.JPOS_CH_INTERNAL);
    assertEquals("Internal HCheck: Successful", printer.getCheckHealthText());
  }

  @Test
  void aJobThatNeverBeganIsTriedAgainWhenTheProgramWantsIt() throws Exception {
    errorResponse = JposConst.JPOS_ER_RETRY;
    simulator.inflict(new Fault.PaperOut());
    assertEquals("status 24", next());
    printer.setAsyncMode(true);
    printer.printNormal(RECEIPT, "late\n\u001b|fP");
    assertEquals("error 114/203", next());
    assertEquals(JposConst.JPOS_S_ERROR, printer.getState());
    simulator.mend();
    assertEquals("status 26", next());
    assertEquals("done " + printer.getOutputID(), next());
    assertEquals(1, simulator.tickets().size());
    assertEquals(JposConst.JPOS_S_IDLE, printer.getState());
  }

  @Test
  void whatNobodyKnowsIsATimeoutAndIsCleared() throws Exception {
    simulator.inflict(new Fault.NeverDone());
    printer.setAsyncMode(true);
    printer.printNormal(RECEIPT, "gone\n\u001b|fP");
    printer.printNormal(RECEIPT, "never\n\u001b|fP");
    assertEquals("error 112/0", next());
    simulator.mend();
    printer.setAsyncMode(false);
    printer.printNormal(RECEIPT, "well\n\u001b|fP");
    assertEquals(
        List.of("gone", "well"), simulator.tickets().stream().map(t -> t.text().strip()).toList());
  }

  @Test
  void frozenEventsWait() throws Exception {
    printer.setFreezeEvents(true);
    printer.setAsyncMode(true);
    printer.printNormal(RECEIPT, "x\n\u001b|fP");
    assertTrue(simulator.awaitComplete(1, SOON));
    printer.checkHealth(JposConst.JPOS_CH_INTERNAL);
    assertEquals(List.of(), List.copyOf(events));
    printer.setFreezeEvents(false);
    assertEquals("done " + printer.getOutputID(), next());
  }

  @Test
  void eachRefusalHasItsCode() throws Exception {
    assertEquals("106/0", code(() -> printer.printNormal(POSPrinterConst.PTR_S_JOURNAL, "x\n")));
    assertEquals("106/0", code(() -> printer.printBarCode(RECEIPT, "12", 104, 80, 576, -2, -11)));
    assertEquals("106/0", code(() -> printer.printBarCode(RECEIPT, "1", 107, 80, 576, -2, -11)));
    assertEquals("109/0", code(() -> printer.printBitmap(RECEIPT, "x.bmp", -11, -2)));
    assertEquals(
        "114/207", code(() -> printer.printMemoryBitmap(RECEIPT, new byte[9], 1, -11, -2)));
    byte[] wide = new Bitmap(577, 8).png();
    assertEquals("114/206", code(() -> printer.printMemoryBitmap(RECEIPT, wide, 1, -11, -2)));
    assertEquals("106/0", code(() -> printer.rotatePrint(RECEIPT, 257)));
    assertEquals("106/0", code(() -> printer.setCharacterSet(437)));
    assertEquals("106/0", code(() -> printer.validateData(RECEIPT, "\u001b|rvC")));
    assertEquals("106/0", code(() -> printer.checkHealth(JposConst.JPOS_CH_INTERACTIVE)));
    assertEquals(
        "106/0", code(() -> printer.transactionPrint(RECEIPT, POSPrinterConst.PTR_TP_NORMAL)));
    printer.validateData(RECEIPT, "\u001b|2CA\u001b|uC\u001b|3lF");
    printer.setDeviceEnabled(false);
    assertEquals("105/0", code(() -> printer.printNormal(RECEIPT, "x\n")));
    printer.release();
    assertEquals("103/0", code(() -> printer.printNormal(RECEIPT, "x\n")));
    assertEquals("103/0", code(() -> printer.setDeviceEnabled(true)));
    printer.close();
    assertEquals("101/0", code(() -> printer.printNormal(RECEIPT, "x\n")));
    printer.open(name);
  }

  @Test
  void capabilitiesAreThoseOfAReceiptPrinter() throws Exception {
    assertTrue(printer.getCapRecPresent());
    assertTrue(printer.getCapTransaction());
    assertTrue(printer.getCapRecNearEndSensor());
    assertFalse(printer.getCapJrnPresent());
    assertFalse(printer.getCapSlpPresent());
    assertFalse(printer.getCapStatisticsReporting());
    assertEquals(48, printer.getRecLineChars());
    assertEquals(576, printer.getRecLineWidth());
    printer.setMapMode(POSPrinterConst.PTR_MM_METRIC);
    assertEquals(7200, printer.getRecLineWidth());
    assertEquals(1_015_000, printer.getDeviceServiceVersion());
  }

  @Test
  void twoProgramsCannotBothHaveIt() throws Exception {
    POSPrinter second = new POSPrinter();
    second.open(name);
    try {
      assertEquals("112/0", code(() -> second.claim(50)));
      printer.release();
      second.claim(50);
    } finally {
      second.close();
    }
  }

  private String next() throws InterruptedException {
    return Optional.ofNullable(events.poll(10, TimeUnit.SECONDS)).orElse("nothing");
  }

  private static String code(Executable call) {
    JposException refused = assertThrows(JposException.class, call);
    return refused.getErrorCode() + "/" + refused.getErrorCodeExtended();
  }
}
