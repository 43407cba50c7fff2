package jiayou.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Journal.PromiseId;
import jiayou.core.rules.Rules;
import jiayou.core.station.Station;
import jiayou.core.terminal.Conductor;
import jiayou.core.terminal.Incoming;
import jiayou.core.terminal.Input;
import jiayou.simulation.turns.Turns;
import jiayou.simulation.world.Fault;
import jiayou.simulation.world.World;

/// One run of a terminal's program, from its start to its end or to a power cut: the terminal's own
/// conductor, an inbox, and a runner in the made-up world.
final class Loop {

  /// The loop is busy for so long at most, so that messages meet in its inbox.
  private static final Duration BUSY = Duration.ofMillis(60);

  private final World world;
  private final Rules rules;
  private final Turns turns;
  private final TerminalClock clock;
  private final Conductor conductor;
  private final Runnable whenDead;
  private final Runner runner;
  private final List<Incoming> inbox = new ArrayList<>();
  private final Set<PromiseId> answered = new HashSet<>();
  private boolean alive = true;
  private boolean busy;

  Loop(
      World world,
      Rules rules,
      Turns turns,
      TerminalClock clock,
      Memory.Opened journal,
      Station started,
      Outside outside,
      Runnable whenDead) {
    this.world = world;
    this.rules = rules;
    this.turns = turns;
    this.clock = clock;
    this.whenDead = whenDead;
    this.runner = new Runner(world, outside, this, turns);
    this.conductor =
        new Conductor(
            turns.actsFirst() ? new ActingJournal(journal, this::actedNow) : journal,
            journal::mark,
            started,
            turns::step,
            rules,
            this::promised,
            this::trouble);
  }

  /// Carries out what an earlier run left open.
  void settle(Journal<Event, Effect> journal) {
    List<Promise<Effect>> owed = turns.takesUpPromises() ? journal.openPromises() : List.of();
    for (Promise<Effect> open : owed) {
      Effect effect = turns.afterCrash(open.effect());
      later(open.id(), effect, effect.after());
    }
  }

  String terminal() {
    return rules.terminal();
  }

  /// The time as this terminal takes it.
  Instant now() {
    return clock.now();
  }

  Station station() {
    return conductor.station();
  }

  boolean isAlive() {
    return alive;
  }

  void input(Input input) {
    arrived(new Incoming.Seen(input));
  }

  /// An answer counts once: whoever answers a promise that is answered already is late.
  void answer(List<PromiseId> kept, Event event) {
    if (kept.stream().noneMatch(answered::contains)) {
      answered.addAll(kept);
      arrived(new Incoming.Answered(kept, turns.heard(event)));
    } else {
      turns
          .heardLate(event, station().books())
          .ifPresent(e -> arrived(new Incoming.Answered(List.of(), e)));
    }
  }

  /// Something that answers no promise: a person said it.
  void said(Event event) {
    arrived(new Incoming.Answered(List.of(), event));
  }

  void tick() {
    if (alive) {
      runner.deliverReports();
      input(new Input.Ticked());
    }
  }

  void carryForward(Memory.Opened journal) {
    try {
      journal.carryForward(station().books());
    } catch (JournalFailure full) {
      trouble("the journal could not be carried forward", full);
    } catch (PowerCut _) {
      die();
    }
  }

  void die() {
    if (alive) {
      alive = false;
      whenDead.run();
    }
  }

  private void arrived(Incoming what) {
    if (!alive) {
      return;
    }
    inbox.add(what);
    if (!busy) {
      busy = true;
      world.clock.in(world.weather.between(Duration.ZERO, BUSY), this::takeAll);
    }
  }

  private void takeAll() {
    busy = false;
    if (!alive) {
      return;
    }
    List<Incoming> together = List.copyOf(inbox);
    inbox.clear();
    try {
      conductor.take(together, clock.now());
    } catch (PowerCut _) {
      die();
    }
  }

  private void promised(Promise<Effect> promise) {
    later(promise.id(), promise.effect(), promise.effect().after());
  }

  private void actedNow(Promise<Effect> promise) {
    runner.carryOut(promise.id(), promise.effect());
  }

  private void later(PromiseId id, Effect effect, Duration after) {
    world.clock.in(
        after,
        () -> {
          if (alive) {
            runner.carryOut(id, effect);
          }
        });
  }

  /// A full disk is weather; anything else that the terminal survives is a bug here.
  private void trouble(String what, RuntimeException cause) {
    if (!(cause instanceof JournalFailure)) {
      throw new AssertionError(rules.terminal() + ": " + what, cause);
    }
    world.faults.met(Fault.DISK_FULL);
  }
}
