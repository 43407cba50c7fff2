package jiayou.payment.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.payment.wire.Exchange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Orders of API v3: the code on our screen, the code on a phone, asking, closing, reversing.
final class V3Trades implements CodePayments {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final Duration LEAST_VALIDITY = Duration.ofSeconds(60);
  private static final String BASE = "/v3/pay/transactions/";

  private final WechatSettings settings;
  private final V3Gateway gateway;
  private final InstantSource clock;

  V3Trades(WechatSettings settings, V3Gateway gateway, InstantSource clock) {
    this.settings = settings;
    this.gateway = gateway;
    this.clock = clock;
  }

  /// The answer is the text for the QR code.
  Exchange<String> show(Order order) {
    ObjectNode body = common(order);
    body.put("time_expire", rfc3339(expiry(order, clock.instant())));
    settings.notifyUrl().ifPresent(url -> body.put("notify_url", url));
    ObjectNode scene = body.putObject("scene_info");
    scene.put("payer_client_ip", settings.terminal().ip());
    scene.put("device_id", settings.terminal().deviceId());
    return gateway.post(BASE + "native", body).then(V3Trades::codeUrl);
  }

  @Override
  public Exchange<TradeFacts> pay(Order order, String authCode) {
    ObjectNode body = common(order);
    body.putObject("payer").put("auth_code", authCode);
    ObjectNode scene = body.putObject("scene_info");
    scene.put("device_id", settings.terminal().deviceId());
    scene.put("device_ip", settings.terminal().ip());
    scene.putObject("store_info").put("out_id", settings.terminal().storeId());
    return gateway.post(BASE + "codepay", body).then(V3Trades::facts);
  }

  @Override
  public Exchange<TradeFacts> query(String number) {
    return gateway
        .get(BASE + "out-trade-no/" + number + "?mchid=" + settings.mchid())
        .then(V3Trades::facts);
  }

  /// Good means closed: 204 with a signature over nothing.
  Exchange<JsonNode> close(String number) {
    ObjectNode body = V3Gateway.JSON.createObjectNode().put("mchid", settings.mchid());
    return gateway.post(BASE + "out-trade-no/" + number + "/close", body);
  }

  @Override
  public Exchange<Reversal> reverse(String number) {
    ObjectNode body = V3Gateway.JSON.createObjectNode();
    body.put("appid", settings.appid()).put("mchid", settings.mchid());
    return gateway
        .post(BASE + "out-trade-no/" + number + "/reverse", body)
        .then(json ->
            json.path("out_trade_no").stringValue("").equals(number)
                ? new Exchange.Good<>(Reversal.DONE)
                : new Exchange.Unclear<>("answer about another trade"));
  }

  /// The protocol wants at least a minute between ordering and expiry.
  static Instant expiry(Order order, Instant now) {
    Instant least = now.plus(LEAST_VALIDITY).plusSeconds(1);
    return order.expiresAt().isBefore(least) ? least : order.expiresAt();
  }

  private ObjectNode common(Order order) {
    ObjectNode body = V3Gateway.JSON.createObjectNode();
    body.put("appid", settings.appid());
    body.put("mchid", settings.mchid());
    body.put("description", Description.fit(order.description()));
    body.put("out_trade_no", order.tradeNumber());
    body.put("attach", TradeFacts.attach(order.amount(), settings.terminal().installation()));
    body.putObject("amount").put("total", order.amount().fen()).put("currency", "CNY");
    return body;
  }

  private static String rfc3339(Instant moment) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").format(moment.atOffset(CHINA));
  }

  private static Exchange<String> codeUrl(JsonNode json) {
    String url = json.path("code_url").stringValue("");
    return url.startsWith("weixin://")
        ? new Exchange.Good<>(url)
        : new Exchange.Unclear<>("answer without code_url");
  }

  static Exchange<TradeFacts> facts(JsonNode json) {
    return new Exchange.Good<>(V3Reader.trade(json));
  }
}
