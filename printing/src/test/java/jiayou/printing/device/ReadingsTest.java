package jiayou.printing.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.printing.escpos.PrinterProfile.StatusQuestion;
import org.junit.jupiter.api.Test;

final class ReadingsTest {

  @Test
  void allWellIsReady() {
    assertEquals(new PrinterStatus.Ready(false), status(0x12, 0x12, 0x12, 0x12));
    assertEquals(new PrinterStatus.Ready(true), status(0x12, 0x12, 0x12, 0x1E));
  }

  @Test
  void theCauseThatMustBeMendedFirstIsTold() {
    assertEquals(notReady(PrinterFault.COVER_OPEN), status(0x1A, 0x36, 0x12, 0x72));
    assertEquals(notReady(PrinterFault.OUT_OF_PAPER), status(0x1A, 0x32, 0x12, 0x12));
    assertEquals(notReady(PrinterFault.OUT_OF_PAPER), status(0x1A, 0x12, 0x12, 0x72));
    assertEquals(notReady(PrinterFault.JAMMED), status(0x1A, 0x52, 0x1A, 0x12));
    assertEquals(notReady(PrinterFault.JAMMED), status(0x1A, 0x52, 0x32, 0x12));
    assertEquals(notReady(PrinterFault.OFFLINE), status(0x1A, 0x12, 0x12, 0x12));
    assertEquals(notReady(PrinterFault.OFFLINE), status(0x12, 0x52, 0x52, 0x12));
  }

  @Test
  void aPrinterThatIsAskedNothingIsTakenForReady() {
    assertEquals(new PrinterStatus.Ready(false), new Readings(Map.of()).status());
  }

  private static PrinterStatus notReady(PrinterFault reason) {
    return new PrinterStatus.NotReady(reason);
  }

  private static PrinterStatus status(int one, int two, int three, int four) {
    return new Readings(
            Map.of(
                StatusQuestion.PRINTER, one,
                StatusQuestion.OFFLINE_CAUSE, two,
                StatusQuestion.ERROR_CAUSE, three,
                StatusQuestion.PAPER, four))
        .status();
  }
}
