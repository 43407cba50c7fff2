package jiayou.core.invoicing;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.AskInvoice;
import jiayou.core.effect.Effect.ForgetTitle;
import jiayou.core.effect.Effect.ReddenInvoice;
import jiayou.core.effect.Effect.SubmitInvoice;
import jiayou.core.effect.Step;
import jiayou.core.event.InvoiceEvent.InvoiceAnswered;
import jiayou.core.event.InvoiceEvent.InvoiceReddened;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Title;
import jiayou.core.invoicing.Invoice.State;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.RedAnswer;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// One order for fuel and one for the shop, from the request to the end.
class InvoiceMachineTest {

  private static final String SALE = "K02_261121_0046";
  private static final String HANDLE = "0a";
  private static final InvoiceOrder FUEL = order("F1", InvoiceOrder.Kind.FUEL);
  private static final InvoiceOrder SHOP = order("S1", InvoiceOrder.Kind.SHOP);
  private static final IssuedInvoice ISSUED =
      new IssuedInvoice("26332000004914581131", NOON, Optional.of("https://tax.example/1"));

  private Invoice invoice;
  private List<Effect> effects;

  InvoiceMachineTest() {
    Step<Invoice> step = InvoiceMachine.asked(SALE, 1, HANDLE, List.of(FUEL, SHOP), NOON);
    invoice = step.state();
    effects = step.effects();
  }

  @Test
  void eachOrderIsSubmittedOnce() {
    assertEquals(
        List.of(
            new SubmitInvoice(SALE, FUEL, HANDLE, Duration.ZERO),
            new SubmitInvoice(SALE, SHOP, HANDLE, Duration.ZERO)),
        effects);
  }

  @Test
  void afterACrashItIsAskedForAndNotSubmittedAgain() {
    assertEquals(
        new AskInvoice(SALE, FUEL, Duration.ZERO),
        new SubmitInvoice(SALE, FUEL, HANDLE, Duration.ofMinutes(1)).afterCrash());
  }

  @Test
  void aLostAnswerIsFollowedByAQuestion() {
    answered(FUEL, new InvoiceAnswer.Unknown("timeout"));
    assertEquals(List.of(new AskInvoice(SALE, FUEL, Duration.ofSeconds(2))), effects);
    answered(FUEL, new InvoiceAnswer.Unknown("timeout"));
    assertEquals(List.of(new AskInvoice(SALE, FUEL, Duration.ofSeconds(5))), effects);
  }

  @Test
  void onlyWhoIsNotFoundIsSubmittedAgain() {
    answered(FUEL, new InvoiceAnswer.Unknown("timeout"));
    answered(FUEL, new InvoiceAnswer.NotFound());
    assertEquals(List.of(new SubmitInvoice(SALE, FUEL, HANDLE, Duration.ofSeconds(5))), effects);
  }

  @Test
  void anOfficeThatIsAwayForHoursIsAskedEveryFewMinutes() {
    for (int i = 0; i < 100; i++) {
      answered(FUEL, new InvoiceAnswer.Unknown("away"));
    }
    assertEquals(List.of(new AskInvoice(SALE, FUEL, Duration.ofMinutes(5))), effects);
  }

  @Test
  void theTitleIsForgottenOnceNothingWaitsForIt() {
    answered(FUEL, issued());
    assertEquals(List.of(), effects);
    assertFalse(invoice.needsNoTitle());
    answered(SHOP, issued());
    assertEquals(List.of(new ForgetTitle(SALE, HANDLE)), effects);
    assertTrue(invoice.isOver());
  }

  @Test
  void whatTheStationMustMendWaitsForIt() {
    answered(FUEL, new InvoiceAnswer.Stuck(Obstacle.OUT_OF_STOCK));
    assertEquals(new State.Wanted(Optional.of(Obstacle.OUT_OF_STOCK)), state(FUEL));
    assertEquals(List.of(new AskInvoice(SALE, FUEL, Duration.ofMinutes(10))), effects);
    answered(FUEL, issued());
    assertEquals(new State.Issued(List.of(ISSUED)), state(FUEL));
  }

