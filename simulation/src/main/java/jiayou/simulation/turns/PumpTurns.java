package jiayou.simulation.turns;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.AuthoriseAnswered;
import jiayou.core.event.Event;
import jiayou.core.event.ReleaseAnswered;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;

/// Wrong turns with pumps and fuellings.
public final class PumpTurns {

  private PumpTurns() {}

  public static final class AuthoriseAfterCrash implements Turns {
    @Override
    public Effect afterCrash(Effect promised) {
      return promised instanceof Effect.AuthorisePump ? promised : promised.afterCrash();
    }

    @Override
    public int onePowerCutIn() {
      return MoneyTurns.OFTEN;
    }
  }

  public static final class AuthoriseUnclearAgain implements Turns {
    @Override
    public Event heard(Event answer) {
      return answer instanceof AuthoriseAnswered(var pump, AuthoriseAnswer.Unknown(var cause))
          ? new AuthoriseAnswered(pump, new AuthoriseAnswer.Refused(cause))
          : answer;
    }
  }

  public static final class ClearBeforePaid implements Turns {
    @Override
    public Step<Books> step(Books books, Event event, Instant at, Rules rules) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      return event instanceof ClaimAnswered(var sale, var key, ClaimAnswer.Claimed _)
          ? step.and(List.of(new Effect.ClearFuelling(sale, key, 1, Duration.ofSeconds(2))))
          : step;
    }
  }

  public static final class NeverCleared implements Turns {
    @Override
    public Event heard(Event answer) {
      return answer instanceof ClearAnswered(var sale, var key, var tries, ClearAnswer.Unknown _)
          ? new ClearAnswered(sale, key, tries, new ClearAnswer.Cleared())
          : answer;
    }
  }

  public static final class NeverReleased implements Turns {
    @Override
    public Optional<Event> instead(Effect effect) {
      return effect instanceof Effect.ReleaseFuelling release
          ? Optional.of(new ReleaseAnswered(release.key(), new ReleaseAnswer.Released()))
          : Optional.empty();
    }
  }

  public static final class ReleaseForGranted implements Turns {
    @Override
    public Event heard(Event answer) {
      return answer instanceof ReleaseAnswered(var key, ReleaseAnswer.Unknown _)
          ? new ReleaseAnswered(key, new ReleaseAnswer.Released())
          : answer;
    }
  }

  public static final class ClaimForGranted implements Turns {
    @Override
    public Event heard(Event answer) {
      return answer instanceof ClaimAnswered(var sale, var key, ClaimAnswer.Unknown _)
          ? new ClaimAnswered(sale, key, new ClaimAnswer.Claimed())
          : answer;
    }
  }

  public static final class NeverClaimed implements Turns {
    @Override
    public Optional<Event> instead(Effect effect) {
      return effect instanceof Effect.ClaimFuelling(var sale, var key)
          ? Optional.of(new ClaimAnswered(sale, key, new ClaimAnswer.Claimed()))
          : Optional.empty();
    }
  }

  public static final class ClaimOfAnother implements Turns {
    @Override
    public Event heard(Event answer) {
      return answer instanceof ClaimAnswered(var sale, var key, ClaimAnswer.HeldByOther _)
          ? new ClaimAnswered(sale, key, new ClaimAnswer.Claimed())
          : answer;
    }
  }

  public static final class SilenceIsIdle implements Turns {
    @Override
    public List<PumpStatus> seen(List<PumpStatus> statuses) {
      return statuses.stream().map(SilenceIsIdle::idle).toList();
    }

    private static PumpStatus idle(PumpStatus status) {
      return status instanceof PumpStatus.NoNews || status instanceof PumpStatus.Offline
          ? new PumpStatus.Idle(status.pump())
          : status;
    }
  }
}
