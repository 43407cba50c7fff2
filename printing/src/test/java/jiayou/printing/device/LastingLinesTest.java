package jiayou.printing.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.printing.PrinterStand;
import jiayou.printing.TestFont;
import jiayou.printing.Tickets;
import jiayou.printing.escpos.EscPosEncoder;
import jiayou.printing.escpos.PrinterProfile;
import jiayou.printing.escpos.RasterEncoder;
import jiayou.printing.escpos.TicketEncoder;
import jiayou.printing.raster.TicketPicture;
import jiayou.sim.printer.Fault;
import jiayou.sim.printer.PrintedTicket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// What is different about a line that is never hung up: what was said to nobody is still in it,
/// and the system waits for ever to write to it.
final class LastingLinesTest extends PrinterStand {

  @ParameterizedTest
  @EnumSource(value = Way.Kind.class, mode = Mode.EXCLUDE, names = "TCP")
  void theLateWordOfOneTicketIsNotTakenForTheNext(Way.Kind kind) throws Exception {
    try (Way way = new Way(kind, simulator)) {
      EscPosPrinter printer = printer(way, PrinterProfile.GENERIC_58);
      simulator.inflict(new Fault.After(3, new Fault.PaperOut()));
      assertEquals(
          new PrintAnswer.Unknown("the printer stopped: OUT_OF_PAPER"),
          printer.print(Tickets.sale()));
      simulator.mend();
      assertTrue(simulator.awaitComplete(1, Duration.ofSeconds(10)));
      simulator.inflict(new Fault.NeverDone());
      assertEquals(
          new PrintAnswer.Unknown("the printer did not say that it is done"),
          printer.print(Tickets.counterSlip()));
      assertEquals(
          List.of(true, true), simulator.tickets().stream().map(PrintedTicket::complete).toList());
    }
  }

  @ParameterizedTest
  @EnumSource(value = Way.Kind.class, mode = Mode.EXCLUDE, names = "TCP")
  void aPrinterThatStopsTakingBytesIsNotWaitedForEver(Way.Kind kind) throws Exception {
    try (Way way = new Way(kind, simulator)) {
      simulator.inflict(new Fault.After(1, new Fault.Stalled()));
      PrinterProfile profile = PrinterProfile.EPSON_80;
      TicketPicture pictures = TicketPicture.inFont(TestFont.open(), 48);
      EscPosPrinter printer = printer(way, profile, new RasterEncoder(profile, pictures));
      PrintAnswer answer = printer.print(Tickets.longSale());
      String cause = assertInstanceOf(PrintAnswer.Unknown.class, answer).cause();
      assertTrue(cause.matches("the printer took \\d+ of \\d+ bytes"), cause);
      assertEquals(List.of(), writers());
      assertEquals(new PrintAnswer.Failed(PrinterFault.NO_ANSWER), printer.print(Tickets.sale()));
      assertEquals(List.of(), writers());
    }
  }

  private static List<String> writers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("serial-printer") && thread.isAlive())
        .map(Thread::toString)
        .toList();
  }

  private static EscPosPrinter printer(Way way, PrinterProfile profile) {
    return printer(way, profile, new EscPosEncoder(profile));
  }

  private static EscPosPrinter printer(Way way, PrinterProfile profile, TicketEncoder encoder) {
    return new EscPosPrinter(way.connector(), profile, encoder, SHORT);
  }
}
