package jiayou.sim.wechat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import jiayou.sim.wechat.Trade.Refund;
import jiayou.sim.wechat.Trade.Way;
import jiayou.sim.wire.Inbound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Carries out v3 requests that the gate let in.
final class V3Desk {

  private static final DateTimeFormatter RFC3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private final WechatKeys keys;
  private final Books books;
  private final BillFile bills;

  V3Desk(WechatKeys keys, Books books) {
    this.keys = keys;
    this.books = books;
    this.bills = new BillFile(keys, books);
  }

  Answer serve(Route route, Inbound inbound) {
    try {
      JsonNode body =
          inbound.method().equals("POST")
              ? Answer.JSON.readTree(inbound.body())
              : Answer.JSON.createObjectNode();
      return switch (route.operation()) {
        case NATIVE -> order(body);
        case CODEPAY -> codepay(body);
        case QUERY -> query(route.number(), inbound.query());
        case CLOSE -> close(route.number(), body);
        case REVERSE -> reverse(route.number(), body);
        case REFUND -> refund(body);
        case REFUND_QUERY -> refundJson(books.findRefund(route.number()));
        case BILL -> bill(inbound);
        case BILL_FILE ->
            new Answer.File(BillFile.zipped(bills.csv(day(inbound.query(), "token"))));
      };
    } catch (No.Denied denied) {
      return denied.no().v3();
    } catch (JacksonException e) {
      return No.PARAMETER.v3();
    }
  }

  private Answer order(JsonNode body) throws No.Denied {
    Instant now = books.now();
    Instant expiry = body.has("time_expire") ? moment(body) : now.plus(Duration.ofDays(7));
    String notify = body.path("notify_url").stringValue("http://relay.example/");
    JsonNode scene = body.path("scene_info");
    require(!expiry.isBefore(now.plusSeconds(60)));
    require(notify.startsWith("http") && !notify.contains("?") && !notify.contains("localhost"));
    require(!scene.isObject() || scene.has("payer_client_ip"));
    Trade trade = books.order(trade(body, Way.NATIVE, expiry));
    return ok(Answer.JSON.createObjectNode().put("code_url", trade.codeUrl));
  }

  private Answer codepay(JsonNode body) throws No.Denied {
    String authCode = body.path("payer").path("auth_code").stringValue("");
    JsonNode store = body.path("scene_info").path("store_info");
    require(store.has("id") || store.has("out_id"));
    Instant expiry = books.now().plus(Duration.ofMinutes(10));
    return tradeJson(books.take(trade(body, Way.MICROPAY, expiry), authCode));
  }

  private Trade trade(JsonNode body, Way way, Instant expiry) throws No.Denied {
    requireMerchant(body, true);
    String description = body.path("description").stringValue("");
    String number = body.path("out_trade_no").stringValue("");
    String attach = body.path("attach").stringValue("");
    JsonNode total = body.path("amount").path("total");
    require(Fields.isDescription(description) && Fields.isTradeNumber(number));
    require(attach.length() <= 128 && total.isInt() && total.intValue() > 0);
    require(body.path("amount").path("currency").stringValue("CNY").equals("CNY"));
    return new Trade(number, way, total.longValue(), description, attach, books.now(), expiry);
  }

  /// The hash is of what is in the file.
  private Answer bill(Inbound inbound) throws No.Denied {
    LocalDate day = day(inbound.query(), "bill_date");
    require(inbound.query().contains("tar_type=GZIP"));
    String csv = bills.csv(day);
    if (csv.isEmpty()) {
      throw No.NO_STATEMENT.denied();
    }
    String host = inbound.header("Host").orElse("127.0.0.1");
    return ok(
        Answer.JSON
            .createObjectNode()
            .put("hash_type", "SHA1")
            .put("hash_value", BillFile.sha1(csv))
            .put("download_url", "http://" + host + "/v3/billdownload/file?token=" + day));
  }

  private static LocalDate day(String query, String name) throws No.Denied {
    for (String pair : query.split("&")) {
      if (pair.startsWith(name + "=")) {
        try {
          return LocalDate.parse(pair.substring(name.length() + 1));
        } catch (DateTimeException e) {
          throw No.PARAMETER.denied();
        }
      }
    }
    throw No.PARAMETER.denied();
  }

