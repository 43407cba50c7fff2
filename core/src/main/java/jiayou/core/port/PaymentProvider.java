package jiayou.core.port;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jiayou.core.value.Money;

/// One payment provider. Every call blocks with a limit, any thread may call, and weather is an
/// answer: only a bug throws. An attempt's number is written to the journal before any call.
public interface PaymentProvider {

  /// Short and lasting: `wechat`.
  String id();

  Set<Capability> capabilities();

  /// Asks for a code that the customer's phone scans from our screen.
  PayAnswer showCode(Order order);

  /// Pays with the code on the customer's phone.
  ///
  /// @param authCode secret: never logged, never stored
  PayAnswer takeCode(Order order, String authCode);

  /// How is it with this attempt? Never begins one.
  PayAnswer query(Trade trade);

  /// Ends an attempt for good: after [EndAnswer.Ended] it can never be paid.
  ///
  /// @param how the way it was begun, because gateways end the two differently
  EndAnswer end(Trade trade, Presentation how);

  /// Gives money back. The same number again is the same refund.
  RefundAnswer refund(RefundOrder order);

  RefundAnswer queryRefund(RefundRef refund);

  /// What this provider can do.
  enum Capability {
    SHOW_CODE,
    TAKE_CODE,
    REFUND
  }

  /// Whose code is scanned by whom.
  enum Presentation {
    /// Our screen shows it, the phone scans.
    SHOWN,
    /// The phone shows it, our scanner reads.
    TAKEN
  }

  /// What is to be paid.
  ///
  /// @param tradeNumber ours, 6..32 of `[0-9A-Za-z_]`, unique for ever
  /// @param description what the customer reads on her phone, at most 127 bytes of UTF-8
  /// @param expiresAt after this moment the gateway itself refuses payment
  /// @param begunAt the moment of [Asked]
  record Order(
      String tradeNumber, Money amount, String description, Instant expiresAt, Instant begunAt) {
    public Trade trade() {
      return new Trade(tradeNumber, Optional.of(new Asked(amount, begunAt)));
    }
  }

  /// An attempt as it was begun, for whoever asks about it: gateways forget, and some know an order
  /// only together with its time.
  ///
  /// @param number ours
  /// @param asked empty only for an attempt that an older program began
  record Trade(String number, Optional<Asked> asked) {
    public static Trade of(String number) {
      return new Trade(number, Optional.empty());
    }
  }

  /// What was asked for.
  ///
  /// @param at when, as the journal has it: the same after a crash
  record Asked(Money amount, Instant at) {}

  /// Which refund of which attempt.
  ///
  /// @param number ours, at most 64 of `[0-9A-Za-z_]`; the same number is the same refund
  /// @param askedAt when it was first asked for; empty only for one that an older program began
  record RefundRef(String number, Trade trade, Optional<Instant> askedAt) {}

  /// @param total what the attempt was paid with
  record RefundOrder(RefundRef refund, Money amount, Money total, String reason) {}

  /// What a gateway said of an attempt. Only [Paid] is yes; only [Declined], [Ended] are no.
  sealed interface PayAnswer {
    /// Verified: signature, merchant, number, amount and currency are ours.
    ///
    /// @param transaction the provider's own number
    /// @param payerPaid what left the payer's purse, after the provider's own discounts
    record Paid(String transaction, Money payerPaid, Instant at) implements PayAnswer {}

    /// The order stands; the phone may scan this.
    record AwaitingScan(String codeUrl) implements PayAnswer {}

    /// Begun, and the customer has not finished.
    record Pending(String why) implements PayAnswer {}

    /// Nobody can say: ask again, never begin anew.
    record Unknown(String cause) implements PayAnswer {}

    /// The gateway has no such attempt. No proof of "not paid" while a request may be on its way.
    record Absent() implements PayAnswer {}

    /// Refused for good; the number is dead and no money moved.
    record Declined(Reason reason, String code) implements PayAnswer {}

    /// Closed or reversed before: can never be paid.
    record Ended() implements PayAnswer {}

    /// Paid, and given back since.
    record Refunded() implements PayAnswer {}

    /// Our own settings or request are wrong: an admin must look; no money moved.
    record Fault(String code) implements PayAnswer {}

    /// Not one byte of the request left: the same number may be tried again.
    record NotSent(String cause) implements PayAnswer {}

    /// Paid with another amount or to another merchant: never success, never failure, staff must
    /// look.
    record Mismatch(String expected, String got) implements PayAnswer {}

    /// Whether the next look may still find something else, so that it is worth asking again.
    default boolean isOpen() {
      return switch (this) {
        case AwaitingScan _, Pending _, Unknown _, Absent _, NotSent _ -> true;
        case Paid _, Declined _, Ended _, Refunded _, Fault _, Mismatch _ -> false;
      };
    }
  }

  /// Why the customer's payment was refused, as far as she can do something about it.
  enum Reason {
    BALANCE_TOO_LOW,
    CANCELLED_BY_PAYER,
    /// The code on the phone was too old or used: refresh it.
    CODE_EXPIRED,
    /// That is no payment code of this provider.
    CODE_INVALID,
    LIMIT_REACHED,
    OTHER
  }

  /// Whether an attempt is over for good.
  sealed interface EndAnswer {
    /// Can never be paid; what had been paid is on its way back.
    record Ended() implements EndAnswer {}

    /// Too late: it was paid (QR orders are not given back by closing them).
    record AlreadyPaid(String transaction, Money payerPaid, Instant at) implements EndAnswer {}

    /// Ask again after a while; includes "the customer is typing her password".
    record NotYet(String cause) implements EndAnswer {}

    record Unknown(String cause) implements EndAnswer {}
  }

  /// How a refund stands.
  sealed interface RefundAnswer {
    record Succeeded(Instant at) implements RefundAnswer {}

    /// Accepted, money not yet back.
    record Processing() implements RefundAnswer {}

    record Unknown(String cause) implements RefundAnswer {}

    /// The gateway has no such refund.
    record Absent() implements RefundAnswer {}

    /// The payer's account cannot take it: staff settle it by hand.
    record Abnormal(String why) implements RefundAnswer {}

    /// Refused; may be tried again later with the same number.
    record Refused(String code) implements RefundAnswer {}
  }
}
