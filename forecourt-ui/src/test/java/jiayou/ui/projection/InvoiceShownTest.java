package jiayou.ui.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.event.InvoiceEvent.InvoiceAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.InvoiceOrder.Kind;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Receipt;
import jiayou.core.invoice.TaxItem;
import jiayou.core.invoice.TaxNumber;
import jiayou.core.invoice.TaxNumber.Judgement;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm.Field;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.port.TicketPrinter.PrinterFault;
import jiayou.core.port.TicketPrinter.PrinterStatus;
import jiayou.core.press.Press;
import jiayou.core.rules.Ways;
import jiayou.core.terminal.Input;
import jiayou.core.ticket.Ticket.Links;
import jiayou.core.value.Money;
import jiayou.ui.kiosk.InvoiceOffer;
import jiayou.ui.kiosk.InvoiceOffer.Progress;
import jiayou.ui.kiosk.InvoiceStep;
import jiayou.ui.kiosk.InvoiceStep.Again;
import jiayou.ui.kiosk.InvoiceStep.Asked;
import jiayou.ui.kiosk.InvoiceStep.Filling;
import jiayou.ui.kiosk.InvoiceStep.Lack;
import jiayou.ui.kiosk.InvoiceStep.Part;
import jiayou.ui.kiosk.InvoiceStep.Sending;
import jiayou.ui.kiosk.InvoiceStep.State;
import jiayou.ui.kiosk.InvoiceStep.Sum;
import jiayou.ui.kiosk.KioskScreen;
import jiayou.ui.kiosk.PrinterNote;
import jiayou.ui.kiosk.Receipt.Copy;
import jiayou.ui.kiosk.Receipt.Electronic;
import jiayou.ui.kiosk.Receipt.Trouble;
import org.junit.jupiter.api.Test;

final class InvoiceShownTest {

  private static final String NUMBER = "91350100M000100Y43";
  private static final String PHONE = "13812341234";
  private static final Links LINKS = new Links("https://r/1", Optional.of("https://i/1"));
  private static final Money PAID = Money.fen(21_203);
  private static final Money FUEL = Money.fen(21_003);
  private static final Money GOODS = Money.fen(200);
  private static final Company COMPANY = new Company("青岚物流有限公司", NUMBER);

  private static final TaxItem ITEM = new TaxItem("1", "*汽油*", "", "升", new BigDecimal("0.13"));

  private static final Ways.Invoices TABLE =
      new Ways.Invoices(Map.of("92", ITEM), Map.of(), ITEM, Duration.ofDays(30));

  private final PlayedStation station = new PlayedStation(Ways.WALLETS.with(TABLE));

  @Test
  void homeLeadsToTheCodeOfATicket() {
    station.press(new Press.Start(), new Press.OpenInvoice());
    assertEquals(new KioskScreen.Invoice(new InvoiceStep.ShowTicket()), station.kiosk());
    station.scan(
        new Input.Scan.ReceiptCode(
            new Receipt("K07_261121_0001", PAID, PlayedStation.NOON, "https://i/7")));
    assertEquals(
        filling(Field.NAME, "", "", "", new Sum(PAID, Money.ZERO, Money.ZERO), new Lack.Name()),
        step());
  }

