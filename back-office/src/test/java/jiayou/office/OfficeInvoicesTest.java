package jiayou.office;

import static jiayou.office.InvoiceFixture.SALE;
import static jiayou.office.InvoiceFixture.claim;
import static jiayou.office.InvoiceFixture.fuel;
import static jiayou.office.InvoiceFixture.issued;
import static jiayou.office.InvoiceFixture.receipt;
import static jiayou.office.InvoiceFixture.shop;
import static jiayou.office.InvoiceFixture.tender;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Title;
import jiayou.core.port.Invoicing;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.RedAnswer;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.core.value.Money;
import jiayou.office.OfficeEvent.Discount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Invoices from the order to the red one, in fair weather, at an office that reckons by itself.
class OfficeInvoicesTest {

  private final InvoiceFixture fixture = new InvoiceFixture();
  private final Invoicing invoices = fixture.office.invoices();

  @AfterEach
  void nothingBrokeTheContract() {
    fixture.close();
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  @Test
  void fuelAndShopAreTwoInvoices() {
    fixture.settled();
    IssuedInvoice fuel = issued(fixture.submit(fuel("F1", 21003)));
    IssuedInvoice shop = issued(fixture.submit(shop("S1", 600)));
    assertEquals(List.of("fuel 21003", "shop 600"), fixture.books());
    assertTrue(fuel.number().matches("26312[0-9]{15}"), fuel.number());
    assertFalse(fuel.number().equals(shop.number()));
    assertEquals(OfficeFixture.NOON, fuel.at());
    assertTrue(fuel.page().orElseThrow().startsWith(fixture.simulator.url() + "v/S1/"));
  }

  @Test
  void theSameNumberTwiceIsOneInvoice() {
    fixture.settled();
    InvoiceAnswer first = fixture.submit(fuel("F1", 21003));
    assertEquals(first, fixture.submit(fuel("F1", 21003)));
    assertEquals(first, invoices.ask(fuel("F1", 21003)));
    assertEquals(List.of("fuel 21003"), fixture.books());
  }

  @Test
  void aChangedOrderUnderTheSameNumberIsNoAnswer() {
    fixture.settled();
    fixture.submit(fuel("F1", 21003));
    assertEquals(
        new InvoiceAnswer.Unknown("HTTP 409 application/problem+json"),
        invoices.submit(fuel("F1", 21003), InvoiceFixture.PERSON));
    assertEquals(List.of("fuel 21003"), fixture.books());
  }

  @Test
  void anOrderThatNobodyKnowsMayBeGiven() {
    assertEquals(new InvoiceAnswer.NotFound(), invoices.ask(fuel("F1", 21003)));
  }

  @Test
  void anOrderWaitsForTheEventsOfItsSale() {
    assertEquals(new InvoiceAnswer.Underway(), fixture.submit(fuel("F1", 21003)));
    assertEquals(List.of(), fixture.books());
    fixture.settled();
    issued(invoices.ask(fuel("F1", 21003)));
    assertEquals(List.of("fuel 21003"), fixture.books());
  }

  @Test
  void linesThatAreNotTheOfficesAreRefusedAndTheDifferenceIsKept() {
    fixture.settled();
    assertEquals(refused(Refusal.OTHER), fixture.submit(fuel("F1", 21004)));
    assertEquals(List.of(), fixture.books());
    assertEquals(
        "[{\"order\":\"S1_%s_F1\",\"sale\":\"%s\",\"what\":\"total 21004, ours 21003\"}]"
            .formatted(SALE, SALE),
        fixture.ledger("differences").toString());
    issued(fixture.submit(fuel("F2", 21003)));
  }

  @Test
  void whatCouponsAndPointsTookOffIsSharedToTheFen() {
    fixture.settled(
        List.of(new Discount("会员价", Money.fen(103))),
        List.of(tender("wechat", 20000), tender("coupons", 1000), tender("points", 500)));
    // 20000 of 21603: 19444.52 and 555.48, and the fen goes to the larger rest.
    issued(fixture.submit(fuel("F1", 19445)));
    issued(fixture.submit(shop("S1", 555)));
    assertEquals(List.of("fuel 19445", "shop 555"), fixture.books());
  }

  @Test
  void theCardPaysFuelFirstAndIsNotInvoicedAgain() {
    fixture.settled(List.of(), List.of(tender("ecard", 21003), tender("wechat", 600)));
    assertEquals(refused(Refusal.NOTHING_TO_INVOICE), fixture.submit(fuel("F1", 21003)));
    issued(fixture.submit(shop("S1", 600)));
    assertEquals(List.of("shop 600"), fixture.books());
  }

  @Test
  void aReceiptOfAnotherTerminalIsSplitByTheOffice() {
    fixture.settled();
    InvoiceAnswer answer = fixture.submit(receipt("R1", claim("r", 21603)));
    assertEquals(2, assertInstanceOf(InvoiceAnswer.Issued.class, answer).invoices().size());
    assertEquals(List.of("fuel 21003", "shop 600"), fixture.books());
  }

  @Test
  void aReceiptThatNoTerminalSignedIsNobodys() {
    fixture.settled();
    assertEquals(refused(Refusal.UNKNOWN_SALE), fixture.submit(receipt("R1", claim("i", 21603))));
  }

  @Test
  void aSaleIsInvoicedOnce() {
    fixture.settled();
    fixture.submit(fuel("F1", 21003));
    assertEquals(refused(Refusal.ALREADY_INVOICED), fixture.submit(fuel("F2", 21003)));
    assertEquals(
        refused(Refusal.ALREADY_INVOICED), fixture.submit(receipt("R1", claim("r", 21603))));
    issued(fixture.submit(shop("S1", 600)));
  }

  @Test
  void afterThirtyDaysItIsTooLate() {
    fixture.settled();
    fixture.clock.advance(Duration.ofDays(30).plusSeconds(1));
    assertEquals(refused(Refusal.TOO_OLD), fixture.submit(fuel("F1", 21003)));
  }

  @Test
  void aTitleThatTheTaxOfficeDoesNotTakeIsRefused() {
    fixture.settled();
    Title wrong = new Title(Title.Kind.COMPANY, "某公司", "9113", "");
    assertEquals(refused(Refusal.WRONG_TITLE), invoices.submit(fuel("F1", 21003), wrong));
    issued(fixture.submit(fuel("F2", 21003)));
  }

  @Test
  void aTitleThatCannotBeSentIsRefusedHere() {
    Title endless = new Title(Title.Kind.PERSON, "长".repeat(101), "", "");
    assertEquals(refused(Refusal.WRONG_TITLE), invoices.submit(fuel("F1", 21003), endless));
    assertEquals(0, fixture.simulator.requests());
  }

  @Test
  void anObstacleOfTheStationIsNotTheCustomers() {
    fixture.settled();
    fixture.command("invoice-drawer", "{\"on\":false}");
    assertEquals(stuck(Obstacle.DRAWER_AWAY), fixture.submit(fuel("F1", 21003)));
    fixture.command("invoice-drawer", "{\"on\":true}");
    fixture.command("invoice-stock", "{\"code\":\"1070101010100000000\",\"quantity\":\"20\"}");
    assertEquals(stuck(Obstacle.OUT_OF_STOCK), invoices.ask(fuel("F1", 21003)));
    fixture.command("invoice-stock", "{\"code\":\"1070101010100000000\",\"quantity\":\"30\"}");
    issued(invoices.ask(fuel("F1", 21003)));
    assertEquals(List.of("fuel 21003"), fixture.books());
  }

  @Test
  void anOfficeThatTakesItsTimeSaysSo() {
    fixture.settled();
    fixture.command("invoice-idle", "{\"on\":true}");
    assertEquals(new InvoiceAnswer.Underway(), fixture.submit(fuel("F1", 21003)));
    fixture.command("invoice-idle", "{\"on\":false}");
    issued(invoices.ask(fuel("F1", 21003)));
  }

  @Test
  void anInvoiceIsTakenBackOnce() {
    fixture.settled();
    InvoiceOrder order = fuel("F1", 21003);
    IssuedInvoice blue = issued(fixture.submit(order));
    RedAnswer first = invoices.redden("X1", order, blue);
    assertInstanceOf(RedAnswer.Reddened.class, first);
    assertEquals(first, invoices.redden("X1", order, blue));
    assertEquals(new RedAnswer.Refused("ALREADY_RED"), invoices.redden("X2", order, blue));
    assertEquals(List.of("fuel 21003", "fuel -21003"), fixture.books());
  }

  @Test
  void whatWasNeverIssuedIsNotTakenBack() {
    fixture.settled();
    InvoiceOrder order = fuel("F1", 21003);
    IssuedInvoice blue = issued(fixture.submit(order));
    assertEquals(
        new RedAnswer.Refused("UNKNOWN_INVOICE"), invoices.redden("X1", shop("S1", 600), blue));
  }

  @Test
  void whileTheDrawerIsAwayTakingBackIsUnderway() {
    fixture.settled();
    InvoiceOrder order = fuel("F1", 21003);
    IssuedInvoice blue = issued(fixture.submit(order));
    fixture.command("invoice-drawer", "{\"on\":false}");
    assertEquals(new RedAnswer.Underway(), invoices.redden("X1", order, blue));
    fixture.command("invoice-drawer", "{\"on\":true}");
    assertInstanceOf(RedAnswer.Reddened.class, invoices.redden("X1", order, blue));
  }

  @Test
  void moneyThatStaffGaveBackIsNotInvoicedAnyMore() {
    fixture.settled();
    fixture.tell(
        new OfficeEvent.StaffSettled(SALE, OfficeEvent.StaffOutcome.REFUNDED_BY_HAND, "z3"), 2);
    assertEquals(refused(Refusal.NOTHING_TO_INVOICE), fixture.submit(fuel("F1", 21003)));
  }

  @Test
  void companiesAreFoundByTheBeginningOfNameOrNumber() {
    List<Company> found =
        List.of(
            new Company("北京远山软件股份有限公司", "91110108MA90140346"),
            new Company("北京远山文化传播有限公司", "91110105MA66607512"));
    assertEquals(found, invoices.search("北京远山"));
    assertEquals(List.of(found.getFirst()), invoices.search("91110108"));
    assertEquals(List.of(), invoices.search("南京"));
  }

  @Test
  void oneCharacterIsNotSearchedFor() {
    assertEquals(List.of(), invoices.search("北"));
    assertEquals(0, fixture.simulator.requests());
  }

  @Test
  void theLedgerNamesNobody() {
    fixture.settled();
    fixture.submit(fuel("F1", 21003));
    fixture.submit(shop("S1", 600));
    String ledger = fixture.ledger("invoices").toString();
    assertTrue(ledger.contains("\"total\":21003,\"net\":18587,\"tax\":2416"), ledger);
    for (String personal : List.of("青岚物流", "91130102MA01064858", "13812341234")) {
      assertFalse(fixture.simulator.ledgerJson().contains(personal), personal);
    }
  }

  private static InvoiceAnswer refused(Refusal why) {
    return new InvoiceAnswer.Refused(why);
  }

  private static InvoiceAnswer stuck(Obstacle why) {
    return new InvoiceAnswer.Stuck(why);
  }
}
