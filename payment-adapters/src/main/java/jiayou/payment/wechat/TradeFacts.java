package jiayou.payment.wechat;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Reason;
import jiayou.core.value.Money;

/// One trade as a proven answer describes it, the same from both versions of the gateway. Empty
/// texts and missing amounts stay visible as such, so that nothing absent is taken for a yes.
record TradeFacts(
    String appid,
    String mchid,
    String number,
    String state,
    String stateText,
    String transaction,
    String currency,
    Optional<Money> total,
    Optional<Money> payerPaid,
    String attach,
    Optional<Instant> paidAt) {

  private static final String MARK = "fen=";

  /// The text that travels with an order and comes back with every answer about it: it lets a
  /// terminal check the amount of a trade that it has forgotten in a crash.
  static String attach(Money amount) {
    return MARK + amount.fen();
  }

  /// What this says of the trade that was asked for (`trade_state`, the table of API v3).
  PayAnswer about(Expected ours) {
    return switch (state) {
      case "SUCCESS" -> paid(ours);
      case "REFUND" -> ifOurs(ours, new PayAnswer.Refunded());
      case "CLOSED", "REVOKED" -> ifOurs(ours, new PayAnswer.Ended());
      case "PAYERROR" -> ifOurs(ours, new PayAnswer.Declined(reason(), state));
      case "NOTPAY", "USERPAYING", "ACCEPT" -> ifOurs(ours, new PayAnswer.Pending(state));
      default -> new PayAnswer.Unknown("trade_state \"" + state + "\"");
    };
  }

  private PayAnswer paid(Expected ours) {
    String expected = ours.text(ours.amount().or(this::attached));
    String got = "%s %s %s %s %s".formatted(mchid, appid, number, amountText(total), currency);
    if (!expected.equals(got)) {
      return new PayAnswer.Mismatch(expected, got);
    }
    if (transaction.isEmpty() || paidAt.isEmpty() || total.isEmpty()) {
      return new PayAnswer.Unknown("paid, without number or time");
    }
    return new PayAnswer.Paid(transaction, payerPaid.orElse(total.get()), paidAt.get());
  }

  private PayAnswer ifOurs(Expected ours, PayAnswer answer) {
    boolean same =
        number.equals(ours.number()) && mchid.equals(ours.mchid()) && appid.equals(ours.appid());
    return same ? answer : new PayAnswer.Unknown("answer about another trade");
  }

  private Optional<Money> attached() {
    try {
      return attach.startsWith(MARK)
          ? Optional.of(Money.fen(Long.parseLong(attach.substring(MARK.length()))))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private Reason reason() {
    return stateText.contains("取消") ? Reason.CANCELLED_BY_PAYER : Reason.OTHER;
  }

  private static String amountText(Optional<Money> amount) {
    return amount.map(Money::yuan).orElse("?");
  }

  /// What an answer must carry to be about our trade.
  ///
  /// @param amount known while the order is at hand; otherwise the answer's own `attach` tells
  record Expected(String appid, String mchid, String number, Optional<Money> amount) {

    String text(Optional<Money> known) {
      String amount = known.map(Money::yuan).orElse("(no amount known)");
      return "%s %s %s %s CNY".formatted(mchid, appid, number, amount);
    }
  }
}
