package jiayou.payment.wechat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.core.value.Money;
import jiayou.payment.wire.Exchange;
import jiayou.payment.wire.Wire;

/// Payment codes over API v2: `/pay/micropay`, `/pay/orderquery`, and `/secapi/pay/reverse`, which
/// a real gateway answers only to the merchant's client certificate.
final class V2CodePayments implements CodePayments {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private final WechatSettings settings;
  private final V2Gateway gateway;
  private final Wire open;
  private final Wire certified;
  private final String certifiedUrl;
  private final InstantSource clock;

  /// @param certified shows the client certificate
  V2CodePayments(
      WechatSettings settings,
      V2Gateway gateway,
      Wire open,
      Wire certified,
      String certifiedUrl,
      InstantSource clock) {
    this.settings = settings;
    this.gateway = gateway;
    this.open = open;
    this.certified = certified;
    this.certifiedUrl = certifiedUrl;
    this.clock = clock;
  }

  @Override
  public Exchange<TradeFacts> pay(Order order, String authCode) {
    Instant now = clock.instant();
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("device_info", settings.terminal().deviceId());
    fields.put("body", Description.fit(order.description()));
    fields.put("attach", TradeFacts.attach(order.amount(), settings.terminal().installation()));
    fields.put("out_trade_no", order.tradeNumber());
    fields.put("total_fee", Long.toString(order.amount().fen()));
    fields.put("fee_type", "CNY");
    fields.put("spbill_create_ip", settings.terminal().ip());
    fields.put("time_start", DIGITS.format(now.atOffset(CHINA)));
    fields.put("time_expire", DIGITS.format(V3Trades.expiry(order, now).atOffset(CHINA)));
    fields.put("auth_code", authCode);
    return gateway
        .post(open, settings.baseUrl() + "/pay/micropay", fields)
        .then(paid -> new Exchange.Good<>(facts(paid, "SUCCESS")));
  }

  @Override
  public Exchange<TradeFacts> query(String number) {
    return gateway
        .post(open, settings.baseUrl() + "/pay/orderquery", Map.of("out_trade_no", number))
        .then(trade -> new Exchange.Good<>(facts(trade, trade.getOrDefault("trade_state", ""))));
  }

  @Override
  public Exchange<Reversal> reverse(String number) {
    Map<String, String> fields = Map.of("out_trade_no", number);
    Exchange<SortedMap<String, String>> said =
        gateway.post(certified, certifiedUrl + "/secapi/pay/reverse", fields);
    return said.then(V2CodePayments::reversal);
  }

  /// Only an explicit N ends it.
  private static Exchange<Reversal> reversal(Map<String, String> fields) {
    return switch (fields.getOrDefault("recall", "")) {
      case "N" -> new Exchange.Good<>(Reversal.DONE);
      case "Y" -> new Exchange.Good<>(Reversal.AGAIN);
      default -> new Exchange.Unclear<>("reversal without recall");
    };
  }

  private static TradeFacts facts(Map<String, String> fields, String state) {
    return new TradeFacts(
        fields.getOrDefault("appid", ""),
        fields.getOrDefault("mch_id", ""),
        fields.getOrDefault("out_trade_no", ""),
        state,
        fields.getOrDefault("trade_state_desc", ""),
        fields.getOrDefault("transaction_id", ""),
        fields.getOrDefault("fee_type", "CNY"),
        fen(fields, "total_fee"),
        fen(fields, "cash_fee"),
        fields.getOrDefault("attach", ""),
        moment(fields.getOrDefault("time_end", "")));
  }

  private static Optional<Money> fen(Map<String, String> fields, String name) {
    try {
      return Optional.of(Money.fen(Long.parseLong(fields.getOrDefault(name, ""))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> moment(String digits) {
    try {
      return Optional.of(LocalDateTime.parse(digits, DIGITS).toInstant(CHINA));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
