package jiayou.core.terminal;

import static jiayou.core.terminal.Stage.FUEL;
import static jiayou.core.terminal.Stage.KIOSK;
import static jiayou.core.terminal.Stage.PICK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import jiayou.core.Sample;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.PrintTicket;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.press.Press;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// When the paper for money that goes back is printed.
class RefundSlipTest {

  private static final Duration LATE = Duration.ofMinutes(2);

  private final Stage stage = new Stage(Sample.rules());

  @Test
  void itIsPrintedOnceWhereNobodyStands() {
    stage.printerReady();
    leftAndPaidLate();
    assertEquals(List.of(Ticket.Kind.REFUND_SLIP), printed());
    stage.pass(Duration.ofSeconds(5));
    assertEquals(1, printed().size());
  }

  @Test
  void itWaitsWhileSomebodyElseIsAtTheScreen() {
    stage.printerReady();
    left();
    stage.press(KIOSK, new Press.Start());
    paidLate();
    assertEquals(List.of(), printed());
    stage.pass(Duration.ofSeconds(91));
    assertEquals(Page.ATTRACT, stage.kiosk().page());
    assertEquals(List.of(Ticket.Kind.REFUND_SLIP), printed());
  }

  @Test
  void itWaitsForThePrinter() {
    leftAndPaidLate();
    assertEquals(List.of(), printed());
    stage.printerReady();
    assertEquals(List.of(Ticket.Kind.REFUND_SLIP), printed());
  }

  @Test
  void anHourLaterNobodyComesForIt() {
    leftAndPaidLate();
    stage.pass(Duration.ofHours(1));
    stage.printerReady();
    assertEquals(List.of(), printed());
  }

  private void leftAndPaidLate() {
    left();
    paidLate();
  }

  private void left() {
    stage.ended(FUEL);
    stage.press(KIOSK, new Press.Start());
    stage.press(KIOSK, PICK);
    stage.claimed();
    stage.codeShown();
    stage.press(KIOSK, new Press.ClearNow());
    stage.codeEnded();
    stage.pass(LATE);
    assertEquals(Page.ATTRACT, stage.kiosk().page());
  }

  private void paidLate() {
    Effect.LookBack look = stage.owed(Effect.LookBack.class);
    PayAnswer paid = new PayAnswer.Paid("T1", Money.fen(21_003), Sample.NOON.plus(LATE));
    stage.happen(new LookedBack(look.sale(), look.trade(), paid));
  }

  private List<Ticket.Kind> printed() {
    return stage.owes(PrintTicket.class).stream().map(p -> p.ticket().kind()).toList();
  }
}
