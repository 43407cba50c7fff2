package jiayou.simulation.turns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PrepaidAuthorised;
import jiayou.core.event.SaleEvent.PrepaidDelivered;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Basket;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.value.Money;
import jiayou.simulation.turns.PartTurns.Rewritten;

/// Wrong turns with pumps that are paid for in advance, and with the money that is left.
public final class PrepayTurns {

  private PrepayTurns() {}

  public static final class AuthoriseAfterCrash implements Turns {
    @Override
    public Effect afterCrash(Effect promised) {
      return promised instanceof Effect.AuthorisePrepaid ? promised : promised.afterCrash();
    }

    @Override
    public int onePowerCutIn() {
      return MoneyTurns.OFTEN;
    }
  }

  public static final class LostAuthoriseIsNo implements Turns {
    @Override
    public Event heard(Event answer) {
      return answer
              instanceof PrepaidAuthorised(var sale, var pump, AuthoriseAnswer.Unknown(var cause))
          ? new PrepaidAuthorised(sale, pump, new AuthoriseAnswer.Refused(cause))
          : answer;
    }
  }

  public static final class FreeForGranted implements Turns {
    @Override
    public Event heard(Event answer) {
      return answer instanceof PumpFreed(var sale, var pump, FreeAnswer.Unknown _)
          ? new PumpFreed(sale, pump, new FreeAnswer.Free())
          : answer;
    }
  }

  public static final class NeverFreed implements Turns {
    @Override
    public Optional<Event> instead(Effect effect) {
      return effect instanceof Effect.FreePump free
          ? Optional.of(new PumpFreed(free.sale(), free.pump(), new FreeAnswer.Free()))
          : Optional.empty();
    }
  }

  /// The gateway cannot know that two numbers are one rest.
  public static final class RestTwice implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return step.and(
          step.effects().stream()
              .filter(Effect.RefundPayment.class::isInstance)
              .map(Effect.RefundPayment.class::cast)
              .filter(r -> r.refund().endsWith("_RF"))
              .<Effect>map(r -> refund(r, "2", r.amount()))
              .toList());
    }
  }

  public static final class RestTooEarly implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return event instanceof PrepaidAuthorised(var id, var _, AuthoriseAnswer.Authorised _)
          ? books
              .sale(id)
              .flatMap(Sale::paidAttempt)
              .map(a -> step.and(List.of(rest(a))))
              .orElse(step)
          : step;
    }

    private static Effect rest(PaymentAttempt a) {
      return new Effect.RefundPayment(
          a.sale(),
          a.trade() + "_RF",
          a.trade(),
          a.provider(),
          Money.fen(100),
          a.amount(),
          Duration.ZERO,
          a.asked(),
          Optional.empty());
    }
  }

  public static final class OverrunCharged implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return event instanceof PrepaidDelivered delivered
          ? step.state()
              .sale(delivered.sale())
              .map(sale -> Rewritten.books(step.state(), unlimited(sale)))
              .map(next -> new Step<>(next, step.effects()))
              .orElse(step)
          : step;
    }

    private static Sale unlimited(Sale sale) {
      Basket basket = sale.basket();
      List<Line.Fuel> fuels =
          basket.fuels().stream()
              .map(f -> new Line.Fuel(f.total(), f.claim(), Optional.empty()))
              .toList();
      return Rewritten.sale(
          sale,
          new Basket(fuels, basket.goods(), basket.prepaid()),
          sale.attempts(),
          sale.agreed());
    }
  }

  /// Whatever comes late is taken for what the basket costs now.
  public static final class LateMoneyFitsAlways implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      return event instanceof LookedBack(var id, var trade, PayAnswer.Paid _)
          ? books
              .sale(id)
              .filter(sale -> !sale.isPaid() && !sale.isClosed())
              .map(sale -> BooksMachine.step(fitting(books, sale, trade), event, at, rules))
              .orElseGet(() -> BooksMachine.step(books, event, at, rules))
          : BooksMachine.step(books, event, at, rules);
    }

    private static Books fitting(Books books, Sale sale, String trade) {
      return Rewritten.books(
          books,
          Rewritten.sale(
              sale,
              sale.basket(),
              sale.attempts().stream()
                  .map(a -> a.trade().equals(trade) ? dueNow(a, sale) : a)
                  .toList(),
              sale.agreed()));
    }

    private static PaymentAttempt dueNow(PaymentAttempt a, Sale sale) {
      PaymentRequest r = a.request();
      PaymentRequest fits =
          new PaymentRequest(
              r.trade(),
              r.provider(),
              r.method(),
              sale.due(),
              r.description(),
              r.expiresAt(),
              r.begunAt());
      return new PaymentAttempt(a.sale(), fits, a.begunAt(), a.state(), a.lookBackAt(), a.looks());
    }
  }

  private static Effect refund(Effect.RefundPayment r, String suffix, Money amount) {
    return new Effect.RefundPayment(
        r.sale(),
        r.refund() + suffix,
        r.trade(),
        r.provider(),
        amount,
        r.total(),
        Duration.ofSeconds(20),
        r.asked(),
        r.askedAt());
  }
}
