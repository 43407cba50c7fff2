package jiayou.payment.wechat;

import java.util.function.Supplier;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.payment.wechat.TradeFacts.Expected;
import jiayou.payment.wire.Exchange;

/// A no to the request to pay. The gateway does not sign its 4xx, and the request did reach
/// somebody: so an unsigned no is confirmed by one question before the customer hears it.
record Refusal(String code, String text, Exchange.Proof proof, Presentation how) {

  /// @param ask one question about the same trade
  PayAnswer judge(Expected ours, Supplier<Exchange<TradeFacts>> ask) {
    return switch (Meaning.of(code)) {
      case PENDING -> new PayAnswer.Pending(code);
      case UNKNOWN, RATE_LIMITED, ABSENT -> new PayAnswer.Unknown(code);
      case CONFLICT -> conflict(ask.get(), ours);
      case RESCAN, PAYER_REFUSED, MANUAL -> no(new PayAnswer.Declined(reason(), code), ours, ask);
      case MERCHANT_SHORT, FAULT -> no(new PayAnswer.Fault(code), ours, ask);
    };
  }

  private PayAnswer no(PayAnswer verdict, Expected ours, Supplier<Exchange<TradeFacts>> ask) {
    return switch (proof) {
      case SIGNED -> verdict;
      case UNSIGNED -> confirmed(verdict, ask.get(), ours);
    };
  }

  private PayAnswer confirmed(PayAnswer verdict, Exchange<TradeFacts> said, Expected ours) {
    return switch (said) {
      case Exchange.NotSent<TradeFacts> lost -> new PayAnswer.Unknown(code + ", not confirmed");
      case Exchange.Unclear<TradeFacts> lost -> new PayAnswer.Unknown(code + ", not confirmed");
      case Exchange.Good<TradeFacts>(TradeFacts facts) -> {
        PayAnswer now = facts.about(ours);
        boolean unpaid = facts.state().equals("NOTPAY") && now instanceof PayAnswer.Pending;
        yield unpaid || now instanceof PayAnswer.Declined ? verdict : now;
      }
      case Exchange.Refused<TradeFacts> no when Meaning.of(no.code()) == Meaning.ABSENT -> verdict;
      // Refused twice with one code: the gateway does not take our hand at all.
      case Exchange.Refused<TradeFacts> no when no.code().equals(code) -> verdict;
      case Exchange.Refused<TradeFacts> no -> new PayAnswer.Unknown(code + ", then " + no.code());
    };
  }

  /// Only the state of the trade tells what the number went through.
  private PayAnswer conflict(Exchange<TradeFacts> said, Expected ours) {
    if (!(said instanceof Exchange.Good<TradeFacts>(TradeFacts facts))) {
      return new PayAnswer.Unknown(code);
    }
    PayAnswer now = facts.about(ours);
    boolean shownElsewhere = how == Presentation.SHOWN && now instanceof PayAnswer.Pending;
    return shownElsewhere ? new PayAnswer.Unknown(code + ", " + facts.state()) : now;
  }

  /// `AUTH_CODE_INVALID` means both "no code of ours" and, with a text that begins 101, "too old".
  private Reason reason() {
    return switch (code) {
      case "NOTENOUGH" -> Reason.BALANCE_TOO_LOW;
      case "AUTHCODEEXPIRE", "AUTHCODE_EXPIRE" -> Reason.CODE_EXPIRED;
      case "AUTH_CODE_INVALID", "AUTHCODE_INVALID", "INVALID_AUTH_CODE", "AUTH_CODE_ERROR" ->
          text.startsWith("101") ? Reason.CODE_EXPIRED : Reason.CODE_INVALID;
      default -> Reason.OTHER;
    };
  }
}
