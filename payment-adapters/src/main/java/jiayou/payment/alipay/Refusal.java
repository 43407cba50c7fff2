package jiayou.payment.alipay;

import java.util.function.Supplier;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.payment.alipay.TradeFacts.Expected;
import jiayou.payment.wire.Exchange;

/// A no to the request to pay. One that nobody signed did come from somebody: so it is confirmed by
/// one question before the customer hears it.
///
/// @param signsRefusals whether this gateway signs its refusals: where it does, an unsigned "no
///   such trade" confirms nothing
record Refusal(String code, Exchange.Proof proof, Presentation how, boolean signsRefusals) {

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
      case Exchange.NotSent<TradeFacts> _, Exchange.Unclear<TradeFacts> _ ->
          new PayAnswer.Unknown(code + ", not confirmed");
      case Exchange.Good<TradeFacts>(TradeFacts facts) -> {
        PayAnswer now = facts.about(ours);
        yield now instanceof PayAnswer.Ended ? verdict : now;
      }
      case Exchange.Refused<TradeFacts> no when isProvenAbsence(no) -> verdict;
      // Refused twice with one code of ours: the gateway does not take our hand at all.
      case Exchange.Refused<TradeFacts> no
          when verdict instanceof PayAnswer.Fault && no.code().equals(code) ->
          verdict;
      case Exchange.Refused<TradeFacts> no -> new PayAnswer.Unknown(code + ", then " + no.code());
    };
  }

  private boolean isProvenAbsence(Exchange.Refused<TradeFacts> no) {
    boolean proven = no.proof() == Exchange.Proof.SIGNED || !signsRefusals;
    return proven && Meaning.of(no.code()) == Meaning.ABSENT;
  }

  /// Only the state of the trade tells what the number went through.
  private PayAnswer conflict(Exchange<TradeFacts> said, Expected ours) {
    if (!(said instanceof Exchange.Good<TradeFacts>(TradeFacts facts))) {
      return new PayAnswer.Unknown(code);
    }
    PayAnswer now = facts.about(ours);
    boolean shownElsewhere = how == Presentation.SHOWN && now instanceof PayAnswer.Pending;
    return shownElsewhere ? new PayAnswer.Unknown(code + ", " + facts.status()) : now;
  }

  private Reason reason() {
    String name = Meaning.plain(code);
    if (name.endsWith("BALANCE_NOT_ENOUGH")) {
      return Reason.BALANCE_TOO_LOW;
    }
    if (name.endsWith("LIMIT_ERROR") || name.endsWith("LEVEL_LIMIT")) {
      return Reason.LIMIT_REACHED;
    }
    return Meaning.of(code) == Meaning.RESCAN ? Reason.CODE_EXPIRED : Reason.OTHER;
  }
}
