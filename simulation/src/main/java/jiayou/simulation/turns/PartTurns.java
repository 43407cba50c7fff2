package jiayou.simulation.turns;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Quote;
import jiayou.core.effect.Effect;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.event.SaleEvent.RiskFound;
import jiayou.core.event.SaleEvent.StaffCheckAsked;
import jiayou.core.event.SaleEvent.TakeAnswered;
import jiayou.core.hold.Hold;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Approval;
import jiayou.core.sale.Basket;
import jiayou.core.sale.Sale;
import jiayou.core.sale.Terms;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;

/// Wrong turns with coupons, points, cards, quotes and what must be answered first.
public final class PartTurns {

  private PartTurns() {}

  public static final class TakenBeforePaid implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      if (!(event instanceof HoldAnswered answered)
          || !(answered.answer() instanceof HoldAnswer.Held)) {
        return step;
      }
      return hold(step.state(), answered.sale(), answered.hold())
          .filter(h -> h.setAside().isPositive())
          .<Effect>map(h ->
              new Effect.TakeHold(
                  h.sale(),
                  h.number(),
                  h.request().holder(),
                  h.setAside(),
                  Optional.empty(),
                  Duration.ZERO))
          .map(take -> step.and(List.of(take)))
          .orElse(step);
    }
  }

  public static final class NeverGivenBack implements Turns {
    @Override
    public Optional<Event> instead(Effect effect) {
      return effect instanceof Effect.GiveBackHold back
          ? Optional.of(new GiveBackAnswered(back.sale(), back.hold(), new GiveBackAnswer.Free()))
          : Optional.empty();
    }
  }

  public static final class GivenBackAfterTaken implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return event instanceof TakeAnswered(var sale, var number, TakeAnswer.Taken _)
          ? hold(books, sale, number)
              .<Effect>map(h ->
                  new Effect.GiveBackHold(
                      sale, number, h.request().holder(), Optional.empty(), Duration.ZERO))
              .map(back -> step.and(List.of(back)))
              .orElse(step)
          : step;
    }
  }

  public static final class TakeForgotten implements Turns {
    @Override
    public Optional<Event> instead(Effect effect) {
      return effect instanceof Effect.TakeHold take
          ? Optional.of(new TakeAnswered(take.sale(), take.hold(), new TakeAnswer.Taken()))
          : Optional.empty();
    }
  }

  public static final class FullPriceBesideParts implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return new Step<>(
          step.state(), step.effects().stream().map(e -> full(step.state(), e)).toList());
    }

    private static Effect full(Books books, Effect effect) {
      return effect instanceof Effect.RequestPayment(var id, var request, var after)
          ? books
              .sale(id)
              .<Effect>map(sale -> new Effect.RequestPayment(id, of(sale, request), after))
              .orElse(effect)
          : effect;
    }

    private static PaymentRequest of(Sale sale, PaymentRequest r) {
      return new PaymentRequest(
          r.trade(),
          r.provider(),
          r.method(),
          sale.price(),
          r.description(),
          r.expiresAt(),
          r.begunAt());
    }
  }

  public static final class HoldAgainAfterCrash implements Turns {
    @Override
    public Effect afterCrash(Effect promised) {
      return promised instanceof Effect.AskHold ? promised : promised.afterCrash();
    }

    @Override
    public int onePowerCutIn() {
      return MoneyTurns.OFTEN;
    }
  }

  public static final class UnknownIsHeld implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      return BooksMachine.step(books, held(books, event), at, rules);
    }

    private static Event held(Books books, Event event) {
      return event instanceof HoldAnswered(var sale, var number, HoldAnswer.Unknown _)
          ? hold(books, sale, number)
              .<Event>map(h -> new HoldAnswered(sale, number, all(h)))
              .orElse(event)
          : event;
    }

    private static HoldAnswer all(Hold hold) {
      return new HoldAnswer.Held(hold.request().amount(), "", Optional.empty());
    }
  }

  public static final class OldQuote implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      if (!(event instanceof SaleEvent e)) {
        return step;
      }
      Optional<Quote> old = books.sale(e.sale()).flatMap(sale -> sale.terms().quote());
      Optional<Sale> asking =
          step.state()
              .sale(e.sale())
              .filter(sale -> sale.terms().quoting() instanceof Terms.Quoting.Asking);
      return old.isPresent() && asking.isPresent()
          ? new Step<>(Rewritten.books(step.state(), with(asking.get(), old.get())), step.effects())
          : step;
    }

    private static Sale with(Sale sale, Quote old) {
      Terms t = sale.terms();
      Terms terms =
          new Terms(
              t.member(),
              t.revision(),
              t.wish(),
              new Terms.Quoting.Have(old),
              t.holds(),
              t.approval(),
              t.payer());
      return Rewritten.sale(sale, sale.basket(), sale.attempts(), Optional.of(terms));
    }
  }

  public static final class BarrierIgnored implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Event taken =
          event instanceof RiskFound(var sale, var rule, var _)
              ? new RiskFound(sale, rule, RiskOutcome.ALLOW)
              : event;
      Step<Books> step = BooksMachine.step(books, taken, at, rules);
      return event instanceof StaffCheckAsked(var id)
          ? step.state().sale(id).map(sale -> checked(step, sale)).orElse(step)
          : step;
    }

    private static Step<Books> checked(Step<Books> step, Sale sale) {
      Terms t = sale.terms();
      Approval approval = new Approval(t.approval().passed(), true, Optional.empty());
      Terms terms =
          new Terms(
              t.member(), t.revision(), t.wish(), t.quoting(), t.holds(), approval, t.payer());
      Sale next = Rewritten.sale(sale, sale.basket(), sale.attempts(), Optional.of(terms));
      return new Step<>(Rewritten.books(step.state(), next), step.effects());
    }
  }

  static Optional<Hold> hold(Books books, String sale, String number) {
    return books.sale(sale).stream()
        .flatMap(s -> s.terms().holds().stream())
        .filter(h -> h.number().equals(number))
        .findFirst();
  }

  /// Books and sales as no machine would leave them.
  static final class Rewritten {
    private Rewritten() {}

    static Books books(Books books, Sale sale) {
      Map<String, Sale> sales = new LinkedHashMap<>(books.sales());
      sales.put(sale.id(), sale);
      return new Books(
          sales,
          books.fuellings(),
          books.authorising(),
          books.opened(),
          books.helpCalls(),
          books.rejected(),
          books.unexplained(),
          books.visits(),
          books.invoices());
    }

    static Sale sale(Sale s, Basket basket, List<PaymentAttempt> attempts, Optional<Terms> terms) {
      return new Sale(
          s.id(),
          s.trace(),
          s.screen(),
          s.openedAt(),
          basket,
          s.state(),
          attempts,
          s.refunds(),
          s.exitPass(),
          s.slips(),
          s.changedAt(),
          s.reports(),
          terms,
          s.links(),
          s.washes());
    }
  }
}
