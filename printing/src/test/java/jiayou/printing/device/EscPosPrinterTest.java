package jiayou.printing.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.PrinterStand;
import jiayou.printing.TestFont;
import jiayou.printing.Tickets;
import jiayou.printing.cable.TcpConnector;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.escpos.RasterEncoder;
import jiayou.printing.escpos.TicketEncoder;
import jiayou.printing.raster.TicketPicture;
import jiayou.sim.printer.Fault;
import jiayou.sim.printer.PrintedTicket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The driver against a printer of its own on a real socket, in all its moods.
final class EscPosPrinterTest extends PrinterStand {

  private static final PrinterProfile EPSON = PrinterProfile.EPSON_80;
  private static final PrintAnswer CONFIRMED = new PrintAnswer.Confirmed();

  static Stream<Arguments> profiles() {
    return Stream.of(
        Arguments.of(EPSON, CONFIRMED),
        Arguments.of(PrinterProfile.GENERIC_80, CONFIRMED),
        Arguments.of(PrinterProfile.GENERIC_58, CONFIRMED),
        Arguments.of(PrinterProfile.MUTE_80, new PrintAnswer.Spooled()));
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void aPrinterSaysAsMuchAsItsModelCan(PrinterProfile profile, PrintAnswer answer)
      throws InterruptedException {
    assertEquals(answer, printer(profile, PrinterLimits.USUAL).print(Tickets.sale()));
    printer(EPSON, PrinterLimits.USUAL).print(Tickets.counterSlip());
    assertTrue(simulator.awaitComplete(2, SOON));
    assertTrue(simulator.tickets().getFirst().text().contains("￥216.33"));
  }

  @Test
  void whatComesOutIsTheWholeTicketInChinese() {
    printer(EPSON, PrinterLimits.USUAL).print(Tickets.sale());
    assertEquals(SALE, firstTicket());
  }

  static Stream<Arguments> troublesBefore() {
    return Stream.of(
        Arguments.of(new Fault.PaperOut(), PrinterFault.OUT_OF_PAPER),
        Arguments.of(new Fault.CoverOpen(), PrinterFault.COVER_OPEN),
        Arguments.of(new Fault.Jammed(), PrinterFault.JAMMED),
        Arguments.of(new Fault.Offline(), PrinterFault.OFFLINE),
        Arguments.of(new Fault.Unplugged(), PrinterFault.OFFLINE),
        Arguments.of(new Fault.HangUp(1), PrinterFault.OFFLINE),
        Arguments.of(new Fault.Silent(), PrinterFault.NO_ANSWER),
        Arguments.of(new Fault.Garbled(), PrinterFault.NO_ANSWER),
        Arguments.of(new Fault.Stalled(), PrinterFault.NO_ANSWER));
  }

  @ParameterizedTest
  @MethodSource("troublesBefore")
  void inTroubleBeforehandNothingIsSentAndTheReasonIsTold(Fault fault, PrinterFault reason) {
    EscPosPrinter printer = printer(EPSON, SHORT);
    simulator.inflict(fault);
    assertEquals(new PrintAnswer.Failed(reason), printer.print(Tickets.sale()));
    simulator.mend();
    assertEquals(List.of(), simulator.tickets());
    assertEquals(CONFIRMED, printer.print(Tickets.sale()));
  }

  @ParameterizedTest
  @MethodSource("troublesBefore")
  void theStatusTellsTheSameReason(Fault fault, PrinterFault reason) {
    simulator.inflict(fault);
    assertEquals(new PrinterStatus.NotReady(reason), printer(EPSON, SHORT).status());
  }

  static Stream<Arguments> troublesMeanwhile() {
    return Stream.of(
        Arguments.of(new Fault.After(3, new Fault.PaperOut()), false),
        Arguments.of(new Fault.After(3, new Fault.CoverOpen()), false),
        Arguments.of(new Fault.After(3, new Fault.Jammed()), false),
        Arguments.of(new Fault.After(3, new Fault.Offline()), false),
        Arguments.of(new Fault.After(3, new Fault.Unplugged()), false),
        Arguments.of(new Fault.After(3, new Fault.Silent()), true),
        Arguments.of(new Fault.After(3, new Fault.Garbled()), true),
        Arguments.of(new Fault.NeverDone(), true),
        Arguments.of(new Fault.HangUp(300), false));
  }

  @ParameterizedTest
  @MethodSource("troublesMeanwhile")
  void inTroubleOnTheWayTheEndIsUnknownAndTheNextTicketIsWhole(Fault fault, boolean cameOut) {
    EscPosPrinter printer = printer(EPSON, SHORT);
    simulator.inflict(fault);
    assertInstanceOf(PrintAnswer.Unknown.class, printer.print(Tickets.sale()));
    List<PrintedTicket> first = simulator.tickets();
    assertEquals(List.of(cameOut), first.stream().map(PrintedTicket::complete).toList());
    simulator.mend();
    assertEquals(CONFIRMED, printer.print(Tickets.counterSlip()));
    List<PrintedTicket> both = simulator.tickets();
    assertEquals(List.of(cameOut, true), both.stream().map(PrintedTicket::complete).toList());
    assertTrue(both.getLast().text().startsWith("               青岚驿 · 滨河路站\n"));
  }

  @Test
  void theRestOfATicketDoesNotComeOutWhenPaperIsLoaded() {
    simulator.inflict(new Fault.After(3, new Fault.PaperOut()));
    assertEquals(
        new PrintAnswer.Unknown("the printer stopped: OUT_OF_PAPER"),
        printer(EPSON, SHORT).print(Tickets.sale()));
    simulator.mend();
    assertEquals(3, simulator.tickets().getFirst().text().lines().count());
    assertEquals(1, simulator.tickets().size());
  }

  @Test
  void aMutePrinterWithoutPaperPrintsLaterWhichIsWhyItIsOnlySpooled() throws InterruptedException {
    simulator.inflict(new Fault.PaperOut());
    EscPosPrinter printer = printer(PrinterProfile.MUTE_80, SHORT);
    assertEquals(new PrintAnswer.Spooled(), printer.print(Tickets.sale()));
    assertEquals(List.of(), simulator.tickets());
    simulator.mend();
    assertTrue(simulator.awaitComplete(1, SOON));
  }

  @Test
  void aPrinterThatStopsTakingBytesIsNotWaitedForEver() throws IOException {
    simulator.inflict(new Fault.After(1, new Fault.Stalled()));
    TicketPicture pictures = TicketPicture.inFont(TestFont.open(), 48);
    EscPosPrinter printer = printer(EPSON, new RasterEncoder(EPSON, pictures), SHORT);
    PrintAnswer answer = printer.print(Tickets.longSale());
    String cause = assertInstanceOf(PrintAnswer.Unknown.class, answer).cause();
    assertTrue(cause.matches("the printer took \\d+ of \\d+ bytes"), cause);
  }

  @Test
  void dotsThatLookLikeQuestionsDoNotConfuseTheAnswers() {
    byte[] picture =
        HexFormat.of().parseHex("1B40" + "1D76300003000200" + "100404100402" + "1D564200");
    simulator.inflict(new Fault.PaperLow());
    EscPosPrinter printer = printer(EPSON, _ -> picture, SHORT);
    assertEquals(CONFIRMED, printer.print(Tickets.sale()));
    simulator.inflict(new Fault.NeverDone());
    assertEquals(
        new PrintAnswer.Unknown("the printer did not say that it is done"),
        printer.print(Tickets.sale()));
    assertArrayEquals(picture, simulator.tickets().getLast().bytes());
  }

  @Test
  void lowPaperIsToldAndPrintedOn() {
    simulator.inflict(new Fault.PaperLow());
    EscPosPrinter printer = printer(EPSON, SHORT);
    assertEquals(new PrinterStatus.Ready(true), printer.status());
    assertEquals(CONFIRMED, printer.print(Tickets.sale()));
  }

  @Test
  void anotherClientOnThePortIsNoAnswer() throws IOException {
    try (Socket other = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      EscPosPrinter printer = printer(EPSON, SHORT);
      assertEquals(new PrintAnswer.Failed(PrinterFault.NO_ANSWER), printer.print(Tickets.sale()));
      assertTrue(other.isConnected());
    }
    assertEquals(List.of(), simulator.tickets());
  }

  @Test
  void aPrinterThatRefusesASecondClientIsOffline() throws IOException {
    EscPosPrinter printer = printer(EPSON, SHORT);
    simulator.inflict(new Fault.Refusing());
    try (Socket other = new Socket(InetAddress.getLoopbackAddress(), simulator.port())) {
      other.getOutputStream().write(new byte[] {0x10, 4, 1});
      assertEquals(0x12, other.getInputStream().read());
      assertEquals(new PrintAnswer.Failed(PrinterFault.OFFLINE), printer.print(Tickets.sale()));
    }
    assertEquals(List.of(), simulator.tickets());
  }

  @Test
  void whatAnotherHasEncodedIsPrintedWithTheSameCare() {
    EscPosPrinter printer = printer(EPSON, SHORT);
    byte[] bytes = HexFormat.of().parseHex("1B40" + "34320A" + "1D564200");
    assertEquals(CONFIRMED, printer.print("J1", bytes));
    assertArrayEquals(bytes, simulator.tickets().getFirst().bytes());
    simulator.inflict(new Fault.PaperOut());
    assertEquals(new PrintAnswer.Failed(PrinterFault.OUT_OF_PAPER), printer.print("J2", bytes));
    simulator.mend();
    assertEquals(List.of("42\n"), simulator.tickets().stream().map(PrintedTicket::text).toList());
  }

  @Test
  void twoThreadsPrintOneAfterTheOther() throws Exception {
    EscPosPrinter printer = printer(EPSON, PrinterLimits.USUAL);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<PrintAnswer> one = threads.submit(() -> printer.print(Tickets.sale()));
      Future<PrintAnswer> two = threads.submit(() -> printer.print(Tickets.sale()));
      assertEquals(List.of(CONFIRMED, CONFIRMED), List.of(one.get(), two.get()));
    }
    List<PrintedTicket> tickets = simulator.tickets();
    assertEquals(2, tickets.size());
    assertEquals(tickets.getFirst().text(), tickets.getLast().text());
  }

  private EscPosPrinter printer(PrinterProfile profile, PrinterLimits limits) {
    return printer(profile, new EscPosEncoder(profile), limits);
  }

  private EscPosPrinter printer(
      PrinterProfile profile, TicketEncoder encoder, PrinterLimits limits) {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    return new EscPosPrinter(new TcpConnector(host, simulator.port()), profile, encoder, limits);
  }
}
