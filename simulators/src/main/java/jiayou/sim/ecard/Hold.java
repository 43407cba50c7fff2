package jiayou.sim.ecard;

import java.time.Instant;

/// A part of a card's money that one terminal wants. The books guard it.
final class Hold {

  final String number;
  final Card card;
  final long amount;
  final Instant until;
  State state;
  long taken;

  Hold(String number, Card card, long amount, Instant until, State state) {
    this.number = number;
    this.card = card;
    this.amount = amount;
    this.until = until;
    this.state = state;
  }

  /// What became of it.
  enum State {
    HELD,
    TAKEN,
    FREE
  }
}
