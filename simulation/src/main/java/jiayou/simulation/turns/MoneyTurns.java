package jiayou.simulation.turns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;

/// Wrong turns with money.
public final class MoneyTurns {

  /// What only a crash brings to light is looked for where the power fails often.
  static final int OFTEN = 40;

  private MoneyTurns() {}

  public static final class ResendAfterCrash implements Turns {
    @Override
    public Effect afterCrash(Effect promised) {
      return promised instanceof Effect.RequestPayment ? promised : promised.afterCrash();
    }

    @Override
    public int onePowerCutIn() {
      return OFTEN;
    }

    @Override
    public boolean keepsCodes() {
      return true;
    }
  }

  public static final class SilenceIsNo implements Turns {
    @Override
    public Event heard(Event answer) {
      return switch (answer) {
        case PaymentAnswered(var sale, var trade, PayAnswer.Unknown _) ->
            new PaymentAnswered(sale, trade, declined());
        case LookedBack(var sale, var trade, PayAnswer.Unknown _) ->
            new LookedBack(sale, trade, declined());
        default -> answer;
      };
    }

    private static PayAnswer declined() {
      return new PayAnswer.Declined(Reason.OTHER, "silence");
    }
  }

  public static final class AnswerOfAnother implements Turns {
    @Override
    public Optional<Event> heardLate(Event answer, Books books) {
      return answer instanceof PaymentAnswered late ? running(late, books) : Optional.empty();
    }

    private static Optional<Event> running(PaymentAnswered late, Books books) {
      return books.sales().values().stream()
          .map(Sale::runningAttempt)
          .flatMap(Optional::stream)
          .findFirst()
          .map(a -> new PaymentAnswered(a.sale(), a.trade(), late.answer()));
    }
  }

  public static final class EndForGranted implements Turns {
    @Override
    public Event heard(Event answer) {
      return answer instanceof EndAnswered(var sale, var trade, EndAnswer.Unknown _)
          ? new EndAnswered(sale, trade, new EndAnswer.Ended())
          : answer;
    }
  }

  public static final class NoLookBack implements Turns {
    @Override
    public Optional<Event> instead(Effect effect) {
      return effect instanceof Effect.LookBack look
          ? Optional.of(new LookedBack(look.sale(), look.trade(), new PayAnswer.Ended()))
          : Optional.empty();
    }
  }

  public static final class RefundForgotten implements Turns {
    @Override
    public Optional<Event> instead(Effect effect) {
      return effect instanceof Effect.RefundPayment refund
          ? Optional.of(
              new RefundAnswered(
                  refund.sale(), refund.refund(), new RefundAnswer.Succeeded(Instant.EPOCH)))
          : Optional.empty();
    }
  }

  /// The gateway cannot know that two numbers are one refund.
  public static final class RefundRenumbered implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      if (!(event instanceof RefundAnswered answered)
          || !(answered.answer() instanceof RefundAnswer.Unknown)) {
        return step;
      }
      List<Effect> effects = new ArrayList<>();
      for (Effect effect : step.effects()) {
        effects.add(effect);
        if (effect instanceof Effect.CheckRefund) {
          books
              .sale(answered.sale())
              .flatMap(s -> renumbered(s, answered.refund()))
              .ifPresent(effects::add);
        }
      }
      return new Step<>(step.state(), effects);
    }

    private static Optional<Effect> renumbered(Sale sale, String refund) {
      return sale.attempts().stream()
          .filter(a -> refund.startsWith(a.trade()))
          .map(a -> again(a, refund))
          .findFirst();
    }

    private static Effect again(PaymentAttempt attempt, String refund) {
      return new Effect.RefundPayment(
          attempt.sale(),
          refund + "_again",
          attempt.trade(),
          attempt.provider(),
          attempt.amount(),
          attempt.amount(),
          Duration.ofSeconds(5),
          attempt.asked(),
          Optional.empty());
    }
  }

  public static final class RefundBesideStaff implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return event instanceof SettledByStaff(var trade, Settlement how, var _)
              && how == Settlement.REFUNDED_BY_HAND
          ? attempt(books, trade).map(a -> step.and(List.of(refund(a)))).orElse(step)
          : step;
    }

    private static Optional<PaymentAttempt> attempt(Books books, String trade) {
      return books.sales().values().stream()
          .flatMap(sale -> sale.attempts().stream())
          .filter(a -> a.trade().equals(trade))
          .findFirst();
    }

    private static Effect refund(PaymentAttempt a) {
      return new Effect.RefundPayment(
          a.sale(),
          a.trade() + "_R1",
          a.trade(),
          a.provider(),
          a.amount(),
          a.amount(),
          Duration.ofSeconds(30),
          a.asked(),
          Optional.empty());
    }
  }

  public static final class WallClockFence implements Turns {
    @Override
    public boolean measuresWithWallClock() {
      return true;
    }

    @Override
    public int secondsBetweenClockJumps() {
      return 40;
    }
  }
}
