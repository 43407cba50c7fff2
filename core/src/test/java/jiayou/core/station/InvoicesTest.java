package jiayou.core.station;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.ReddenInvoice;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.FuellingEnded;
import jiayou.core.event.InvoiceEvent.InvoiceAnswered;
import jiayou.core.event.InvoiceEvent.InvoiceAsked;
import jiayou.core.event.InvoiceEvent.InvoiceReddened;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Receipt;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.RedAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.station.StaffList.Matter;
import jiayou.core.station.StaffList.Row;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Invoices beside the sale that they are of: for staff, for the back office, and when its money
/// goes back.
class InvoicesTest {

  private static final String ID = "K02_261121_0046";
  private static final String ORDER = "S1_" + ID + "_F1";
  private static final String RED = ORDER + "_X1";
  private static final Money TOTAL = Money.fen(21_003);
  private static final FuellingTotal FUEL = Sample.fuel();
  private static final IssuedInvoice ISSUED =
      new IssuedInvoice("26332000004914581131", NOON, Optional.empty());

  private Books books = Books.EMPTY;
  private List<Effect> effects = List.of();

  @Test
  void whatTheStationMustMendIsOnTheStaffList() {
    asked();
    happen(new InvoiceAnswered(ID, ORDER, new InvoiceAnswer.Stuck(Obstacle.OUT_OF_STOCK)));
    assertEquals(
        List.of(
            new Row(
                Matter.INVOICE_STUCK,
                ORDER,
                "K02-1121-0046",
                Optional.empty(),
                TOTAL,
                "OUT_OF_STOCK")),
        invoiceRows());
    issued();
    assertEquals(List.of(), invoiceRows());
  }

  @Test
  void theBackOfficeHearsTheNumberAndNobodysName() {
    asked();
    issued();
    assertEquals(
        new SendReport(
            ORDER + "-1",
            "invoice.ended",
            ORDER,
            1,
            NOON,
            new Fact.InvoiceFact(ID, Fact.InvoiceOutcome.ISSUED, List.of(ISSUED.number()), "")),
        report());
  }

  @Test
  void moneyThatStaffGiveBackTakesItsInvoiceWithIt() {
    asked();
    issued();
    refunded();
    assertEquals(RED, owed(ReddenInvoice.class).number());
    happen(new InvoiceReddened(ID, ORDER, RED, new RedAnswer.Reddened("26332", Optional.empty())));
    assertEquals(2, report().sequence());
    assertEquals(List.of(), invoiceRows());
  }

  @Test
  void whatCannotBeTakenBackIsForStaffUntilTheyHave() {
    asked();
    issued();
    refunded();
    happen(new InvoiceReddened(ID, ORDER, RED, new RedAnswer.Refused("deducted")));
    assertEquals(List.of(Matter.INVOICE_NOT_REDDENED), matters());
    happen(new SettledByStaff(ORDER, Settlement.NOTHING_OWED, "z3"));
    assertEquals(List.of(), invoiceRows());
    assertEquals(3, report().sequence());
  }

  private void asked() {
    stuckAfterPaying();
    happen(new InvoiceAsked(ID, new Receipt(ID, TOTAL, NOON, "link"), "h1"));
  }

  private void issued() {
    happen(new InvoiceAnswered(ID, ORDER, new InvoiceAnswer.Issued(List.of(ISSUED))));
  }

  private void refunded() {
    happen(new SettledByStaff(ID, Settlement.REFUNDED_BY_HAND, "z3"));
  }

  /// Paid, with her pass, and the pump will not let the fuelling go: staff give the money back.
  private void stuckAfterPaying() {
    happen(
        new FuellingEnded(FUEL),
        new SaleOpened(ID, "kiosk"),
        new FuellingPicked(ID, FUEL.key()),
        new ClaimAnswered(ID, FUEL.key(), new ClaimAnswer.Claimed()),
        new CodeAsked(ID, "wechat"),
        new PaymentAnswered(ID, "S1_" + ID + "_1", new PayAnswer.AwaitingScan("weixin://1")),
        new PaymentAnswered(ID, "S1_" + ID + "_1", new PayAnswer.Paid("T1", TOTAL, NOON)),
        new ExitPassIssued(ID, new ExitPass("token", "0001")),
        new ClearAnswered(ID, FUEL.key(), 1, new ClearAnswer.Refused("not ours")));
  }

  private void happen(Event... events) {
    for (Event event : events) {
      Step<Books> step =
          BooksMachine.step(
              books,
              event,
              NOON,
              Sample.rules()
                  .with(
                      Sample.rules()
                          .ways()
                          .with(Sample.invoicing().ways().invoices().orElseThrow())));
      books = step.state();
      effects = step.effects();
    }
  }

  private List<Row> invoiceRows() {
    return StaffList.of(books).stream().filter(r -> r.matter() != Matter.FUELLING_STUCK).toList();
  }

  private List<Matter> matters() {
    return invoiceRows().stream().map(Row::matter).toList();
  }

  private SendReport report() {
    return owed(SendReport.class);
  }

  private <E extends Effect> E owed(Class<E> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }
}
