package jiayou.payment.aggregator;

import java.util.Optional;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.payment.aggregator.Acquirer.Accepted;
import jiayou.payment.aggregator.Acquirer.Key;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.LastWords;

/// Ends an attempt, as far as ACP can.
///
/// **A code on our screen cannot be closed**: ACP has no such message, and the code dies by itself
/// at its `payTimeout`. So a proven "not paid so far" is answered with Ended, although the code
/// still lives for a minute or two. The strict answer, NotYet until the code is dead, would keep a
/// customer who cancels waiting for all that time, and then call staff to an attempt that nobody
/// wants. What could go wrong is caught by the core: it looks at an ended attempt again after 20 s
/// and ten minutes later, by when the code is dead, and money that came meanwhile pays the sale
/// that still wants it or goes back. Money on its way between the banks (03, 04) is never called
/// ended.
///
/// **A code from a phone is undone** (`txnType` 31) when it was paid, and that is another order
/// with a life of its own: only when it is found done is the attempt over.
final class Endings {

  private final Acquirer acquirer;
  private final Enquiry enquiry;
  private final LastWords lastWords;

  Endings(Acquirer acquirer, Enquiry enquiry, LastWords lastWords) {
    this.acquirer = acquirer;
    this.enquiry = enquiry;
    this.lastWords = lastWords;
  }

  EndAnswer end(Trade trade, Presentation how) {
    return switch (enquiry.query(trade)) {
      case PayAnswer.Paid paid ->
          switch (how) {
            case SHOWN -> alreadyPaid(paid);
            case TAKEN -> undo(trade, paid);
          };
      case PayAnswer.Pending(String why) -> pending(why, how);
      case PayAnswer.Absent() -> absent(trade.number(), how);
      case PayAnswer.Ended _, PayAnswer.Refunded _, PayAnswer.Declined _, PayAnswer.Fault _ ->
          new EndAnswer.Ended();
      case PayAnswer.Unknown(String cause) -> new EndAnswer.Unknown(cause);
      case PayAnswer.NotSent(String cause) -> new EndAnswer.Unknown(cause);
      case PayAnswer.AwaitingScan _ -> new EndAnswer.Unknown("a code, when asked for a state");
      case PayAnswer.Mismatch _ -> new EndAnswer.Unknown("paid, not as ordered");
    };
  }

  private static EndAnswer pending(String why, Presentation how) {
    return how == Presentation.SHOWN && Meaning.of(why) == Meaning.WAITING
        ? new EndAnswer.Ended()
        : new EndAnswer.NotYet(why);
  }

  /// An order that the gateway does not know has no code that a phone could pay. A payment that it
  /// does not know may still be on its way, until the code on the phone is surely dead.
  private EndAnswer absent(String number, Presentation how) {
    return switch (how) {
      case SHOWN -> new EndAnswer.Ended();
      case TAKEN ->
          lastWords.areOver(number)
              ? new EndAnswer.Ended()
              : new EndAnswer.NotYet("absent, its request may be on its way");
    };
  }

  private EndAnswer undo(Trade trade, PayAnswer.Paid paid) {
    Optional<Asked> asked = trade.asked();
    if (asked.isEmpty()) {
      return new EndAnswer.Unknown("the time of the order is not known");
    }
    Key key = new Key(trade.number(), asked.get().at());
    return switch (acquirer.undo(key.undo(), paid.transaction(), asked.get().amount())) {
      case Exchange.NotSent<Accepted>(String cause) -> new EndAnswer.NotYet("not sent: " + cause);
      case Exchange.Unclear<Accepted>(String cause) -> new EndAnswer.Unknown(cause);
      case Exchange.Good<Accepted> _ -> undone(key, paid, "accepted");
      case Exchange.Refused<Accepted> no -> undone(key, paid, no.code());
    };
  }

  /// @param code what the gateway said to the request to undo
  private EndAnswer undone(Key key, PayAnswer.Paid paid, String code) {
    return switch (enquiry.undone(key)) {
      case DONE -> new EndAnswer.Ended();
      case WAITING, DOUBTFUL -> new EndAnswer.NotYet("being undone");
      case DECLINED, FAULT -> alreadyPaid(paid);
      case ABSENT ->
          switch (Meaning.of(code)) {
            // It cannot be undone, after the day's end for instance: there is still the refund.
            case DECLINED, FAULT -> alreadyPaid(paid);
            case DONE, WAITING, DOUBTFUL, CONFLICT, ABSENT, UNKNOWN ->
                new EndAnswer.NotYet(code + ", not found yet");
          };
      case CONFLICT, UNKNOWN -> new EndAnswer.Unknown(code);
    };
  }

  private static EndAnswer alreadyPaid(PayAnswer.Paid paid) {
    return new EndAnswer.AlreadyPaid(paid.transaction(), paid.payerPaid(), paid.at());
  }
}
