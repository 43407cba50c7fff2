package jiayou.payment.wechat;

import java.util.Optional;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.PaymentProvider.RefundOrder;
import jiayou.core.value.Money;
import jiayou.payment.wire.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Refunds of API v3. Accepted is not given back: only the state SUCCESS is.
final class V3Refunds {

  private static final String BASE = "/v3/refund/domestic/refunds";

  private final WechatSettings settings;
  private final V3Gateway gateway;

  V3Refunds(WechatSettings settings, V3Gateway gateway) {
    this.settings = settings;
    this.gateway = gateway;
  }

  RefundAnswer refund(RefundOrder order) {
    return switch (gateway.post(BASE, body(order))) {
      case Exchange.NotSent<JsonNode>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Unclear<JsonNode>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Good<JsonNode>(JsonNode json) -> state(order, json);
      case Exchange.Refused<JsonNode> no -> refused(order.refund().number(), no.code());
    };
  }

  RefundAnswer query(String refundNumber) {
    return switch (gateway.get(BASE + "/" + refundNumber)) {
      case Exchange.NotSent<JsonNode>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Unclear<JsonNode>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Good<JsonNode>(JsonNode json) -> refundState(refundNumber, json);
      case Exchange.Refused<JsonNode> no when no.code().equals("RESOURCE_NOT_EXISTS") ->
          new RefundAnswer.Absent();
      case Exchange.Refused<JsonNode> no -> new RefundAnswer.Unknown(no.code());
    };
  }

  /// What the state of a refund means, for answers (`status`) and callbacks (`refund_status`).
  static RefundAnswer state(String status, JsonNode json) {
    return switch (status) {
      case "SUCCESS" ->
          V3Reader.moment(json, "success_time")
              .<RefundAnswer>map(RefundAnswer.Succeeded::new)
              .orElseGet(() -> new RefundAnswer.Unknown("refunded, without time"));
      case "PROCESSING" -> new RefundAnswer.Processing();
      case "ABNORMAL" -> new RefundAnswer.Abnormal("ABNORMAL");
      // The number is spent: the same one can never succeed again.
      case "CLOSED" -> new RefundAnswer.Abnormal("CLOSED");
      default -> new RefundAnswer.Unknown("status \"" + status + "\"");
    };
  }

  private ObjectNode body(RefundOrder order) {
    ObjectNode body = V3Gateway.JSON.createObjectNode();
    body.put("out_trade_no", order.refund().trade().number());
    body.put("out_refund_no", order.refund().number());
    String reason = Description.fit(order.reason());
    if (!reason.isEmpty()) {
      body.put("reason", reason.substring(0, Math.min(80, reason.length())));
    }
    settings.notifyUrl().ifPresent(url -> body.put("notify_url", url));
    body.putObject("amount")
        .put("refund", order.amount().fen())
        .put("total", order.total().fen())
        .put("currency", "CNY");
    return body;
  }

  private static RefundAnswer state(RefundOrder order, JsonNode json) {
    Optional<Money> amount = V3Reader.fen(json.path("amount"), "refund");
    if (!V3Reader.text(json, "out_trade_no").equals(order.refund().trade().number())
        || !amount.equals(Optional.of(order.amount()))) {
      return new RefundAnswer.Unknown("answer about another trade or amount");
    }
    return refundState(order.refund().number(), json);
  }

  private static RefundAnswer refundState(String refundNumber, JsonNode json) {
    return V3Reader.text(json, "out_refund_no").equals(refundNumber)
        ? state(V3Reader.text(json, "status"), json)
        : new RefundAnswer.Unknown("answer about another refund");
  }

  /// An unsigned no about money is confirmed by one question before staff are told.
  private RefundAnswer refused(String refundNumber, String code) {
    return switch (Meaning.of(code)) {
      case UNKNOWN, RATE_LIMITED, PENDING -> new RefundAnswer.Unknown(code);
      case MANUAL -> confirmed(refundNumber, new RefundAnswer.Abnormal(code));
      case CONFLICT, ABSENT, MERCHANT_SHORT, PAYER_REFUSED, RESCAN, FAULT ->
          confirmed(refundNumber, new RefundAnswer.Refused(code));
    };
  }

  private RefundAnswer confirmed(String refundNumber, RefundAnswer no) {
    RefundAnswer now = query(refundNumber);
    return now instanceof RefundAnswer.Absent ? no : now;
  }
}