  private Answer query(String number, String query) throws No.Denied {
    if (!query.equals("mchid=" + keys.mchid())) {
      throw No.PARAMETER.denied();
    }
    return tradeJson(books.find(number));
  }

  private Answer close(String number, JsonNode body) throws No.Denied {
    requireMerchant(body, false);
    books.close(number);
    return new Answer.Json(204, Answer.JSON.createObjectNode());
  }

  private Answer reverse(String number, JsonNode body) throws No.Denied {
    requireMerchant(body, true);
    books.reverse(number);
    return ok(ours().put("out_trade_no", number));
  }

  private Answer refund(JsonNode body) throws No.Denied {
    String number = body.path("out_refund_no").stringValue("");
    JsonNode amount = body.path("amount");
    require(Fields.isRefundNumber(number));
    require(amount.path("refund").isInt() && amount.path("total").isInt());
    require(amount.path("currency").stringValue("").equals("CNY"));
    return refundJson(
        books.refund(
            body.path("out_trade_no").stringValue(""),
            number,
            amount.path("refund").longValue(),
            amount.path("total").longValue()));
  }

  Answer tradeJson(Trade trade) {
    synchronized (books) {
      ObjectNode json = ours();
      json.put("out_trade_no", trade.reference);
      json.put("trade_type", trade.way.name());
      json.put("trade_state", trade.wireState());
      json.put("trade_state_desc", trade.stateText());
      json.put("attach", trade.attach);
      ObjectNode amount = json.putObject("amount");
      amount.put("total", trade.amount).put("currency", "CNY");
      trade.paidAt.ifPresent(at -> {
        json.put("transaction_id", trade.transaction);
        json.put("bank_type", "OTHERS");
        json.put("success_time", rfc3339(at));
        amount.put("payer_total", trade.amount).put("payer_currency", "CNY");
      });
      trade.payer.ifPresent(openid -> json.putObject("payer").put("openid", openid));
      return ok(json);
    }
  }

  Answer refundJson(Refund refund) {
    synchronized (books) {
      Trade trade = books.refundedTrade(refund);
      ObjectNode json = Answer.JSON.createObjectNode();
      json.put("refund_id", refund.id);
      json.put("out_refund_no", refund.reference);
      json.put("transaction_id", trade.transaction);
      json.put("out_trade_no", trade.reference);
      json.put("channel", "ORIGINAL");
      json.put("user_received_account", "支付用户零钱");
      refund.doneAt.ifPresent(at -> json.put("success_time", rfc3339(at)));
      json.put("create_time", rfc3339(refund.createdAt));
      json.put("status", refund.state.name());
      json.putObject("amount")
          .put("total", trade.amount)
          .put("refund", refund.amount)
          .put("payer_total", trade.amount)
          .put("payer_refund", refund.amount)
          .put("currency", "CNY");
      return ok(json);
    }
  }

  private void requireMerchant(JsonNode body, boolean withApp) throws No.Denied {
    boolean app = !withApp || body.path("appid").stringValue("").equals(keys.appid());
    if (!app || !body.path("mchid").stringValue("").equals(keys.mchid())) {
      throw No.MERCHANT.denied();
    }
  }

  private static void require(boolean holds) throws No.Denied {
    if (!holds) {
      throw No.PARAMETER.denied();
    }
  }

  private static Instant moment(JsonNode body) throws No.Denied {
    try {
      return OffsetDateTime.parse(body.path("time_expire").stringValue("")).toInstant();
    } catch (DateTimeException e) {
      throw No.PARAMETER.denied();
    }
  }

  private ObjectNode ours() {
    return Answer.JSON.createObjectNode().put("appid", keys.appid()).put("mchid", keys.mchid());
  }

  private static Answer ok(ObjectNode body) {
    return new Answer.Json(200, body);
  }

  static String rfc3339(Instant moment) {
    return RFC3339.format(moment.atOffset(ZoneOffset.ofHours(8)));
  }
}
