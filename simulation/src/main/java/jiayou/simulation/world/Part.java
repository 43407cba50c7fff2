package jiayou.simulation.world;

import java.time.Instant;
import jiayou.core.port.Holder.HoldOrder;

/// One part of a sale that was set aside, in its holder's own books.
public final class Part {

  public final HoldOrder order;
  public final long amount;
  public State state = State.HELD;
  public long taken;
  public Instant takenAt = Instant.MAX;

  /// What a take was refused for: staff collect it.
  private long refused;

  /// Whether it never passed the holder, but a card's own chip.
  final String proof;

  Part(HoldOrder order, long amount, String proof) {
    this.order = order;
    this.amount = amount;
    this.proof = proof;
  }

  /// What it pays of its sale, or would pay if it were taken.
  long backs() {
    return switch (state) {
      case HELD, LAPSED -> amount;
      case TAKEN, BY_HAND -> taken;
      case FREE -> 0;
    };
  }

  /// What it has paid of its sale.
  long paid() {
    return state == State.TAKEN || state == State.BY_HAND ? taken : 0;
  }

  void take(long fen, Instant at) {
    state = State.TAKEN;
    taken = fen;
    takenAt = at;
  }

  void refuse(long fen) {
    state = State.LAPSED;
    refused = fen;
  }

  void collectByHand() {
    if (state == State.LAPSED) {
      state = State.BY_HAND;
      taken = refused;
    }
  }

  /// Where a part stands.
  public enum State {
    HELD,
    TAKEN,
    FREE,
    /// It was to be taken, and could not be any more.
    LAPSED,
    /// Staff collected at the counter what could not be taken.
    BY_HAND
  }
}
