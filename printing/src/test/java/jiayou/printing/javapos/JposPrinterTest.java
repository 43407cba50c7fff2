package jiayou.printing.javapos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.PrinterStand;
import jiayou.printing.Tickets;
import jiayou.printing.cable.Pty;
import jiayou.printing.device.PrinterLimits;
import jiayou.printing.layout.Block;
import jiayou.printing.raster.Bitmap;
import jiayou.printing.template.BuiltInTemplates;
import jiayou.sim.printer.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The driver, the standard's own control, our service and a printer on a real socket in one row:
/// what each trouble means at the far end.
final class JposPrinterTest extends PrinterStand {

  private static final PrintAnswer CONFIRMED = new PrintAnswer.Confirmed();
  private static final PrinterLimits LIMITS =
      new PrinterLimits(
          Duration.ofSeconds(2),
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(4));

  @TempDir private Path folder;

  @Test
  void aTicketComesOutWholeAndIsConfirmed() throws Exception {
    assertEquals(CONFIRMED, printer("epson-80").print(Tickets.sale()));
    assertEquals(SALE, firstTicket());
    assertEquals(1, simulator.tickets().size());
    assertTrue(simulator.tickets().getFirst().complete());
  }

  @Test
  void aBarCodeComesOutToo() throws Exception {
    assertEquals(CONFIRMED, printer("epson-80").print(Tickets.counterSlip()));
    String text = simulator.tickets().getFirst().text();
    assertTrue(text.contains("[CODE128 K02-1121-0046]"), text);
  }

  @Test
  void aPictureComesOutDotForDot() throws Exception {
    String name = JposXml.freshName("Picture");
    new JposEntries(List.of(file(name, "epson-80"))).require(name, "POSPrinter");
    Bitmap star = new Bitmap(16, 2);
    star.blacken(0, 0);
    star.blacken(15, 1);
    PrinterSession session = PrinterSession.open(name, LIMITS);
    try {
      List<Block> logo = List.of(new Block.Image("star.png", star), new Block.Cut());
      assertEquals(CONFIRMED, session.print(logo, 48, new JobTurn()));
    } finally {
      session.close();
    }
    String bytes = HexFormat.of().formatHex(simulator.tickets().getFirst().bytes());
    assertTrue(
        bytes.contains("1d76300048000200" + "00".repeat(35) + "8000" + "00".repeat(70) + "0001"),
        bytes);
  }

  @Test
  void aSerialPrinterIsADeviceForOthersToo() throws Exception {
    try (Pty line = Pty.at(folder.resolve("printer"), simulator.port())) {
      String name = JposXml.freshName("Serial");
      String entry =
          JposXml.entry(
              name,
              "jiayou.printing.javapos.service.JiayouDevices",
              "POSPrinter",
              Map.of("device", line.device(), "baud", 115200, "profile", "epson-80"));
      Path file = JposXml.write(folder, "serial.xml", List.of(entry));
      JposPrinter printer =
          new JposPrinter(name, List.of(file), 48, LIMITS, new BuiltInTemplates());
      assertEquals(CONFIRMED, printer.print(Tickets.sale()));
      assertTrue(simulator.awaitComplete(1, SOON));
    }
  }

  @Test
  void aPrinterThatSaysNothingAtAllOnlyTakesTickets() throws Exception {
    assertEquals(new PrintAnswer.Spooled(), printer("mute-80").print(Tickets.sale()));
    assertTrue(simulator.awaitComplete(1, SOON));
  }

  static Stream<Arguments> troublesBefore() {
    return Stream.of(
        Arguments.of(new Fault.PaperOut(), PrinterFault.OUT_OF_PAPER),
        Arguments.of(new Fault.CoverOpen(), PrinterFault.COVER_OPEN),
        Arguments.of(new Fault.Jammed(), PrinterFault.JAMMED),
        Arguments.of(new Fault.Offline(), PrinterFault.OFFLINE),
        Arguments.of(new Fault.Unplugged(), PrinterFault.OFFLINE),
        Arguments.of(new Fault.Silent(), PrinterFault.NO_ANSWER),
        Arguments.of(new Fault.Garbled(), PrinterFault.NO_ANSWER));
  }

