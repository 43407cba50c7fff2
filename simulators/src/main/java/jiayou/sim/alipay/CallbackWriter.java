package jiayou.sim.alipay;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jiayou.sim.alipay.Trade.Refund;

/// Writes and signs letters about trades. `sign_type` is in the letter and not under the signature.
final class CallbackWriter {

  private final AlipayKeys keys;

  CallbackWriter(AlipayKeys keys) {
    this.keys = keys;
  }

  Callback ofTrade(Trade trade, String id, Instant now) {
    return signed(fields(trade, id, now));
  }

  Callback ofRefund(Trade trade, Refund refund, String id, Instant now) {
    SortedMap<String, String> fields = fields(trade, id, now);
    fields.put("refund_fee", Answer.yuan(trade.refunded()));
    fields.put("gmt_refund", Desk.time(refund.doneAt.orElse(refund.askedAt)) + ".318");
    fields.put("out_biz_no", refund.number);
    return signed(fields);
  }

  private SortedMap<String, String> fields(Trade trade, String id, Instant now) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("notify_id", id);
    fields.put("notify_type", "trade_status_sync");
    fields.put("notify_time", Desk.time(now));
    fields.put("charset", "utf-8");
    fields.put("version", "1.0");
    fields.put("app_id", keys.appId());
    fields.put("auth_app_id", keys.appId());
    fields.put("seller_id", keys.sellerId());
    fields.put("out_trade_no", trade.reference);
    fields.put("trade_no", trade.transaction);
    fields.put("trade_status", trade.wireStatus());
    fields.put("subject", trade.subject);
    fields.put("body", "");
    fields.put("total_amount", Answer.yuan(trade.amount));
    fields.put("gmt_create", Desk.time(trade.createdAt));
    trade.paidAt.ifPresent(at -> {
      fields.put("gmt_payment", Desk.time(at));
      fields.put("buyer_pay_amount", Answer.yuan(trade.amount - trade.discount));
      fields.put("receipt_amount", Answer.yuan(trade.amount));
    });
    return fields;
  }

  private Callback signed(SortedMap<String, String> fields) {
    String text =
        fields.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("&"));
    fields.put("sign_type", "RSA2");
    fields.put("sign", Rsa.sign(keys.gatewayKey(), text));
    return new Callback(fields);
  }
}
