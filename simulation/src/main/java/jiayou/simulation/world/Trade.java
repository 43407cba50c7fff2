package jiayou.simulation.world;

import java.time.Instant;
import jiayou.core.port.PaymentProvider.Presentation;

/// One order in the gateway's own books.
public final class Trade {

  public final String number;
  public final long amount;
  public final Presentation how;
  public final Instant expiresAt;
  public State state = State.NOT_PAID;

  /// Whether the gateway has no order before a phone scans the code, so that an end of it means
  /// nothing to the code.
  final boolean bornWhenScanned;

  /// Whether it was ended before it was born.
  boolean endedUnborn;

  public String codeUrl = "";
  public Instant paidAt = Instant.EPOCH;
  public long charged;
  public long givenBack;

  /// Whether the gateway took the money after it had said no: its own fault, not the terminal's.
  public boolean chargedAfterNo;

  public Trade(
      String number, long amount, Presentation how, Instant expiresAt, boolean bornWhenScanned) {
    this.bornWhenScanned = bornWhenScanned;
    this.number = number;
    this.amount = amount;
    this.how = how;
    this.expiresAt = expiresAt;
  }

  /// `S1_K02_261121_0046_2` belongs to the sale `K02_261121_0046`.
  public String sale() {
    return number.substring(number.indexOf('_') + 1, number.lastIndexOf('_'));
  }

  boolean isUnborn() {
    return bornWhenScanned && state == State.NOT_PAID;
  }

  public long net() {
    return charged - givenBack;
  }

  public enum State {
    NOT_PAID,
    /// The customer types her password.
    TYPING,
    PAID,
    CLOSED,
    REVERSED,
    REFUSED
  }
}