  @ParameterizedTest
  @MethodSource("troublesBefore")
  void troubleBeforeIsASureNo(Fault fault, PrinterFault reason) throws Exception {
    JposPrinter printer = printer("epson-80");
    simulator.inflict(fault);
    assertEquals(new PrintAnswer.Failed(reason), printer.print(Tickets.sale()));
    assertEquals(new PrinterStatus.NotReady(reason), printer.status());
    simulator.mend();
    assertEquals(CONFIRMED, printer.print(Tickets.sale()));
    assertEquals(1, simulator.tickets().size());
  }

  @Test
  void aPortThatAnotherHoldsIsASureNo() throws Exception {
    JposPrinter printer = printer("epson-80");
    try (Socket other = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      other.getOutputStream().write(new byte[] {0x10, 4, 1});
      assertTrue(other.getInputStream().read() >= 0);
      assertEquals(new PrintAnswer.Failed(PrinterFault.NO_ANSWER), printer.print(Tickets.sale()));
    }
    assertEquals(CONFIRMED, printer.print(Tickets.sale()));
    assertEquals(1, simulator.tickets().size());
  }

  static Stream<Fault> troublesDuring() {
    return Stream.of(
        new Fault.After(8, new Fault.PaperOut()),
        new Fault.After(8, new Fault.CoverOpen()),
        new Fault.After(8, new Fault.Jammed()),
        new Fault.After(8, new Fault.Unplugged()),
        new Fault.HangUp(300),
        new Fault.NeverDone());
  }

  @ParameterizedTest
  @MethodSource("troublesDuring")
  void troubleOnTheWayIsUnknownAndNothingFollowsByItself(Fault fault) throws Exception {
    JposPrinter printer = printer("epson-80");
    assertEquals(new PrinterStatus.Ready(false), printer.status());
    simulator.inflict(fault);
    assertInstanceOf(PrintAnswer.Unknown.class, printer.print(Tickets.sale()));
    int outByThen = simulator.tickets().size();
    simulator.mend();
    assertEquals(CONFIRMED, printer.print(Tickets.counterSlip()));
    assertEquals(outByThen + 1, simulator.tickets().size());
    assertTrue(simulator.tickets().getLast().text().contains("交款单"));
  }

  @Test
  void paperThatEndsAfterwardsIsOnlyAStatus() throws Exception {
    JposPrinter printer = printer("epson-80");
    assertEquals(CONFIRMED, printer.print(Tickets.sale()));
    simulator.inflict(new Fault.PaperOut());
    assertEquals(new PrinterStatus.NotReady(PrinterFault.OUT_OF_PAPER), printer.status());
  }

  @Test
  void lowPaperPrintsAndWarns() throws Exception {
    simulator.inflict(new Fault.PaperLow());
    JposPrinter printer = printer("epson-80");
    assertEquals(CONFIRMED, printer.print(Tickets.sale()));
    assertEquals(new PrinterStatus.Ready(true), printer.status());
  }

  @Test
  void aPrinterThatWasSwitchedOffAndOnIsFoundAgain() throws Exception {
    JposPrinter printer = printer("epson-80");
    assertEquals(CONFIRMED, printer.print(Tickets.sale()));
    simulator.powerCycle();
    assertEquals(CONFIRMED, printer.print(Tickets.sale()));
    assertEquals(2, simulator.tickets().size());
  }

  @Test
  void aDriverInOtherHandsIsASureNo() throws Exception {
    String name = JposXml.freshName("Shared");
    Path file = file(name, "epson-80");
    JposPrinter printer = new JposPrinter(name, List.of(file), 48, LIMITS, new BuiltInTemplates());
    jpos.POSPrinter other = new jpos.POSPrinter();
    other.open(name);
    try {
      other.claim(1000);
      assertEquals(new PrintAnswer.Failed(PrinterFault.NO_ANSWER), printer.print(Tickets.sale()));
      other.release();
      assertEquals(CONFIRMED, printer.print(Tickets.sale()));
    } finally {
      other.close();
    }
  }

  private JposPrinter printer(String profile) throws IOException {
    String name = JposXml.freshName("Receipt");
    return new JposPrinter(name, List.of(file(name, profile)), 48, LIMITS, new BuiltInTemplates());
  }

  private Path file(String name, String profile) throws IOException {
    return JposXml.write(
        folder, "jpos.xml", List.of(JposXml.printer(name, simulator.port(), profile)));
  }
}
