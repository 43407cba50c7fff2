package jiayou.printing.spool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.printing.spool.QueueState.Activity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class QueueStateTest {

  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of("none", Optional.empty()),
        Arguments.of("media-empty-error", Optional.of(PrinterFault.OUT_OF_PAPER)),
        Arguments.of("media-empty", Optional.of(PrinterFault.OUT_OF_PAPER)),
        Arguments.of("media-empty-warning", Optional.empty()),
        Arguments.of("media-needed-error", Optional.of(PrinterFault.OUT_OF_PAPER)),
        Arguments.of("media-jam-error", Optional.of(PrinterFault.JAMMED)),
        Arguments.of("cover-open-error", Optional.of(PrinterFault.COVER_OPEN)),
        Arguments.of("door-open", Optional.of(PrinterFault.COVER_OPEN)),
        Arguments.of("offline-report", Optional.of(PrinterFault.OFFLINE)),
        Arguments.of("connecting-to-device", Optional.of(PrinterFault.OFFLINE)),
        Arguments.of("toner-low-warning", Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void theSpoolersReasonsAreTheFaultsThatAPersonCanMend(
      String reason, Optional<PrinterFault> fault) {
    assertEquals(fault, state(Activity.IDLE, true, Set.of(reason)).fault());
  }

  @Test
  void anOpenCoverComesBeforeThePaperThatNobodyCanLoadUnderIt() {
    Set<String> both = Set.of("media-empty-error", "cover-open-error");
    assertEquals(Optional.of(PrinterFault.COVER_OPEN), QueueState.faultOf(both));
  }

  @Test
  void onlyAQueueThatWouldKeepTheTicketForLaterRefusesIt() {
    Set<String> noPaper = Set.of("media-empty-error");
    assertEquals(Optional.empty(), state(Activity.IDLE, true, noPaper).refusal());
    assertEquals(
        Optional.of(PrinterFault.OUT_OF_PAPER), state(Activity.STOPPED, true, noPaper).refusal());
    assertEquals(
        Optional.of(PrinterFault.OFFLINE), state(Activity.IDLE, false, Set.of()).refusal());
  }

  @Test
  void aPrinterOnTheNetworkIsKnockedAtUnlessItIsBusy() {
    Optional<InetSocketAddress> door =
        Optional.of(InetSocketAddress.createUnresolved("192.168.1.60", 9100));
    assertEquals(door, state(Activity.IDLE, true, Set.of()).address());
    assertEquals(Optional.empty(), state(Activity.SENDING, true, Set.of()).address());
  }

  private static QueueState state(Activity activity, boolean accepting, Set<String> reasons) {
    URI device = URI.create("socket://192.168.1.60");
    return new QueueState(activity, accepting, reasons, Optional.of(device));
  }
}
