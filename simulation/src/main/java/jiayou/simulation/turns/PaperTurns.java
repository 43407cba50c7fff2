package jiayou.simulation.turns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.slip.Slip;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;

/// Wrong turns with paper and passes.
public final class PaperTurns {

  private PaperTurns() {}

  public static final class PassBeforePaid implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return event instanceof PaymentAnswered(var id, var _, PayAnswer.AwaitingScan _)
          ? books.sale(id).map(sale -> step.and(List.of(pass(sale, at)))).orElse(step)
          : step;
    }

    private static Effect pass(Sale sale, Instant at) {
      return new Effect.IssueExitPass(
          sale.id(), sale.trace(), sale.basket().total(), at, Optional.empty());
    }
  }

  public static final class TicketAgainAfterCrash implements Turns {
    @Override
    public Effect afterCrash(Effect promised) {
      return promised instanceof Effect.PrintTicket ? promised : promised.afterCrash();
    }

    @Override
    public int onePowerCutIn() {
      return MoneyTurns.OFTEN;
    }
  }

  public static final class TicketAgainWhenUnknown implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return event instanceof PrintAnswered(var sale, var slip, PrintAnswer.Unknown _)
          ? ticket(books, sale, slip).map(again -> step.and(List.of(again))).orElse(step)
          : step;
    }

    private static Optional<Effect> ticket(Books books, String sale, String slip) {
      return books.sale(sale).stream()
          .flatMap(s -> s.slips().stream())
          .map(Slip::ticket)
          .filter(t -> t.id().equals(slip))
          .<Effect>map(t -> new Effect.PrintTicket(sale, t))
          .findFirst();
    }
  }
}
