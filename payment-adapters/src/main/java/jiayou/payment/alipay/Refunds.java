package jiayou.payment.alipay;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.PaymentProvider.RefundOrder;
import jiayou.core.port.PaymentProvider.RefundRef;
import jiayou.core.value.Money;
import jiayou.payment.wire.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Refunds. That a request succeeded (10000) says nothing; only `fund_change=Y` says that this
/// request moved money, and `REFUND_SUCCESS` that the money is back.
final class Refunds {

  private static final int REASON_MAX = 80;

  private final Gateway gateway;
  private final InstantSource clock;

  Refunds(Gateway gateway, InstantSource clock) {
    this.gateway = gateway;
    this.clock = clock;
  }

  RefundAnswer refund(RefundOrder order) {
    return switch (gateway.ask(Question.REFUND, fields(order))) {
      case Exchange.NotSent<JsonNode>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Unclear<JsonNode>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Good<JsonNode>(JsonNode json) -> moved(order, json);
      case Exchange.Refused<JsonNode> no -> refused(order.refund(), no);
    };
  }

  /// The gateway wants ten seconds between a refund and this question.
  RefundAnswer query(RefundRef refund) {
    ObjectNode fields = fields(refund);
    fields.putArray("query_options").add("gmt_refund_pay");
    return switch (gateway.ask(Question.REFUND_QUERY, fields)) {
      case Exchange.NotSent<JsonNode>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Unclear<JsonNode>(String cause) -> new RefundAnswer.Unknown(cause);
      case Exchange.Good<JsonNode>(JsonNode json) -> state(refund, json);
      case Exchange.Refused<JsonNode> no when Meaning.of(no.code()) == Meaning.ABSENT ->
          new RefundAnswer.Absent();
      case Exchange.Refused<JsonNode> no -> new RefundAnswer.Unknown(no.code());
    };
  }

  private static ObjectNode fields(RefundRef refund) {
    return Gateway.JSON
        .createObjectNode()
        .put("out_trade_no", refund.trade().number())
        .put("out_request_no", refund.number());
  }

  private static ObjectNode fields(RefundOrder order) {
    ObjectNode fields = fields(order.refund());
    fields.put("refund_amount", order.amount().yuan());
    String reason = Subject.fit(order.reason());
    if (!reason.isEmpty()) {
      fields.put("refund_reason", reason.substring(0, Math.min(REASON_MAX, reason.length())));
    }
    return fields;
  }

  /// `refund_fee` is the sum of all refunds of the trade, so it can be more than ours, never less.
  private RefundAnswer moved(RefundOrder order, JsonNode json) {
    Optional<Money> sum = TradeFacts.yuan(Gateway.text(json, "refund_fee"));
    boolean covers = sum.filter(all -> all.compareTo(order.amount()) >= 0).isPresent();
    if (!Gateway.text(json, "out_trade_no").equals(order.refund().trade().number()) || !covers) {
      return new RefundAnswer.Unknown("answer about another trade or amount");
    }
    return switch (Gateway.text(json, "fund_change")) {
      case "Y" -> new RefundAnswer.Succeeded(moment(json));
      case "N" -> new RefundAnswer.Processing();
      default -> new RefundAnswer.Unknown("refund without fund_change");
    };
  }

  /// The gateway answers 10000 for a refund that it does not know, too, and then names none.
  private RefundAnswer state(RefundRef refund, JsonNode json) {
    String number = Gateway.text(json, "out_request_no");
    if (number.isEmpty()) {
      return new RefundAnswer.Absent();
    }
    if (!number.equals(refund.number())
        || !Gateway.text(json, "out_trade_no").equals(refund.trade().number())) {
      return new RefundAnswer.Unknown("answer about another refund");
    }
    String status = Gateway.text(json, "refund_status");
    return switch (status) {
      case "REFUND_SUCCESS" -> new RefundAnswer.Succeeded(moment(json));
      case "" -> new RefundAnswer.Processing();
      default -> new RefundAnswer.Unknown("refund_status \"" + status + "\"");
    };
  }

  /// Where the answer names no moment, the one at which it was heard counts.
  private Instant moment(JsonNode json) {
    return TradeFacts.moment(Gateway.text(json, "gmt_refund_pay")).orElseGet(clock::instant);
  }

  private RefundAnswer refused(RefundRef refund, Exchange.Refused<JsonNode> no) {
    String code = no.code();
    return switch (Meaning.of(code)) {
      case UNKNOWN, RATE_LIMITED, PENDING -> new RefundAnswer.Unknown(code);
      case CONFLICT -> confirmed(refund, new RefundAnswer.Unknown(code));
      case MANUAL -> no(refund, no, new RefundAnswer.Abnormal(code));
      case ABSENT, MERCHANT_SHORT, PAYER_REFUSED, RESCAN, FAULT ->
          no(refund, no, new RefundAnswer.Refused(code));
    };
  }

  /// An unsigned no about money is confirmed by one question before staff are told.
  private RefundAnswer no(RefundRef refund, Exchange.Refused<JsonNode> no, RefundAnswer verdict) {
    return switch (no.proof()) {
      case SIGNED -> verdict;
      case UNSIGNED -> confirmed(refund, verdict);
    };
  }

  private RefundAnswer confirmed(RefundRef refund, RefundAnswer verdict) {
    RefundAnswer now = query(refund);
    return now instanceof RefundAnswer.Absent ? verdict : now;
  }
}
