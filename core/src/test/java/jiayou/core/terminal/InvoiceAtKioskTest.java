package jiayou.core.terminal;

import static jiayou.core.Sample.NOON;
import static jiayou.core.terminal.Stage.CODE;
import static jiayou.core.terminal.Stage.FUEL;
import static jiayou.core.terminal.Stage.KIOSK;
import static jiayou.core.terminal.Stage.PICK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.effect.Effect.ForgetTitle;
import jiayou.core.effect.Effect.SubmitInvoice;
import jiayou.core.event.InvoiceEvent.InvoiceAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.Receipt;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Toast;
import jiayou.core.session.Toast.Notice;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.ticket.Ticket.Links;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// Asking for an invoice at the kiosk.
class InvoiceAtKioskTest {

  private static final String LINK = "https://papers.example/i/S1/x";
  private static final Title TITLE =
      new Title(Title.Kind.COMPANY, "青岚物流有限公司", "91350100M000100Y43", "13800001234");
  private static final Receipt OTHERS =
      new Receipt("K07_261120_0003", Money.fen(20_000), NOON.minus(Duration.ofDays(1)), LINK);

  private final Stage stage = new Stage(rules());

  @Test
  void aTitleCodeOnThePageOfThanksFillsTheForm() {
    paid();
    stage.scan(KIOSK, new Scan.TitleCode(TITLE));
    assertEquals(Page.INVOICE, stage.kiosk().page());
    assertEquals(Optional.of(TITLE), form().title());
    assertEquals(Money.fen(21_003), form().receipt().amount());
  }

  @Test
  void itIsAskedForOnceItsTitleIsSafe() {
    paid();
    stage.scan(KIOSK, new Scan.TitleCode(TITLE));
    stage.press(KIOSK, new Press.IssueInvoice());
    assertEquals(TitleForm.Stage.KEEPING, form().stage());
    assertEquals(List.of(), stage.owes(SubmitInvoice.class));
    kept(form().receipt());
    assertEquals(TitleForm.Stage.ASKED, form().stage());
    SubmitInvoice submit = stage.owed(SubmitInvoice.class);
    assertEquals("h1", submit.handle());
    assertEquals(InvoiceOrder.Kind.FUEL, submit.order().kind());
    assertEquals(Money.fen(21_003), submit.order().total());
  }

  @Test
  void onceSentOffOnlyTheMaskedPhoneIsLeft() {
    asked();
    assertEquals(
        new TitleForm(
            form().receipt(),
            Title.Kind.COMPANY,
            TitleForm.Field.NAME,
            "",
            "",
            "138****1234",
            List.of(),
            TitleForm.Stage.ASKED),
        form());
  }

  @Test
  void aTitleThatCannotBeKeptIsNotAskedFor() {
    paid();
    stage.scan(KIOSK, new Scan.TitleCode(TITLE));
    stage.press(KIOSK, new Press.IssueInvoice());
    stage.react(new Input.TitleKept(KIOSK, form().receipt(), Optional.empty()));
    assertEquals(TitleForm.Stage.NOT_KEPT, form().stage());
    assertEquals(Optional.of(TITLE), form().title());
    assertEquals(List.of(), stage.owes(SubmitInvoice.class));
  }

  @Test
  void aDiskThatRefusesDoesNotKeepHerWaiting() {
    paid();
    stage.scan(KIOSK, new Scan.TitleCode(TITLE));
    stage.press(KIOSK, new Press.IssueInvoice());
    stage.journalWrites(false);
    stage.pass(Duration.ofSeconds(1));
    assertEquals(TitleForm.Stage.NOT_KEPT, form().stage());
  }

  @Test
  void whoHasLeftByThenGetsItAllTheSame() {
    paid();
    stage.scan(KIOSK, new Scan.TitleCode(TITLE));
    Receipt receipt = form().receipt();
    stage.press(KIOSK, new Press.IssueInvoice());
    stage.press(KIOSK, new Press.Finish());
    kept(receipt);
    assertEquals(1, stage.owes(SubmitInvoice.class).size());
  }

  @Test
  void aSaleIsInvoicedOnce() {
    asked();
    stage.owed(SubmitInvoice.class);
    stage.react(new Input.TitleKept(KIOSK, form().receipt(), Optional.of("h2")));
    assertEquals(List.of(), stage.owes(SubmitInvoice.class));
    assertEquals("h2", stage.owed(ForgetTitle.class).handle());
  }

  @Test
  void afterARefusalSheMayAskAgainUnderANewNumber() {
    asked();
    SubmitInvoice first = stage.owed(SubmitInvoice.class);
    stage.happen(
        new InvoiceAnswered(
            first.sale(), first.order().number(), new InvoiceAnswer.Refused(Refusal.WRONG_TITLE)));
    kept(form().receipt());
    assertEquals(
        first.order().number().replace("_F1", "_F2"),
        stage.owed(SubmitInvoice.class).order().number());
  }

  @Test
  void theTicketOfAnotherTerminalIsSplitByTheBackOffice() {
    stage.scan(KIOSK, new Scan.ReceiptCode(OTHERS));
    assertEquals(Page.INVOICE, stage.kiosk().page());
    stage.scan(KIOSK, new Scan.TitleCode(TITLE));
    stage.press(KIOSK, new Press.IssueInvoice());
    kept(OTHERS);
    assertEquals(
        new InvoiceOrder(
            "S1_K07_261120_0003_R1",
            OTHERS.sale(),
            InvoiceOrder.Kind.RECEIPT,
            OTHERS.paidAt(),
            List.of(),
            OTHERS.amount(),
            LINK),
        stage.owed(SubmitInvoice.class).order());
  }

