package jiayou.invoice.nuonuo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Stream;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.RedAnswer;
import jiayou.sim.nuonuo.Fault;
import jiayou.sim.nuonuo.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever the network loses, an order becomes one invoice, and one red one when it is taken back.
/// The terminal's way is played here: what is unclear is asked about, what is not found is sent
/// again.
class WeatherTest {

  private static final int ROUNDS_MAX = 12;

  static Stream<Fault> faults() {
    return Stream.of(
        new Fault.CloseBefore(),
        new Fault.CloseAfter(),
        new Fault.StallBefore(),
        new Fault.StallAfter(),
        new Fault.Html(502),
        new Fault.Garbled(),
        new Fault.Says("E9999", "系统异常"),
        new Fault.SaysAfter("E9999", "系统异常"),
        new Fault.Late(2),
        new Fault.Late(100),
        new Fault.Twice());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anOrderBecomesOneInvoice(Fault fault) {
    try (Provider provider = Provider.askedImpatiently()) {
      provider.simulator.next(Operation.SUBMIT, fault);
      provider.simulator.next(Operation.QUERY, fault);
      provider.simulator.next(Operation.RETRY, fault);
      provider.simulator.failSeals(1);
      IssuedInvoice issued = untilIssued(provider, Provider.fuel("A"));
      provider.simulator.release();
      provider.simulator.finish();
      assertEquals(
          List.of(issued.number()),
          provider.issuedFor("A").stream().map(r -> r.path("number").asString("")).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void anInvoiceIsTakenBackOnce(Fault fault) {
    try (Provider provider = Provider.askedImpatiently()) {
      InvoiceOrder order = Provider.fuel("A");
      IssuedInvoice blue = untilIssued(provider, order);
      provider.simulator.next(Operation.RED_QUERY, fault);
      provider.simulator.next(Operation.RED_FORM, fault);
      provider.simulator.next(Operation.RED_QUERY, fault);
      RedAnswer answer = new RedAnswer.Underway();
      for (int i = 0; i < ROUNDS_MAX && !(answer instanceof RedAnswer.Reddened); i++) {
        answer = provider.invoicing.redden("A_X1", order, blue);
      }
      provider.simulator.release();
      provider.simulator.finish();
      String red = assertInstanceOf(RedAnswer.Reddened.class, answer).number();
      assertEquals(
          List.of(red),
          provider.issuedFor("A_X1").stream().map(r -> r.path("number").asString("")).toList());
    }
  }

  @Test
  void anAnswerAboutAnotherOrderIsNone() {
    try (Provider provider = Provider.askedImpatiently()) {
      provider.invoicing.submit(Provider.fuel("A"), Provider.COMPANY);
      provider.simulator.next(Operation.QUERY, new Fault.WrongOrder());
      provider.simulator.next(Operation.QUERY, new Fault.WrongAmount(1));
      InvoiceAnswer unknown = new InvoiceAnswer.Unknown("the answer is about another order");
      assertEquals(unknown, provider.invoicing.ask(Provider.fuel("A")));
      assertEquals(unknown, provider.invoicing.ask(Provider.fuel("A")));
      assertInstanceOf(InvoiceAnswer.Issued.class, provider.invoicing.ask(Provider.fuel("A")));
    }
  }

  @Test
  void nobodyThereIsUnknown() {
    try (Provider provider = Provider.askedImpatiently()) {
      provider.simulator.outage(true);
      assertInstanceOf(
          InvoiceAnswer.Unknown.class,
          provider.invoicing.submit(Provider.fuel("A"), Provider.COMPANY));
      assertInstanceOf(InvoiceAnswer.Unknown.class, provider.invoicing.ask(Provider.fuel("A")));
    }
  }

  private static IssuedInvoice untilIssued(Provider provider, InvoiceOrder order) {
    InvoiceAnswer answer = provider.invoicing.submit(order, Provider.COMPANY);
    for (int i = 0; i < ROUNDS_MAX; i++) {
      provider.seconds.addAndGet(60);
      switch (answer) {
        case InvoiceAnswer.Issued(List<IssuedInvoice> invoices) -> {
          assertEquals(1, invoices.size());
          return invoices.getFirst();
        }
        case InvoiceAnswer.NotFound _ ->
            answer = provider.invoicing.submit(order, Provider.COMPANY);
        case InvoiceAnswer.Underway _, InvoiceAnswer.Unknown _, InvoiceAnswer.Stuck _ ->
            answer = provider.invoicing.ask(order);
        case InvoiceAnswer.Refused refused -> throw new AssertionError(refused);
      }
    }
    throw new AssertionError("never issued: " + answer);
  }
}
