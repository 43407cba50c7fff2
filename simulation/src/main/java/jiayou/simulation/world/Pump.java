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

  /// Whose customer pays for it in advance, from the reservation until it is closed.
  public Optional<Kept> kept = Optional.empty();

  /// The most that may be delivered, in fen, where it was paid in advance.
  public Optional<Long> limit = Optional.empty();

  /// The number of the fuelling that comes next, given when it is authorised.
  public int transaction;

  public Pump(int number) {
    this.number = number;
  }

  /// @param sale only so that the world can tell two of them apart
  public record Kept(String terminal, String sale) {}

  public enum State {
    IDLE,
    CALLING,
    AUTHORISED,
    FUELLING,
    ENDED
  }
}
