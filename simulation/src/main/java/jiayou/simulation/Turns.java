package jiayou.simulation;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;

/// Where the terminal could take a wrong turn. These are the right ones; a test of the simulation
/// itself takes a wrong one and wants to be caught.
interface Turns {

  Turns RIGHT = new Turns() {};

  default Step<Books> step(Books books, Event event, Instant at, Rules rules) {
    return BooksMachine.step(books, event, at, rules);
  }

  default Effect afterCrash(Effect promised) {
    return promised.afterCrash();
  }

  /// What the terminal makes of an answer.
  default Event heard(Event answer) {
    return answer;
  }

  /// What the terminal makes of an answer to a promise that is kept already.
  default Optional<Event> heardLate(Event answer, Books books) {
    return Optional.empty();
  }

  /// The answer to an effect that is not carried out at all.
  default Optional<Event> instead(Effect effect) {
    return Optional.empty();
  }

  /// Whether codes from customers' phones outlive a crash.
  default boolean keepsCodes() {
    return false;
  }

  /// One commit in so many loses its power just before or just after it.
  default int onePowerCutIn() {
    return 300;
  }
}
