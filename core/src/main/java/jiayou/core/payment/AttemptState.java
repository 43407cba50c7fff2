package jiayou.core.payment;

import java.time.Instant;
import jiayou.core.event.Settlement;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.value.Money;

/// Where one attempt to pay stands.
public sealed interface AttemptState {

  /// The request is on its way.
  ///
  /// @param tries how often it was sent, always with the same number
  record Submitting(int tries) implements AttemptState {}

  /// The request is on its way and no longer wanted: ended as soon as it is answered, because an
  /// end that overtakes its beginning ends nothing.
  record Stopping(EndReason reason) implements AttemptState {}

  /// Our screen shows the code.
  record AwaitingScan(String codeUrl) implements AttemptState {}

  /// The customer types her password.
  record UserConfirming() implements AttemptState {}

  /// Nobody can say yet.
  record Querying() implements AttemptState {}

  /// Being ended.
  ///
  /// @param unclear true once an answer left open whether it was paid: the customer must know
  /// @param tries how often the end was asked for
  record Ending(EndReason reason, boolean unclear, int tries) implements AttemptState {}

  /// Paid.
  record Succeeded(String transaction, Money payerPaid, Instant at) implements AttemptState {}

  /// Refused, with no money moved.
  record Failed(Reason reason, String code) implements AttemptState {}

  /// The network or our own settings stood in the way, with no money moved.
  record NeverBegun(String cause) implements AttemptState {}

  /// Closed or reversed.
  record Ended(EndReason reason, boolean unclear) implements AttemptState {}

  /// Staff must look; it goes on being asked slowly, and blocks any other attempt, until it has an
  /// end or staff give it one. Nothing that could move money is on its way meanwhile: their word is
  /// the last.
  record Manual(Doubt doubt, String why) implements AttemptState {}

  /// Succeeded after it had ended: the sale says whether it still wants the money, as soon as no
  /// other attempt is under way.
  record Held(String transaction, Money payerPaid, Instant at) implements AttemptState {}

  /// Succeeded after it had ended, and nobody wanted the money: it goes back by itself.
  record PaidLate(String transaction, Instant at) implements AttemptState {}

  /// Staff ended what the gateway would not end, and no sale was paid with it.
  record SettledByStaff(Settlement how) implements AttemptState {}

  /// What nobody but staff can say.
  enum Doubt {
    /// Whether it was paid: the gateway did not end it.
    NO_END,
    /// What it was paid for: another amount came, or to another merchant.
    OTHER_AMOUNT
  }

  /// Why an attempt was ended before the customer paid.
  enum EndReason {
    DEADLINE,
    CUSTOMER,
    /// The basket changed, or another way to pay was chosen.
    REPLACED,
    /// The gateway did not say.
    UNCLEAR
  }

  /// Whether nothing more is to come, so that another attempt may begin.
  default boolean isOver() {
    return switch (this) {
      case Submitting _, Stopping _, AwaitingScan _, UserConfirming _ -> false;
      case Querying _, Ending _, Manual _, Held _ -> false;
      case Succeeded _, Failed _, NeverBegun _, Ended _, PaidLate _, SettledByStaff _ -> true;
    };
  }

  /// Whether it is over and the customer did not pay with it.
  default boolean isOverUnpaid() {
    return isOver() && !(this instanceof Succeeded);
  }
}
