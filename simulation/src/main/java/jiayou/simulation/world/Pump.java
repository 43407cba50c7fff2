package jiayou.simulation.world;

import java.util.Optional;
import jiayou.core.value.FuellingTotal;

/// One pump in the controller's own books.
public final class Pump {

  public final int number;
  public State state = State.IDLE;
  public int nozzle = 1;
  public boolean offline;

  /// Who has the finished fuelling.
  public Optional<String> owner = Optional.empty();

  public Optional<FuellingTotal> ended = Optional.empty();

  /// Authorisations that no delivery has used up yet. A second one delivers a second time.
  public int authorisations;

  public int lifts;
  public int deliveries;

  /// 泵码: everything that ever flowed, in thousandths of a litre.
  public long totalizer;

  public Pump(int number) {
    this.number = number;
  }

  public enum State {
    IDLE,
    CALLING,
    AUTHORISED,
    FUELLING,
    ENDED
  }
}
