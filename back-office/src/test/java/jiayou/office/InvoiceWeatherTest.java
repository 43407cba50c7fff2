package jiayou.office;

import static jiayou.office.InvoiceFixture.fuel;
import static jiayou.office.InvoiceFixture.issued;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.port.Invoicing;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.RedAnswer;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.sim.office.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Invoices in bad weather, and before an office that answers about something else: whatever gets
/// lost, there is one invoice in the end, and one red one.
class InvoiceWeatherTest {

  private final InvoiceFixture fixture = new InvoiceFixture();
  private final Invoicing invoices = fixture.office.invoices();
  private final InvoiceOrder order = fuel("F1", 21003);

  @AfterEach
  void nothingBrokeTheContract() {
    fixture.close();
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  static List<Fault> answersThatSayNothing() {
    return OfficeMembersTest.answersThatSayNothing();
  }

  @ParameterizedTest
  @MethodSource("answersThatSayNothing")
  void whateverGetsLostThereIsOneInvoiceAndOneRedOne(Fault fault) {
    fixture.settled();
    fixture.simulator.next("invoice", fault);
    fixture.simulator.next("invoiceState", fault);
    fixture.simulator.next("redden", fault);
    InvoiceAnswer.Unknown lost =
        assertInstanceOf(InvoiceAnswer.Unknown.class, fixture.submit(order));
    assertFalse(lost.cause().matches(".*(青岚|91130102|1381234).*"), lost.cause());
    assertInstanceOf(InvoiceAnswer.Unknown.class, invoices.ask(order));
    InvoiceAnswer known = invoices.ask(order);
    IssuedInvoice blue =
        issued(known instanceof InvoiceAnswer.NotFound ? fixture.submit(order) : known);
    assertInstanceOf(RedAnswer.Unknown.class, invoices.redden("X1", order, blue));
    assertInstanceOf(RedAnswer.Reddened.class, invoices.redden("X1", order, blue));
    assertEquals(List.of("fuel 21003", "fuel -21003"), fixture.books());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/number; \"S1_other_F1\"",
        "/number; null",
        "/state; \"DONE\"",
        "/state; \"UNDERWAY \"",
        "/state; true",
        "/invoices; []",
        "/invoices; {}",
        "/invoices/0; \"26312000000000000001\"",
        "/invoices/0/number; \"2631200000000000000\"",
        "/invoices/0/number; 26312000000000000001",
        "/invoices/0/at; \"yesterday\"",
        "/invoices/0/at; 1795233600",
        "/invoices/0/page; \"javascript:alert(1)\"",
        "/invoices/0/page; \"https://a.example/ b\""
      })
  void anAnswerAboutSomethingElseIsUnknown(String at, String value) {
    fixture.settled();
    fixture.simulator.next("invoice", new Fault.Altered(at, value));
    fixture.simulator.next("invoiceState", new Fault.Altered(at, value));
    assertInstanceOf(InvoiceAnswer.Unknown.class, fixture.submit(order));
    assertInstanceOf(InvoiceAnswer.Unknown.class, invoices.ask(order));
    issued(invoices.ask(order));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/number; \"X2\"",
        "/state; \"RED\"",
        "/invoice; \"1\"",
        "/invoice; null",
        "/page; \"ftp://a.example/\""
      })
  void aTakingBackOfSomethingElseIsUnknown(String at, String value) {
    fixture.settled();
    IssuedInvoice blue = issued(fixture.submit(order));
    fixture.simulator.next("redden", new Fault.Altered(at, value));
    assertInstanceOf(RedAnswer.Unknown.class, invoices.redden("X1", order, blue));
    assertInstanceOf(RedAnswer.Reddened.class, invoices.redden("X1", order, blue));
  }

  @Test
  void aRefusalWithAWordThatWeDoNotKnowIsStillARefusal() {
    fixture.settled();
    fixture.simulator.next("invoice", new Fault.Altered("/why", "\"FULL_MOON\""));
    assertEquals(new InvoiceAnswer.Refused(Refusal.OTHER), fixture.submit(fuel("F1", 21004)));
  }

  @Test
  void anObstacleThatWeDoNotKnowIsStillTheStations() {
    fixture.settled();
    fixture.command("invoice-credit", "{\"fen\":0}");
    fixture.simulator.next("invoice", new Fault.Altered("/obstacle", "\"FULL_MOON\""));
    assertEquals(new InvoiceAnswer.Stuck(Obstacle.OTHER), fixture.submit(order));
    assertEquals(new InvoiceAnswer.Stuck(Obstacle.OUT_OF_CREDIT), invoices.ask(order));
  }

  @Test
  void anotherStationsAnswerIsNoWordOnTheOrder() {
    fixture.simulator.next(
        "invoiceState", new Fault.Altered("/type", "\"urn:jiayou:problem:unknown-station\""));
    assertInstanceOf(InvoiceAnswer.Unknown.class, invoices.ask(order));
    assertEquals(new InvoiceAnswer.NotFound(), invoices.ask(order));
  }

  @Test
  void anOfficeThatIsAwayForHoursIssuesOnceItIsBack() {
    fixture.settled();
    fixture.command("outage", "{\"on\":true}");
    assertInstanceOf(InvoiceAnswer.Unknown.class, fixture.submit(order));
    assertInstanceOf(InvoiceAnswer.Unknown.class, invoices.ask(order));
    assertTrue(invoices.search("北京远山").isEmpty());
    fixture.command("outage", "{\"on\":false}");
    assertEquals(new InvoiceAnswer.NotFound(), invoices.ask(order));
    issued(fixture.submit(order));
    assertEquals(List.of("fuel 21003"), fixture.books());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/companies; {}",
        "/companies/0/name; \"\"",
        "/companies/0/taxNumber; \"9113\"",
        "/companies/0/taxNumber; null"
      })
  void aRegisterThatTalksNonsenseFindsNobody(String at, String value) {
    fixture.simulator.next("companies", new Fault.Altered(at, value));
    assertEquals(List.of(), invoices.search("北京远山"));
    assertEquals(2, invoices.search("北京远山").size());
  }
}
