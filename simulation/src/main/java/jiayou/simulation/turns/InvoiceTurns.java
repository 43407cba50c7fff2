package jiayou.simulation.turns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.ForgetTitle;
import jiayou.core.effect.Effect.SubmitInvoice;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.InvoiceEvent.InvoiceAnswered;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;

/// Wrong turns with invoices.
public final class InvoiceTurns {

  private InvoiceTurns() {}

  /// Silence is followed by another order instead of a question.
  public static final class OrderedAgain implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return event instanceof InvoiceAnswered(var sale, var order, InvoiceAnswer.Unknown _)
          ? again(books, sale, order).map(more -> step.and(List.of(more))).orElse(step)
          : step;
    }

    private static Optional<Effect> again(Books books, String sale, String order) {
      return books
          .invoice(sale)
          .flatMap(i ->
              i.part(order)
                  .filter(_ -> !i.needsNoTitle())
                  .map(p ->
                      new SubmitInvoice(sale, renumbered(p.order()), i.handle(), Duration.ZERO)));
    }

    private static InvoiceOrder renumbered(InvoiceOrder o) {
      return new InvoiceOrder(
          o.number() + "b", o.sale(), o.kind(), o.paidAt(), o.lines(), o.total(), o.claim());
    }
  }

  /// The first answer is taken for the last one.
  public static final class TitleForgottenEarly implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return event instanceof InvoiceAnswered(var sale, var _, InvoiceAnswer.Unknown _)
          ? books
              .invoice(sale)
              .map(i -> step.and(List.of(new ForgetTitle(sale, i.handle()))))
              .orElse(step)
          : step;
    }
  }

  /// The whole basket is invoiced, whoever paid it.
  public static final class CouponsInvoiced implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return new Step<>(
          step.state(),
          step.effects().stream()
              .map(e -> e instanceof SubmitInvoice s ? whole(step.state(), s) : e)
              .toList());
    }

    private static Effect whole(Books books, SubmitInvoice s) {
      return books
          .sale(s.sale())
          .filter(sale -> s.order().kind() == InvoiceOrder.Kind.FUEL)
          .<Effect>map(sale ->
              new SubmitInvoice(
                  s.sale(),
                  new InvoiceOrder(
                      s.order().number(),
                      s.order().sale(),
                      s.order().kind(),
                      s.order().paidAt(),
                      s.order().lines(),
                      sale.basket().total(),
                      s.order().claim()),
                  s.handle(),
                  s.after()))
          .orElse(s);
    }
  }
}
