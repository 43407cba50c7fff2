package jiayou.simulation.turns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;

/// Where the terminal could take a wrong turn. These are the right ones; whoever tests the
/// simulation itself takes a wrong one and wants to be caught.
public interface Turns {

  Turns RIGHT = new Turns() {};

  default Step<Books> step(Books books, Event event, Instant at, Rules rules) {
    return BooksMachine.step(books, event, at, rules);
  }

  default Effect afterCrash(Effect promised) {
    return promised.afterCrash();
  }

  /// Whether a start takes up what an earlier run owed.
  default boolean takesUpPromises() {
    return true;
  }

  /// What the terminal makes of an answer.
  default Event heard(Event answer) {
    return answer;
  }

  /// What the terminal makes of an answer to a promise that is kept already.
  default Optional<Event> heardLate(Event answer, Books books) {
    return Optional.empty();
  }

  /// What the terminal makes of the pumps' statuses.
  default List<PumpStatus> seen(List<PumpStatus> statuses) {
    return statuses;
  }

  /// The answer to an effect that is not carried out at all.
  default Optional<Event> instead(Effect effect) {
    return Optional.empty();
  }

  /// Whether codes from customers' phones outlive a crash.
  default boolean keepsCodes() {
    return false;
  }

  /// Whether a report that got no answer counts as delivered.
  default boolean trustsSilentOffice() {
    return false;
  }

  /// Whether time is measured with the terminal's clock, which can jump.
  default boolean measuresWithWallClock() {
    return false;
  }

  /// About how long a terminal's clock stands before it jumps, once in a while.
  default int secondsBetweenClockJumps() {
    return 2000;
  }

  /// Whether it acts before it writes down what it does.
  default boolean actsFirst() {
    return false;
  }

  /// Whether the newest reports go out first.
  default boolean deliversNewestFirst() {
    return false;
  }

  /// Whether an entry can be on the disk without its promises.
  default boolean storesPromisesApart() {
    return false;
  }

  /// How many entries a crash takes with it that had been acknowledged.
  default int entriesLostByCrash() {
    return 0;
  }

  /// One commit in so many loses its power just before or just after it.
  default int onePowerCutIn() {
    return 300;
  }
}
