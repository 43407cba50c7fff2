package jiayou.core.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.Committed;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Journal.PromiseId;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Reaction;
import jiayou.core.terminal.Terminal;

/// One run of a terminal's program, from its start to its end or to a power cut: react, journal,
/// fold, promise, follow until quiet.
final class Loop {

  /// More than this means that the screens never come to rest.
  private static final int MOST_ROUNDS = 60;

  private final World world;
  private final Rules rules;
  private final Turns turns;
  private final ModelJournal journal;
  private final Runnable whenDead;
  private final Runner runner;
  private Station station;
  private boolean alive = true;

  Loop(
      World world,
      Rules rules,
      Turns turns,
      ModelJournal journal,
      Station started,
      Outside outside,
      Runnable whenDead) {
    this.world = world;
    this.rules = rules;
    this.turns = turns;
    this.journal = journal;
    this.station = started;
    this.whenDead = whenDead;
    this.runner = new Runner(world, outside, this, turns);
  }

  /// Carries out what an earlier run left open. A pause that was meant before it is forgotten.
  void settle() {
    for (Promise<Effect> open : journal.openPromises()) {
      carryOut(open.id(), turns.afterCrash(open.effect()), Duration.ZERO);
    }
  }

  String terminal() {
    return rules.terminal();
  }

  Station station() {
    return station;
  }

  boolean isAlive() {
    return alive;
  }

  void input(Input input) {
    guarded(() -> {
      moveOn(Terminal.react(station, input, world.clock.now(), rules));
      follow();
    });
  }

  /// An answer counts once: whoever answers a promise that is kept already is late.
  void answer(List<PromiseId> kept, Event event) {
    guarded(() -> {
      if (kept.stream().allMatch(journal::isOpen)) {
        commit(List.of(turns.heard(event)), kept);
      } else {
        turns.heardLate(event, station.books()).ifPresent(e -> commit(List.of(e), List.of()));
      }
      follow();
    });
  }

  void tick() {
    runner.deliverReports();
    input(new Input.Ticked());
  }

  void die() {
    if (alive) {
      alive = false;
      whenDead.run();
    }
  }

  private void guarded(Runnable step) {
    if (!alive) {
      return;
    }
    try {
      step.run();
    } catch (PowerCut _) {
      die();
    }
  }

  private void moveOn(Reaction reaction) {
    station = reaction.station();
    if (!reaction.events().isEmpty()) {
      commit(reaction.events(), List.of());
    }
  }

  private void follow() {
    for (int i = 0; i < MOST_ROUNDS; i++) {
      Reaction reaction = Terminal.follow(station, world.clock.now(), rules);
      if (reaction.events().isEmpty() && reaction.station().equals(station)) {
        return;
      }
      moveOn(reaction);
    }
    throw world.story.broken("the screens never come to rest", rules.terminal());
  }

  private void commit(List<Event> events, List<PromiseId> kept) {
    Instant at = world.clock.now();
    Books books = station.books();
    List<Draft<Event, Effect>> drafts = new ArrayList<>();
    for (Event event : events) {
      Step<Books> step = turns.step(books, event, at, rules);
      books = step.state();
      drafts.add(new Draft<>(at, event, drafts.isEmpty() ? kept : List.of(), step.effects()));
    }
    powerMayFail();
    List<Committed<Event, Effect>> committed = journal.commit(drafts);
    station = station.with(books);
    for (Committed<Event, Effect> entry : committed) {
      world.story.tell(rules.terminal(), entry.entry().event());
    }
    powerMayFail();
    for (Committed<Event, Effect> entry : committed) {
      entry.promises().forEach(p -> carryOut(p.id(), p.effect(), p.effect().after()));
    }
  }

  private void carryOut(PromiseId id, Effect effect, Duration after) {
    world.clock.in(
        after,
        () -> {
          if (alive) {
            runner.carryOut(id, effect);
          }
        });
  }

  private void powerMayFail() {
    if (world.weather.strikes(turns.onePowerCutIn())) {
      throw new PowerCut();
    }
  }

  /// Everything that is not in the journal is gone.
  private static final class PowerCut extends RuntimeException {
    private static final long serialVersionUID = 1;

    PowerCut() {
      super("power cut", null, false, false);
    }
  }
}
