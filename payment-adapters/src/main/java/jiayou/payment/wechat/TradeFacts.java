package jiayou.payment.wechat;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern ATTACH = Pattern.compile("fen=([0-9]{1,18})(?:;by=([0-9a-f]{8}))?");

  /// The text that travels with an order and comes back with every answer about it: it lets a
  /// terminal check the amount of a trade that it has forgotten in a crash, and know a trade that
  /// another installation ordered under the same number. The gateway takes 127 bytes.
  static String attach(Money amount, String installation) {
    return "fen=" + amount.fen() + ";by=" + installation;
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
    String by = attached(2).orElse("?");
    String got =
        "%s %s %s %s %s by %s".formatted(mchid, appid, number, amountText(total), currency, by);
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
    return attached(1).map(fen -> Money.fen(Long.parseLong(fen)));
  }

  private Optional<String> attached(int part) {
    Matcher matcher = ATTACH.matcher(attach);
    return matcher.matches() ? Optional.ofNullable(matcher.group(part)) : Optional.empty();
  }

  private Reason reason() {
    return stateText.contains("取消") ? Reason.CANCELLED_BY_PAYER : Reason.OTHER;
  }

  private static String amountText(Optional<Money> amount) {
    return amount.map(Money::yuan).orElse("?");
  }

  /// What an answer must carry to be about our trade.
  ///
  /// @param installation the mark of the terminal that asks, which its orders carry in `attach`
  /// @param amount known while the order is at hand; otherwise the answer's own `attach` tells
  record Expected(
      String appid, String mchid, String number, String installation, Optional<Money> amount) {

    static Expected of(WechatSettings settings, String number, Optional<Money> amount) {
      String installation = settings.terminal().installation();
      return new Expected(settings.appid(), settings.mchid(), number, installation, amount);
    }

    String text(Optional<Money> known) {
      String amount = known.map(Money::yuan).orElse("(no amount known)");
      return "%s %s %s %s CNY by %s".formatted(mchid, appid, number, amount, installation);
    }
  }
}
