package jiayou.simulation;

import java.time.Instant;
import jiayou.core.port.PaymentProvider.Presentation;

/// One order in the gateway's own books.
final class Trade {

  final String number;
  final long amount;
  final Presentation how;
  final Instant expiresAt;
  State state = State.NOT_PAID;
  String codeUrl = "";
  Instant paidAt = Instant.EPOCH;
  long charged;
  long givenBack;

  /// Whether the gateway took the money after it had said no: its own fault, not the terminal's.
  boolean chargedAfterNo;

  Trade(String number, long amount, Presentation how, Instant expiresAt) {
    this.number = number;
    this.amount = amount;
    this.how = how;
    this.expiresAt = expiresAt;
  }

  /// `S1_K02_261121_0046_2` belongs to the sale `K02_261121_0046`.
  String sale() {
    return number.substring(number.indexOf('_') + 1, number.lastIndexOf('_'));
  }

  long net() {
    return charged - givenBack;
  }

  enum State {
    NOT_PAID,
    /// The customer types her password.
    TYPING,
    PAID,
    CLOSED,
    REVERSED,
    REFUSED
  }
}
