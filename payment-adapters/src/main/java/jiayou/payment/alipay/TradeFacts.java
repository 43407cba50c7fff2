package jiayou.payment.alipay;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.value.Money;
import tools.jackson.databind.JsonNode;

/// One trade as a proven answer or letter describes it. Empty texts and missing amounts stay
/// visible as such, so that nothing absent is taken for a yes.
///
/// @param terminal the field `terminal_id`, where the answer repeats it
/// @param appId answers leave it away, letters name it; likewise `sellerId`
/// @param moved whether money ever moved, which tells a trade that was given back from one that was
///   closed unpaid: both are `TRADE_CLOSED`
record TradeFacts(
    String number,
    String status,
    String transaction,
    Optional<Money> total,
    Optional<Money> payerPaid,
    Optional<Instant> paidAt,
    boolean moved,
    String terminal,
    String appId,
    String sellerId) {

  static final String PAID = "TRADE_SUCCESS";
  static final String WAITING = "WAIT_BUYER_PAY";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss[.SSS]");

  /// The answer to a question about a trade.
  static TradeFacts ofQuery(JsonNode json) {
    Optional<Instant> paidAt = moment(Gateway.text(json, "send_pay_date"));
    boolean moved = paidAt.isPresent() || !json.path("fund_bill_list").isEmpty();
    return of(json, Gateway.text(json, "trade_status"), paidAt, moved);
  }

  /// The answer to a payment by code: paid is only what names the moment of payment and was not
  /// answered with "waiting" (10003).
  static TradeFacts ofPay(JsonNode json) {
    Optional<Instant> paidAt = moment(Gateway.text(json, "gmt_payment"));
    boolean paid = paidAt.isPresent() && !Gateway.text(json, "code").equals("10003");
    return of(json, paid ? PAID : WAITING, paidAt, paid);
  }

  /// A letter about a trade.
  static TradeFacts ofLetter(Map<String, String> fields) {
    Optional<Instant> paidAt = moment(fields.getOrDefault("gmt_payment", ""));
    return new TradeFacts(
        fields.getOrDefault("out_trade_no", ""),
        fields.getOrDefault("trade_status", ""),
        fields.getOrDefault("trade_no", ""),
        yuan(fields.getOrDefault("total_amount", "")),
        yuan(fields.getOrDefault("buyer_pay_amount", "")),
        paidAt,
        paidAt.isPresent(),
        "",
        fields.getOrDefault("app_id", "?"),
        fields.getOrDefault("seller_id", "?"));
  }

  private static TradeFacts of(
      JsonNode json, String status, Optional<Instant> paidAt, boolean moved) {
    return new TradeFacts(
        Gateway.text(json, "out_trade_no"),
        status,
        Gateway.text(json, "trade_no"),
        yuan(Gateway.text(json, "total_amount")),
        yuan(Gateway.text(json, "buyer_pay_amount")),
        paidAt,
        moved,
        Gateway.text(json, "terminal_id"),
        Gateway.text(json, "app_id"),
        Gateway.text(json, "seller_id"));
  }

  /// What this says of the trade that was asked for.
  PayAnswer about(Expected ours) {
    return switch (status) {
      case PAID, "TRADE_FINISHED" -> paid(ours);
      case WAITING -> ifOurs(ours, new PayAnswer.Pending(status));
      case "TRADE_CLOSED" -> ifOurs(ours, moved ? new PayAnswer.Refunded() : new PayAnswer.Ended());
      default -> new PayAnswer.Unknown("trade_status \"" + status + "\"");
    };
  }

  private PayAnswer paid(Expected ours) {
    String expected = ours.text();
    String got =
        "%s %s %s %s by %s"
            .formatted(
                named(sellerId, ours.sellerId()),
                named(appId, ours.appId()),
                number,
                total.map(Money::yuan).orElse("?"),
                named(terminal, ours.terminal()));
    if (!expected.equals(got)) {
      return new PayAnswer.Mismatch(expected, got);
    }
    if (transaction.isEmpty() || paidAt.isEmpty() || total.isEmpty()) {
      return new PayAnswer.Unknown("paid, without number or time");
    }
    return new PayAnswer.Paid(transaction, payerPaid.orElse(total.get()), paidAt.get());
  }

  /// What an answer leaves away its signature says: the key that made it is for our app alone.
  private static String named(String said, String ours) {
    return said.isEmpty() ? ours : said;
  }

  private PayAnswer ifOurs(Expected ours, PayAnswer answer) {
    boolean same =
        number.equals(ours.number())
            && named(sellerId, ours.sellerId()).equals(ours.sellerId())
            && named(appId, ours.appId()).equals(ours.appId());
    return same ? answer : new PayAnswer.Unknown("answer about another trade");
  }

  /// Yuan as `216.33`; anything finer than a fen is no amount.
  static Optional<Money> yuan(String text) {
    try {
      return Optional.of(Money.yuan(new BigDecimal(text)));
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// Alipay writes the time of Shanghai and does not say so.
  static Optional<Instant> moment(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.ofHours(8)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// What an answer must carry to be about our trade.
  ///
  /// @param amount empty only where nobody knows any more what was asked for: then nothing is proof
  ///   of payment
  record Expected(
      String appId, String sellerId, String number, String terminal, Optional<Money> amount) {

    static Expected of(AlipaySettings settings, String number, Optional<Money> amount) {
      return new Expected(
          settings.appId(), settings.sellerId(), number, settings.terminal().wire(), amount);
    }

    String text() {
      String known = amount.map(Money::yuan).orElse("(no amount known)");
      return "%s %s %s %s by %s".formatted(sellerId, appId, number, known, terminal);
    }
  }
}
