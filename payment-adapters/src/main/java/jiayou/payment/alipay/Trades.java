package jiayou.payment.alipay;

import java.time.Duration;
import java.time.InstantSource;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.payment.wire.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Trades at the counter: the code on our screen, the code on a phone, asking, cancelling.
final class Trades {

  private static final String CODE_HOST = "https://qr.alipay.com/";
  private static final long MINUTES_MAX = Duration.ofDays(15).toMinutes();

  private final AlipaySettings settings;
  private final Gateway gateway;
  private final InstantSource clock;

  Trades(AlipaySettings settings, Gateway gateway, InstantSource clock) {
    this.settings = settings;
    this.gateway = gateway;
    this.clock = clock;
  }

  /// The answer is the text for the QR code. No trade exists before somebody scans it, and nothing
  /// but time surely takes it back: so it lives as short as the gateway allows.
  Exchange<String> show(Order order) {
    ObjectNode fields = common(order);
    fields.put("product_code", "QR_CODE_OFFLINE");
    fields.put("qr_code_timeout_express", express(order));
    return gateway.ask(Question.PRECREATE, fields).then(json -> codeUrl(json, order.tradeNumber()));
  }

  Exchange<TradeFacts> pay(Order order, String authCode) {
    ObjectNode fields = common(order);
    fields.put("scene", "bar_code");
    fields.put("auth_code", authCode);
    fields.put("product_code", "FACE_TO_FACE_PAYMENT");
    return gateway
        .ask(Question.PAY, fields)
        .then(json -> new Exchange.Good<>(TradeFacts.ofPay(json)));
  }

  Exchange<TradeFacts> query(String number) {
    return gateway
        .ask(Question.QUERY, numbered(number))
        .then(json -> new Exchange.Good<>(TradeFacts.ofQuery(json)));
  }

  Exchange<Cancelled> cancel(String number) {
    return gateway.ask(Question.CANCEL, numbered(number)).then(json -> cancelled(json, number));
  }

  /// What a granted cancellation says.
  enum Cancelled {
    /// Not yet: the same call again (`retry_flag=Y`).
    AGAIN,
    CLOSED,
    GIVEN_BACK,
    /// There was nothing to do.
    NOTHING
  }

  private ObjectNode common(Order order) {
    ObjectNode fields = numbered(order.tradeNumber());
    fields.put("total_amount", order.amount().yuan());
    fields.put("subject", Subject.fit(order.description()));
    fields.put("timeout_express", express(order));
    fields.put("store_id", settings.terminal().storeId());
    fields.put("terminal_id", settings.terminal().wire());
    return fields;
  }

  private static ObjectNode numbered(String number) {
    return Gateway.JSON.createObjectNode().put("out_trade_no", number);
  }

  /// Whole minutes, rounded up, at least one.
  private String express(Order order) {
    long seconds = Duration.between(clock.instant(), order.expiresAt()).toSeconds();
    long minutes = Math.ceilDiv(seconds, 60);
    return Math.clamp(minutes, 1, MINUTES_MAX) + "m";
  }

  private static Exchange<String> codeUrl(JsonNode json, String number) {
    String url = Gateway.text(json, "qr_code");
    boolean ours = Gateway.text(json, "out_trade_no").equals(number);
    return ours && url.startsWith(CODE_HOST)
        ? new Exchange.Good<>(url)
        : new Exchange.Unclear<>("answer without a code for this trade");
  }

  /// Only an explicit N ends it.
  private static Exchange<Cancelled> cancelled(JsonNode json, String number) {
    if (!Gateway.text(json, "out_trade_no").equals(number)) {
      return new Exchange.Unclear<>("answer about another trade");
    }
    return switch (Gateway.text(json, "retry_flag")) {
      case "Y" -> new Exchange.Good<>(Cancelled.AGAIN);
      case "N" ->
          switch (Gateway.text(json, "action")) {
            case "close" -> new Exchange.Good<>(Cancelled.CLOSED);
            case "refund" -> new Exchange.Good<>(Cancelled.GIVEN_BACK);
            case "" -> new Exchange.Good<>(Cancelled.NOTHING);
            default -> new Exchange.Unclear<>("cancelled with an unknown action");
          };
      default -> new Exchange.Unclear<>("cancelled without retry_flag");
    };
  }
}
