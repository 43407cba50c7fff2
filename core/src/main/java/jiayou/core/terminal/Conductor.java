package jiayou.core.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.port.Journal;
import jiayou.core.port.Journal.Committed;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Journal.PromiseId;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.Station;

/// The order in which a terminal does things: react, fold, journal, and only then promise. What
/// arrives together is stored in one commit, so that safety costs one wait for the disk and not
/// many.
///
/// One thread at a time. The running terminal and the simulation share it.
public final class Conductor {

  /// More steps than this after one message mean that two machines call each other.
  private static final int MOST_FOLLOWS = 50;

  /// Between two tries of a disk that refuses.
  private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

  private final Journal<Event, Effect> journal;
  private final Consumer<Instant> mark;
  private final Fold fold;
  private final Rules rules;
  private final Consumer<Promise<Effect>> runner;
  private final Troubles troubles;
  private final List<Incoming> unwritten = new ArrayList<>();
  private Station station;
  private Instant nextTry = Instant.MIN;

  /// @param mark writes something harmless to the journal's disk, and throws when that is refused
  /// @param runner begins to carry out a promise and returns at once
  public Conductor(
      Journal<Event, Effect> journal,
      Consumer<Instant> mark,
      Station started,
      Fold fold,
      Rules rules,
      Consumer<Promise<Effect>> runner,
      Troubles troubles) {
    this.journal = journal;
    this.mark = mark;
    this.station = started;
    this.fold = fold;
    this.rules = rules;
    this.runner = runner;
    this.troubles = troubles;
  }

  /// Everything that is in the journal, and what stands on the screens.
  public Station station() {
    return station;
  }

  /// Takes what has arrived, oldest first. What the disk refuses changes nothing, except that an
  /// answer is kept until it can be written: it happened.
  public void take(List<Incoming> arrived, Instant at) {
    tryDisk(at);
    if (!station.devices().journalWrites()) {
      arrived.forEach(one -> takeWithoutDisk(one, at));
      return;
    }
    List<Incoming> all = new ArrayList<>(unwritten);
    all.addAll(arrived);
    unwritten.clear();
    try {
      takeTogether(all, at);
    } catch (JournalFailure refused) {
      troubles.met("the journal refused a commit", refused);
      station = station.with(station.devices().withJournal(false));
      nextTry = at.plus(TRY_AGAIN);
      all.forEach(one -> takeWithoutDisk(one, at));
    } catch (RuntimeException bug) {
      takeOneByOne(all, at, bug);
    }
  }

  private void takeTogether(List<Incoming> all, Instant at) {
    Drafting drafting = new Drafting(station, at);
    all.forEach(drafting::take);
    List<Committed<Event, Effect>> committed =
        drafting.drafts.isEmpty() ? List.of() : journal.commit(drafting.drafts);
    station = drafting.now;
    committed.forEach(entry -> entry.promises().forEach(this::begin));
  }

  /// What is stored is stored: a promise that cannot even be begun is left to the next start.
  private void begin(Promise<Effect> promise) {
    try {
      runner.accept(promise);
    } catch (RuntimeException bug) {
      troubles.met("could not begin " + promise.id(), bug);
    }
  }

  /// One message that cannot be handled must not take the others with it. If it was an answer, its
  /// promise stays open, and the next start settles it.
  private void takeOneByOne(List<Incoming> all, Instant at, RuntimeException bug) {
    if (all.size() == 1) {
      troubles.met("could not handle " + all.getFirst().getClass().getSimpleName(), bug);
      return;
    }
    all.forEach(one -> take(List.of(one), at));
  }

  /// The screen moves on only if what it meant need not be in the journal.
  private void takeWithoutDisk(Incoming one, Instant at) {
    switch (one) {
      case Incoming.Answered answered -> unwritten.add(answered);
      case Incoming.Seen(Input input) -> {
        try {
          moveOnUnless(Terminal.react(station, input, at, rules));
          for (int i = 0; i < MOST_FOLLOWS; i++) {
            if (!moveOnUnless(Terminal.follow(station, at, rules))) {
              return;
            }
          }
        } catch (RuntimeException bug) {
          troubles.met("could not handle " + input.getClass().getSimpleName(), bug);
        }
      }
    }
  }

  /// @return whether the screens moved; never when there is something to write
  private boolean moveOnUnless(Reaction reaction) {
    if (!reaction.events().isEmpty() || reaction.station().equals(station)) {
      return false;
    }
    station = reaction.station();
    return true;
  }

  /// A disk that refused is tried now and then, not by every message; an idle terminal that waited
  /// for its next sale to find out would never begin one.
  private void tryDisk(Instant at) {
    if (station.devices().journalWrites() || at.isBefore(nextTry)) {
      return;
    }
    nextTry = at.plus(TRY_AGAIN);
    try {
      mark.accept(at);
      station = station.with(station.devices().withJournal(true));
    } catch (JournalFailure _) {
      // Told when it began.
    } catch (RuntimeException bug) {
      troubles.met("could not try the disk", bug);
    }
  }

  /// What follows from an event: the machines of the station, unless a simulation wants to see them
  /// go wrong.
  public interface Fold {
    Step<Books> step(Books books, Event event, Instant at, Rules rules);
  }

  /// Hears what went wrong and was survived.
  public interface Troubles {
    void met(String what, RuntimeException cause);
  }

  /// A station that runs ahead of the journal by the drafts beside it.
  private final class Drafting {

    private final List<Draft<Event, Effect>> drafts = new ArrayList<>();
    private final Instant at;
    private Station now;

    Drafting(Station from, Instant at) {
      this.now = from;
      this.at = at;
    }

    void take(Incoming one) {
      switch (one) {
        case Incoming.Seen(Input input) -> moveOn(Terminal.react(now, input, at, rules));
        case Incoming.Answered(var kept, Event event) -> draft(event, kept);
      }
      follow();
    }

    private void follow() {
      now = now.at(at);
      for (int i = 0; i < MOST_FOLLOWS; i++) {
        Reaction reaction = Terminal.follow(now, at, rules);
        if (reaction.events().isEmpty() && reaction.station().equals(now)) {
          return;
        }
        moveOn(reaction);
      }
      troubles.met("the screens do not come to rest", new IllegalStateException(rules.terminal()));
    }

    private void moveOn(Reaction reaction) {
      now = reaction.station();
      reaction.events().forEach(event -> draft(event, List.of()));
    }

    private void draft(Event event, List<PromiseId> kept) {
      Step<Books> step = fold.step(now.books(), event, at, rules);
      drafts.add(new Draft<>(at, event, kept, step.effects()));
      now = now.with(step.state());
    }
  }
}
