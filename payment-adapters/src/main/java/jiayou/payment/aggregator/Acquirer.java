package jiayou.payment.aggregator;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.core.value.Money;
import jiayou.payment.wire.Exchange;

/// The bank or aggregator that takes payments for a merchant, as far as all of them are alike. Each
/// call is one question, and an answer that is not proven by a signature is no answer.
///
/// Good means that a request was accepted. What became of it is only what [#ask] finds.
interface Acquirer {

  /// Asks for the text of a QR code.
  Exchange<String> show(Order order);

  /// Pays with the code on a customer's phone.
  Exchange<Accepted> take(Order order, String code);

  /// What became of an order, whether it pays, undoes or gives back.
  Exchange<Finding> ask(Key key);

  /// Takes a payment back in full.
  ///
  /// @param transaction the acquirer's own number of the payment
  Exchange<Accepted> undo(Key undo, String transaction, Money amount);

  /// Gives back some of a payment.
  Exchange<Accepted> refund(Key refund, String transaction, Money amount);

  /// An order is known by its number and its moment together.
  ///
  /// @param number ours, as the port has it
  /// @param at to the second
  record Key(String number, Instant at) {

    /// The order that undoes this one: made from it, so that a crash undoes the same thing again.
    Key undo() {
      return new Key(number + "_U", at);
    }
  }

  /// A request was taken in.
  record Accepted() {}

  /// What was found of an order.
  ///
  /// @param code how it ended or stands
  /// @param asked merchant, number and time that were asked about
  /// @param about merchant, number and time that the answer is about
  /// @param transaction the acquirer's own number, may be empty
  /// @param until the moment after which nobody can pay any more, for a code on our screen
  record Finding(
      String code,
      String asked,
      String about,
      Optional<Money> amount,
      String currency,
      String transaction,
      Optional<Instant> at,
      Optional<Instant> until) {

    boolean isAboutAnother() {
      return !asked.equals(about);
    }
  }
}
