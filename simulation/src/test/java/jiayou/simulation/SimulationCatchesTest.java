package jiayou.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.ReleaseAnswered;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import org.junit.jupiter.api.Test;

/// Whoever trusts the simulation wants to see it fail: each wrong turn that a terminal could take
/// is caught, and by the right invariant.
class SimulationCatchesTest {

  /// What only a crash brings to light is looked for where the power fails often.
  private static final int OFTEN = 40;

  /// Seeds 6, 9, 13 and 20.
  @Test
  void aPaymentSentAgainAfterACrash() {
    caught(
        6,
        40,
        List.of("charged twice"),
        new Turns() {
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
        });
  }

  /// Seeds 1, 2, 4, 5 and nearly every other.
  @Test
  void silenceTakenForARefusal() {
    caught(
        1,
        5,
        List.of("charged twice", "fen and owed"),
        new Turns() {
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
        });
  }

  /// Seeds 7, 12, 13 and 14.
  @Test
  void aLateAnswerTakenForTheAnswerToAnotherPayment() {
    caught(
        7,
        30,
        List.of("an exit pass for", "charged twice"),
        new Turns() {
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
        });
  }

  /// Seeds 6, 8, 12 and 16.
  @Test
  void aPumpAuthorisedAgainAfterACrash() {
    caught(
        6,
        40,
        List.of("authorised twice"),
        new Turns() {
          @Override
          public Effect afterCrash(Effect promised) {
            return promised instanceof Effect.AuthorisePump ? promised : promised.afterCrash();
          }

          @Override
          public int onePowerCutIn() {
            return OFTEN;
          }
        });
  }

  /// Every seed.
  @Test
  void aFuellingClosedBeforeItIsPaid() {
    caught(
        1,
        2,
        List.of("that nobody paid"),
        new Turns() {
          @Override
          public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
            Step<Books> step = BooksMachine.step(books, event, at, rules);
            return event instanceof ClaimAnswered(var sale, var key, ClaimAnswer.Claimed _)
                ? step.and(List.of(new Effect.ClearFuelling(sale, key, 1, Duration.ofSeconds(2))))
                : step;
          }
        });
  }

  /// Every seed.
  @Test
  void aFuellingNeverGivenBack() {
    caught(
        1,
        2,
        List.of("is locked by"),
        new Turns() {
          @Override
          public Optional<Event> instead(Effect effect) {
            return effect instanceof Effect.ReleaseFuelling release
                ? Optional.of(new ReleaseAnswered(release.key(), new ReleaseAnswer.Released()))
                : Optional.empty();
          }
        });
  }

  /// Nearly every seed.
  @Test
  void aTicketPrintedAgainAfterACrash() {
    caught(
        1,
        5,
        List.of("the original ticket came out twice"),
        new Turns() {
          @Override
          public Effect afterCrash(Effect promised) {
            return promised instanceof Effect.PrintTicket ? promised : promised.afterCrash();
          }

          @Override
          public int onePowerCutIn() {
            return OFTEN;
          }
        });
  }

  /// @param first a seed that is known to catch it, so that the test is quick
  /// @param within how many seeds there are until it must be caught, whatever changes
  private static void caught(long first, int within, List<String> how, Turns wrong) {
    for (long seed = first; seed < first + within; seed++) {
      try {
        Simulation.run(seed, wrong);
      } catch (AssertionError broken) {
        String story = String.valueOf(broken.getMessage());
        String verdict = story.lines().findFirst().orElse("");
        assertTrue(how.stream().anyMatch(verdict::contains), story);
        return;
      }
    }
    fail("not caught by any of " + within + " seeds from " + first);
  }
}