  @Test
  void theFormSaysWhatIsMissingUntilItIsWhole() {
    thanks();
    station.press(new Press.OpenInvoice());
    assertEquals(filling(Field.NAME, "", "", "", new Lack.Name()), step());
    station.press(new Press.TypeText("青岚"), new Press.PickTitleField(Field.TAX_NUMBER));
    assertEquals(filling(Field.TAX_NUMBER, "青岚", "", "", new Lack.TaxNumber(18)), step());
    station.press(new Press.TypeText(NUMBER.substring(0, 16)));
    assertEquals(
        filling(Field.TAX_NUMBER, "青岚", NUMBER.substring(0, 16), "", new Lack.TaxNumber(2)),
        step());
    station.press(new Press.TypeText("44"));
    assertEquals(new Judgement.WrongCheckDigit(), ((Filling) step()).judgement());
    assertEquals(new Lack.Nothing(), ((Filling) step()).lack());
    station.press(new Press.PickTitleField(Field.PHONE), new Press.TypeText("138"));
    assertEquals(new Lack.Phone(8), ((Filling) step()).lack());
    station.press(new Press.ClearText(), new Press.TypeText("2"));
    assertEquals(new Lack.NotAPhone(), ((Filling) step()).lack());
    station.press(new Press.ChooseTitleKind(Title.Kind.PERSON), new Press.ClearText());
    assertEquals(new Lack.Nothing(), ((Filling) step()).lack());
  }

  @Test
  void companiesThatMayBeMeantAreShown() {
    thanks();
    station.press(new Press.OpenInvoice(), new Press.TypeText("青岚"));
    station.react(new Input.CompaniesSeen(PlayedStation.KIOSK, "青岚", List.of(COMPANY)));
    assertEquals(List.of(COMPANY), ((Filling) step()).found());
    station.press(new Press.PickCompany(0));
    assertEquals(filling(Field.PHONE, COMPANY.name(), NUMBER, "", new Lack.Nothing()), step());
  }

  @Test
  void whatCouldNotBeKeptIsStillThereToBeSentAgain() {
    sent();
    assertEquals(new InvoiceStep.Keeping(), step());
    station.react(new Input.TitleKept(PlayedStation.KIOSK, receipt(), Optional.empty()));
    assertEquals(Sending.FAILED, ((Filling) step()).sending());
    assertEquals(COMPANY.name(), ((Filling) step()).name());
  }

  @Test
  void anInvoiceIsFollowedToItsNumber() {
    asked();
    assertEquals(coming(Progress.QUEUED), step());
    station.react(new Input.OfficeSeen(true, 0, 0));
    assertEquals(coming(Progress.UNDERWAY), step());
    IssuedInvoice first = new IssuedInvoice("1", PlayedStation.NOON, Optional.of("https://p/1"));
    answer(Kind.FUEL, new InvoiceAnswer.Issued(List.of(first)));
    answer(Kind.SHOP, new InvoiceAnswer.Stuck(Obstacle.OUT_OF_CREDIT));
    assertEquals(
        new Asked(
            Progress.STUCK,
            List.of(
                new Part(Kind.FUEL, FUEL, new State.Issued(List.of(first))),
                new Part(Kind.SHOP, GOODS, new State.Coming(Progress.STUCK))),
            "138****1234",
            Again.NOT_NEEDED),
        step());
    station.press(new Press.Back());
    assertEquals(new InvoiceOffer.Asked(Progress.STUCK), thanksShown().invoice());
  }

  @Test
  void whatWasRefusedCanBeAskedForAgain() {
    asked();
    answer(Kind.FUEL, new InvoiceAnswer.Refused(Refusal.WRONG_TITLE));
    answer(Kind.SHOP, new InvoiceAnswer.Refused(Refusal.WRONG_TITLE));
    assertEquals(
        new Asked(
            Progress.REFUSED,
            List.of(
                new Part(Kind.FUEL, FUEL, new State.Refused(Refusal.WRONG_TITLE)),
                new Part(Kind.SHOP, GOODS, new State.Refused(Refusal.WRONG_TITLE))),
            "138****1234",
            Again.HERE),
        step());
    station.press(new Press.OpenInvoice());
    assertEquals(filling(Field.NAME, "", "", "", new Lack.Name()), step());
  }

  @Test
  void thePageOfThanksOffersAnInvoiceForAsLongAsTheStationDoes() {
    thanks();
    assertEquals(new InvoiceOffer.Offered("https://i/1", 30), thanksShown().invoice());
  }

