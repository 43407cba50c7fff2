package jiayou.simulation;

import java.util.Optional;
import jiayou.core.value.FuellingTotal;

/// One pump in the controller's own books.
final class Pump {

  final int number;
  State state = State.IDLE;
  int nozzle = 1;
  boolean offline;

  /// Who has the finished fuelling.
  Optional<String> owner = Optional.empty();

  Optional<FuellingTotal> ended = Optional.empty();

  /// Authorisations that no delivery has used up yet. A second one delivers a second time.
  int authorisations;

  int lifts;
  int deliveries;

  /// 泵码: everything that ever flowed, in thousandths of a litre.
  long totalizer;

  Pump(int number) {
    this.number = number;
  }

  enum State {
    IDLE,
    CALLING,
    AUTHORISED,
    FUELLING,
    ENDED
  }
}
