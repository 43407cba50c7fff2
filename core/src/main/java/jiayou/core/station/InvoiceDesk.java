package jiayou.core.station;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.ForgetTitle;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.event.InvoiceEvent;
import jiayou.core.event.InvoiceEvent.InvoiceAnswered;
import jiayou.core.event.InvoiceEvent.InvoiceAsked;
import jiayou.core.event.InvoiceEvent.InvoiceReddened;
import jiayou.core.event.InvoiceEvent.TitleForgotten;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Receipt;
import jiayou.core.invoicing.Invoice;
import jiayou.core.invoicing.Invoice.Part;
import jiayou.core.invoicing.InvoiceMachine;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Ways.Invoices;
import jiayou.core.sale.Invoiceable;
import jiayou.core.sale.Sale;

/// Invoices beside the sales: one request for a sale, however often and wherever it is asked.
public final class InvoiceDesk {

  private InvoiceDesk() {}

  static Step<Books> step(Books books, InvoiceEvent event, Instant at, Rules rules) {
    return switch (event) {
      case InvoiceAsked e -> asked(books, e, at, rules);
      case InvoiceAnswered e ->
          books
              .invoice(e.sale())
              .map(i -> told(books, i, InvoiceMachine.answered(i, e), at))
              .orElse(Step.of(books));
      case InvoiceReddened e ->
          books
              .invoice(e.sale())
              .map(i -> told(books, i, InvoiceMachine.reddened(i, e), at))
              .orElse(Step.of(books));
      case TitleForgotten _ -> Step.of(books);
    };
  }

  /// Whether an invoice may be asked for: nobody has, or what was asked for was refused.
  public static boolean mayAsk(Books books, String sale) {
    return books.invoice(sale).map(Invoice::mayBeAskedAgain).orElse(true);
  }

  /// Money that went back takes its invoice with it.
  static Step<Books> settled(Books books, Sale sale, SettledByStaff e) {
    if (e.how() != Settlement.REFUNDED_BY_HAND || !e.subject().equals(sale.id())) {
      return Step.of(books);
    }
    return books
        .invoice(sale.id())
        .map(InvoiceMachine::refunded)
        .map(step -> new Step<>(books.with(step.state()), step.effects()))
        .orElse(Step.of(books));
  }

  /// Staff took an invoice back at the tax office's own page.
  ///
  /// @return empty when it is no matter of an invoice
  static Optional<Step<Books>> byHand(Books books, SettledByStaff e, Instant at) {
    return books.invoices().values().stream()
        .filter(i ->
            i.part(e.subject())
                .filter(p -> p.state() instanceof Invoice.State.NotReddened)
                .isPresent())
        .findFirst()
        .map(i -> told(books, i, Step.of(InvoiceMachine.reddenedByHand(i, e.subject())), at));
  }

  private static Step<Books> asked(Books books, InvoiceAsked e, Instant at, Rules rules) {
    int round = books.invoice(e.sale()).map(i -> i.round() + 1).orElse(1);
    List<InvoiceOrder> orders =
        rules
            .ways()
            .invoices()
            .filter(_ -> mayAsk(books, e.sale()))
            .map(table -> orders(books, e.receipt(), table, round, rules))
            .orElse(List.of());
    if (orders.isEmpty()) {
      return Step.of(books, new ForgetTitle(e.sale(), e.handle()));
    }
    Step<Invoice> step = InvoiceMachine.asked(e.sale(), round, e.handle(), orders, at);
    return new Step<>(books.with(step.state()), step.effects());
  }

  /// A sale that this terminal remembers is split here; of another's only its back office knows.
  private static List<InvoiceOrder> orders(
      Books books, Receipt receipt, Invoices table, int round, Rules rules) {
    Optional<Sale> ours = books.sale(receipt.sale());
    if (ours.isPresent()) {
      return ours.filter(s -> s.isPaid() && s.exitPass().isPresent())
          .map(s -> Invoiceable.orders(s, table, round, receipt.link(), rules))
          .orElse(List.of());
    }
    String number = rules.station() + "_" + receipt.sale() + "_R" + round;
    return List.of(
        new InvoiceOrder(
            number,
            receipt.sale(),
            InvoiceOrder.Kind.RECEIPT,
            receipt.paidAt(),
            List.of(),
            receipt.amount(),
            receipt.link()));
  }

  /// The back office hears of each end, whoever issues.
  private static Step<Books> told(Books books, Invoice before, Step<Invoice> step, Instant at) {
    List<Effect> effects = new ArrayList<>(step.effects());
    for (Part part : step.state().parts()) {
      before
          .part(part.order().number())
          .filter(p -> !p.state().equals(part.state()))
          .ifPresent(p -> fact(part).ifPresent(f -> effects.add(report(p, part, f, at))));
    }
    return new Step<>(books.with(step.state()), effects);
  }

  private static Optional<Fact.InvoiceFact> fact(Part part) {
    return switch (part.state()) {
      case Invoice.State.Issued(var invoices) ->
          Optional.of(fact(part, Fact.InvoiceOutcome.ISSUED, invoices));
      case Invoice.State.Refused(var why) ->
          Optional.of(
              new Fact.InvoiceFact(
                  part.order().sale(), Fact.InvoiceOutcome.REFUSED, List.of(), why.name()));
      case Invoice.State.Red(var invoices) ->
          Optional.of(fact(part, Fact.InvoiceOutcome.REDDENED, invoices));
      case Invoice.State.NotReddened(var invoices, String _) ->
          Optional.of(fact(part, Fact.InvoiceOutcome.NOT_REDDENED, invoices));
      case Invoice.State.Wanted _, Invoice.State.Reddening _, Invoice.State.Dropped _ ->
          Optional.empty();
    };
  }

  private static Fact.InvoiceFact fact(
      Part part, Fact.InvoiceOutcome outcome, List<IssuedInvoice> invoices) {
    return new Fact.InvoiceFact(
        part.order().sale(), outcome, invoices.stream().map(IssuedInvoice::number).toList(), "");
  }

  /// An order is a subject of its own: its first report tells how asking ended, its second how
  /// taking back did, its third what staff did about that.
  private static SendReport report(Part before, Part part, Fact.InvoiceFact fact, Instant at) {
    String subject = part.order().number();
    int sequence =
        switch (fact.outcome()) {
          case ISSUED, REFUSED -> 1;
          case REDDENED -> before.state() instanceof Invoice.State.NotReddened ? 3 : 2;
          case NOT_REDDENED -> 2;
        };
    return new SendReport(subject + "-" + sequence, "invoice.ended", subject, sequence, at, fact);
  }
}