  @Test
  void anOldTicketIsNotTaken() {
    stage.scan(
        KIOSK,
        new Scan.ReceiptCode(
            new Receipt("K07_1", Money.fen(1), NOON.minus(Duration.ofDays(31)), LINK)));
    assertEquals(Page.ATTRACT, stage.kiosk().page());
    assertEquals(Optional.of(Notice.RECEIPT_NOT_TAKEN), notice());
  }

  @Test
  void whoeverIsBuyingPaysFirst() {
    stage.ended(FUEL);
    stage.press(KIOSK, new Press.Start());
    stage.press(KIOSK, PICK);
    stage.scan(KIOSK, new Scan.ReceiptCode(OTHERS));
    assertEquals(Page.BASKET, stage.kiosk().page());
    assertEquals(Optional.of(Notice.INVOICE_AFTER_PAYING), notice());
  }

  @Test
  void otherCodesNeverLandInTheForm() {
    stage.scan(KIOSK, new Scan.ReceiptCode(OTHERS));
    TitleForm before = form();
    stage.scan(KIOSK, CODE);
    stage.scan(KIOSK, new Scan.Goods(Sample.WATER.ean()));
    assertEquals(before, form());
    assertEquals(Optional.of(Notice.NOT_A_TITLE_CODE), notice());
  }

  @Test
  void aCompanyThatWasMeantFillsNameAndNumber() {
    stage.scan(KIOSK, new Scan.ReceiptCode(OTHERS));
    stage.press(KIOSK, new Press.TypeText("青岚"));
    Company company = new Company(TITLE.name(), TITLE.taxNumber());
    stage.react(new Input.CompaniesSeen(KIOSK, "青", List.of(company)));
    assertEquals(List.of(), form().found());
    stage.react(new Input.CompaniesSeen(KIOSK, "青岚", List.of(company)));
    stage.press(KIOSK, new Press.PickCompany(0));
    assertEquals(
        Optional.of(new Title(Title.Kind.COMPANY, TITLE.name(), TITLE.taxNumber(), "")),
        form().title());
  }

  @Test
  void eachFieldTakesOnlyWhatBelongsThere() {
    stage.scan(KIOSK, new Scan.ReceiptCode(OTHERS));
    stage.press(KIOSK, new Press.PickTitleField(TitleForm.Field.TAX_NUMBER));
    stage.press(KIOSK, new Press.TypeText("9135 0100m公"));
    assertEquals("91350100M", form().taxNumber());
    stage.press(KIOSK, new Press.EraseText());
    assertEquals("91350100", form().taxNumber());
    stage.press(KIOSK, new Press.PickTitleField(TitleForm.Field.PHONE));
    stage.press(KIOSK, new Press.TypeText("138-0000-12345"));
    assertEquals("13800001234", form().phone());
    stage.press(KIOSK, new Press.ClearText());
    assertEquals("", form().phone());
  }

  @Test
  void aPersonNeedsNoTaxNumber() {
    stage.scan(KIOSK, new Scan.ReceiptCode(OTHERS));
    stage.press(KIOSK, new Press.TypeText("王小明"));
    assertFalse(form().title().isPresent());
    stage.press(KIOSK, new Press.ChooseTitleKind(Title.Kind.PERSON));
    assertTrue(form().title().isPresent());
  }

  @Test
  void whatSheFilledInIsGoneWithHer() {
    paid();
    stage.scan(KIOSK, new Scan.TitleCode(TITLE));
    stage.pass(Duration.ofSeconds(60));
    assertEquals(Page.INVOICE, stage.kiosk().page());
    stage.pass(Duration.ofSeconds(31));
    assertEquals(Page.ATTRACT, stage.kiosk().page());
    assertEquals(Optional.empty(), stage.kiosk().doing().form());
  }

  @Test
  void goingBackLeadsToThePageOfThanksAndForgetsTheForm() {
    paid();
    stage.scan(KIOSK, new Scan.TitleCode(TITLE));
    stage.press(KIOSK, new Press.Back());
    assertEquals(Page.BASKET, stage.kiosk().page());
    assertEquals(Optional.empty(), stage.kiosk().doing().form());
  }

  @Test
  void aStationWithoutInvoicesTakesNoTitles() {
    var bare = new Stage(Sample.everything());
    bare.scan(KIOSK, new Scan.ReceiptCode(OTHERS));
    assertEquals(Optional.of(Notice.RECEIPT_NOT_TAKEN), bare.kiosk().toast().map(Toast::notice));
  }

  private void asked() {
    paid();
    stage.scan(KIOSK, new Scan.TitleCode(TITLE));
    stage.press(KIOSK, new Press.IssueInvoice());
    kept(form().receipt());
  }

  private void kept(Receipt receipt) {
    stage.react(new Input.TitleKept(KIOSK, receipt, Optional.of("h1")));
  }

  private void paid() {
    stage.ended(FUEL);
    stage.press(KIOSK, new Press.Start());
    stage.press(KIOSK, PICK);
    stage.claimed();
    stage.codeShown();
    stage.paid();
    String sale = stage.sale().id();
    stage.happen(new ClearAnswered(sale, FUEL.key(), 1, new ClearAnswer.Cleared()));
    stage.happen(
        new ExitPassIssued(
            sale,
            new ExitPass("token", "0001"),
            Optional.of(new Links("https://papers.example/r/S1/x", Optional.of(LINK)))));
    stage.printed();
  }

  private TitleForm form() {
    return stage.kiosk().doing().form().orElseThrow();
  }

  private Optional<Notice> notice() {
    return stage.kiosk().toast().map(Toast::notice);
  }

  private static Rules rules() {
    var rules = Sample.rules();
    return rules.with(rules.ways().with(Sample.invoicing().ways().invoices().orElseThrow()));
  }
}