  @Test
  void anEndIsAnEndWhateverComesAfter() {
    answered(FUEL, new InvoiceAnswer.Refused(Refusal.WRONG_TITLE));
    answered(FUEL, issued());
    assertEquals(new State.Refused(Refusal.WRONG_TITLE), state(FUEL));
    assertEquals(List.of(), effects);
  }

  @Test
  void sheMayAskAgainOnlyWhenAllOfItWasRefused() {
    answered(FUEL, new InvoiceAnswer.Refused(Refusal.WRONG_TITLE));
    assertFalse(invoice.mayBeAskedAgain());
    answered(SHOP, new InvoiceAnswer.Refused(Refusal.WRONG_TITLE));
    assertTrue(invoice.mayBeAskedAgain());
  }

  @Test
  void whatIsInvoicedAlreadyIsNotAskedForAgain() {
    answered(FUEL, new InvoiceAnswer.Refused(Refusal.ALREADY_INVOICED));
    answered(SHOP, new InvoiceAnswer.Refused(Refusal.ALREADY_INVOICED));
    assertFalse(invoice.mayBeAskedAgain());
  }

  @Test
  void moneyThatWentBackTakesItsInvoiceWithIt() {
    answered(FUEL, issued());
    refunded();
    assertEquals(List.of(redden("F1_X1")), effects);
    reddened("F1_X1", new RedAnswer.Unknown("timeout"));
    assertEquals(
        List.of(
            new ReddenInvoice(SALE, "S1_" + SALE + "_F1_X1", FUEL, ISSUED, Duration.ofSeconds(2))),
        effects);
    reddened("F1_X1", new RedAnswer.Reddened("26332000004914581132", Optional.empty()));
    assertEquals(new State.Red(List.of(ISSUED)), state(FUEL));
  }

  @Test
  void whatIsIssuedAfterTheMoneyWentBackIsTakenBackAtOnce() {
    answered(FUEL, new InvoiceAnswer.Unknown("timeout"));
    refunded();
    assertEquals(List.of(), effects);
    answered(FUEL, issued());
    assertEquals(List.of(redden("F1_X1")), effects);
  }

  @Test
  void whatWasNeverIssuedIsNotIssuedAfterTheMoneyWentBack() {
    answered(FUEL, new InvoiceAnswer.Unknown("timeout"));
    refunded();
    answered(FUEL, new InvoiceAnswer.NotFound());
    assertEquals(new State.Dropped(), state(FUEL));
  }

  @Test
  void whatCannotBeTakenBackIsForStaff() {
    answered(FUEL, issued());
    refunded();
    reddened("F1_X1", new RedAnswer.Refused("the buyer has deducted it"));
    assertEquals(new State.NotReddened(List.of(ISSUED), "the buyer has deducted it"), state(FUEL));
    assertEquals(List.of(), effects);
  }

  @Test
  void noTitleStandsInWhatIsPrinted() {
    Title title = new Title(Title.Kind.COMPANY, "青岚物流", "91350100M000100Y43", "13800001234");
    assertEquals("Title[COMPANY]", title.toString());
  }

  private void answered(InvoiceOrder order, InvoiceAnswer answer) {
    step(InvoiceMachine.answered(invoice, new InvoiceAnswered(SALE, order.number(), answer)));
  }

  private void reddened(String number, RedAnswer answer) {
    step(
        InvoiceMachine.reddened(
            invoice,
            new InvoiceReddened(SALE, FUEL.number(), "S1_" + SALE + "_" + number, answer)));
  }

  private void refunded() {
    step(InvoiceMachine.refunded(invoice));
  }

  private void step(Step<Invoice> step) {
    invoice = step.state();
    effects = step.effects();
  }

  private State state(InvoiceOrder order) {
    return invoice.part(order.number()).orElseThrow().state();
  }

  private static InvoiceAnswer issued() {
    return new InvoiceAnswer.Issued(List.of(ISSUED));
  }

  private static ReddenInvoice redden(String number) {
    return new ReddenInvoice(SALE, "S1_" + SALE + "_" + number, FUEL, ISSUED, Duration.ZERO);
  }

  private static InvoiceOrder order(String number, InvoiceOrder.Kind kind) {
    return new InvoiceOrder(
        "S1_" + SALE + "_" + number, SALE, kind, NOON, List.of(), Money.fen(100), "link");
  }
}