  @Test
  void aTicketThatDoesNotComeBecomesElectronicAndStaffSeeWhy() {
    thanks();
    station.react(new Input.PrinterSeen(new PrinterStatus.NotReady(PrinterFault.OUT_OF_PAPER)));
    print(new PrintAnswer.Failed(PrinterFault.OUT_OF_PAPER));
    assertEquals(
        new Electronic(Trouble.PAPER_OUT, Optional.of("https://r/1"), Copy.NOT_NOW),
        thanksShown().receipt());
    station.react(new Input.PrinterSeen(new PrinterStatus.Ready(true)));
    assertEquals(
        new Electronic(Trouble.PAPER_OUT, Optional.of("https://r/1"), Copy.OFFERED),
        thanksShown().receipt());
    station.press(new Press.Finish());
    assertEquals(
        PrinterNote.PAPER_LOW,
        assertInstanceOf(KioskScreen.Attract.class, station.kiosk()).printer());
  }

  @Test
  void aTicketThatMayBeOutIsNeverCalledLost() {
    thanks();
    print(new PrintAnswer.Unknown("cable"));
    assertEquals(
        new Electronic(Trouble.DOUBTFUL, Optional.of("https://r/1"), Copy.OFFERED),
        thanksShown().receipt());
  }

  private void thanks() {
    station.basketWithFuel();
    station.codeShown();
    station.press(new Press.AddProduct(PlayedStation.WATER.ean()));
    station.codeEnded();
    station.codeShown();
    station.paid();
    station.happen(new ExitPassIssued(station.sale().id(), PlayedStation.PASS, Optional.of(LINKS)));
  }

  private void sent() {
    thanks();
    station.press(
        new Press.OpenInvoice(),
        new Press.TypeText(COMPANY.name()),
        new Press.PickTitleField(Field.TAX_NUMBER),
        new Press.TypeText(NUMBER),
        new Press.PickTitleField(Field.PHONE),
        new Press.TypeText(PHONE),
        new Press.IssueInvoice());
  }

  private void asked() {
    sent();
    station.react(new Input.TitleKept(PlayedStation.KIOSK, receipt(), Optional.of("h1")));
  }

  private Receipt receipt() {
    return new Receipt(station.sale().id(), PAID, PlayedStation.NOON, "https://i/1");
  }

  private void answer(Kind kind, InvoiceAnswer answer) {
    String number =
        station.allOwed(Effect.SubmitInvoice.class).stream()
            .map(Effect.SubmitInvoice::order)
            .filter(o -> o.kind() == kind)
            .toList()
            .getLast()
            .number();
    station.happen(new InvoiceAnswered(station.sale().id(), number, answer));
  }

  private void print(PrintAnswer answer) {
    Effect.PrintTicket print = station.owed(Effect.PrintTicket.class);
    station.happen(new PrintAnswered(print.sale(), print.ticket().id(), answer));
  }

  private static Asked coming(Progress progress) {
    return new Asked(
        progress,
        List.of(
            new Part(Kind.FUEL, FUEL, new State.Coming(progress)),
            new Part(Kind.SHOP, GOODS, new State.Coming(progress))),
        "138****1234",
        Again.NOT_NEEDED);
  }

  private InvoiceStep step() {
    return assertInstanceOf(KioskScreen.Invoice.class, station.kiosk()).step();
  }

  private KioskScreen.Success thanksShown() {
    return assertInstanceOf(KioskScreen.Success.class, station.kiosk());
  }

  private static Filling filling(Field field, String name, String number, String phone, Lack lack) {
    return filling(field, name, number, phone, new Sum(PAID, FUEL, GOODS), lack);
  }

  private static Filling filling(
      Field field, String name, String number, String phone, Sum sum, Lack lack) {
    return new Filling(
        Title.Kind.COMPANY,
        field,
        name,
        number,
        TaxNumber.judge(number),
        phone,
        List.of(),
        sum,
        lack,
        Sending.NOT_TRIED);
  }
}
