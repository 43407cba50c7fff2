package jiayou.payment.aggregator;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.PaymentProvider.RefundOrder;
import jiayou.core.port.PaymentProvider.RefundRef;
import jiayou.core.value.Money;
import jiayou.payment.aggregator.Acquirer.Accepted;
import jiayou.payment.aggregator.Acquirer.Finding;
import jiayou.payment.aggregator.Acquirer.Key;
import jiayou.payment.wire.Exchange;

/// Gives money back. A refund is an order of its own: its number and the moment when it was first
/// asked for make it the same refund, however often it is sent.
final class Refunds {

  private static final String NO_TIME = "the time of the refund is not known";

  private final Acquirer acquirer;
  private final Enquiry enquiry;

  Refunds(Acquirer acquirer, Enquiry enquiry) {
    this.acquirer = acquirer;
    this.enquiry = enquiry;
  }

  RefundAnswer refund(RefundOrder order) {
    Optional<Instant> askedAt = order.refund().askedAt();
    if (askedAt.isEmpty()) {
      return new RefundAnswer.Unknown(NO_TIME);
    }
    Key key = new Key(order.refund().number(), askedAt.get());
    return switch (enquiry.query(order.refund().trade())) {
      case PayAnswer.Paid paid -> send(key, paid.transaction(), order.amount());
      case PayAnswer.Absent() -> new RefundAnswer.Refused("no such payment");
      case PayAnswer.Declined _, PayAnswer.Ended _, PayAnswer.Fault _ ->
          new RefundAnswer.Refused("not paid");
      case PayAnswer.Mismatch _ -> new RefundAnswer.Abnormal("paid, not as ordered");
      case PayAnswer.Pending(String why) -> new RefundAnswer.Unknown("payment: " + why);
      case PayAnswer.Unknown(String cause) -> new RefundAnswer.Unknown("payment: " + cause);
      case PayAnswer.NotSent(String cause) -> new RefundAnswer.Unknown("payment: " + cause);
      case PayAnswer.AwaitingScan _, PayAnswer.Refunded _ -> new RefundAnswer.Unknown("payment");
    };
  }

  RefundAnswer query(RefundRef refund) {
    return refund
        .askedAt()
        .map(at -> found(new Key(refund.number(), at), Optional.empty()))
        .orElseGet(() -> new RefundAnswer.Unknown(NO_TIME));
  }

  private RefundAnswer send(Key key, String transaction, Money amount) {
    return switch (acquirer.refund(key, transaction, amount)) {
      case Exchange.NotSent<Accepted>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Unclear<Accepted>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Good<Accepted> _ -> orElse(key, amount, new RefundAnswer.Processing());
      case Exchange.Refused<Accepted> no ->
          switch (Meaning.of(no.code())) {
            case DECLINED, FAULT, ABSENT ->
                orElse(key, amount, new RefundAnswer.Refused(no.code()));
            case DONE, WAITING, DOUBTFUL, CONFLICT, UNKNOWN ->
                orElse(key, amount, new RefundAnswer.Unknown(no.code()));
          };
    };
  }

  /// How the refund stands, or what its request was told when the gateway does not know it.
  private RefundAnswer orElse(Key key, Money amount, RefundAnswer told) {
    RefundAnswer now = found(key, Optional.of(amount));
    return now instanceof RefundAnswer.Absent ? told : now;
  }

  private RefundAnswer found(Key key, Optional<Money> amount) {
    return switch (acquirer.ask(key)) {
      case Exchange.NotSent<Finding>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Unclear<Finding>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Refused<Finding> no when Meaning.of(no.code()) == Meaning.ABSENT ->
          new RefundAnswer.Absent();
      case Exchange.Refused<Finding> no -> new RefundAnswer.Unknown(no.code());
      case Exchange.Good<Finding>(Finding found)
          when found.isAboutAnother() || amount.isPresent() && !found.amount().equals(amount) ->
          new RefundAnswer.Unknown("answer about another refund or amount");
      case Exchange.Good<Finding>(Finding found) -> state(found, key);
    };
  }

  private static RefundAnswer state(Finding found, Key key) {
    return switch (Meaning.of(found.code())) {
      case DONE -> new RefundAnswer.Succeeded(found.at().orElse(key.at()));
      case WAITING, DOUBTFUL -> new RefundAnswer.Processing();
      // The number is spent: the same one can never succeed again.
      case DECLINED, FAULT -> new RefundAnswer.Abnormal(found.code());
      case CONFLICT, ABSENT, UNKNOWN ->
          new RefundAnswer.Unknown("origRespCode \"" + found.code() + "\"");
    };
  }
}
