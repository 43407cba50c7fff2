package jiayou.sim.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import jiayou.sim.phone.PhoneAnswer;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;
import jiayou.sim.wire.Stranger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The gateway as somebody meets it who has only read WeChat Pay's documents, in Python.
final class StrangersWechatClientTest {

  private static final WechatKeys KEYS = WechatKeys.generate(new SecureRandom());
  private static final String TRADE = "/v3/pay/transactions/out-trade-no/TRADE_1?mchid=";
  private static final String REFUSED =
      "{\"said\": {\"code\": \"SIGN_ERROR\"}, \"signed\": false, \"status\": 401}";

  private final Instant now = Instant.now();
  private final WechatSimulator gateway =
      WechatSimulator.start(WechatSimulatorSettings.usual(), KEYS, InstantSource.fixed(now));
  private Stranger stranger;

  @BeforeEach
  void begin() throws Exception {
    stranger = new Stranger("wechat_client.py", gateway.keysJson());
  }

  @AfterEach
  void close() throws Exception {
    stranger.close();
    gateway.close();
  }

  @Test
  void strangerShowsACodeAsksAndGivesBack() throws Exception {
    assertEquals(
        "{\"said\": {\"code_url\": \"@\"}, \"signed\": true, \"status\": 200}",
        order().replace(codeUrl(), "@"));
    Scan.Bill bill = assertInstanceOf(Scan.Bill.class, gateway.phone("anna").scan(codeUrl()));
    assertEquals(new PhoneAnswer.Paid(), bill.confirm());

    assertEquals(trade("NATIVE"), query());
    assertEquals(
        """
        {"said": {"amount": {"currency": "CNY", "payer_refund": 360, "payer_total": 21633, \
        "refund": 360, "total": 21633}, "channel": "ORIGINAL", "create_time": "%1$s", \
        "out_refund_no": "TRADE_1_RF", "out_trade_no": "TRADE_1", \
        "refund_id": "50300000000010000000000000002", "status": "SUCCESS", "success_time": "%1$s", \
        "transaction_id": "4200000000010000000000000001", \
        "user_received_account": "支付用户零钱"}, "signed": true, "status": 200}\
        """
            .formatted(V3Desk.rfc3339(now)),
        post(
            "/v3/refund/domestic/refunds",
            """
            {"out_trade_no": "TRADE_1", "out_refund_no": "TRADE_1_RF", \
            "amount": {"refund": 360, "total": 21633, "currency": "CNY"}}\
            """));
  }

  @Test
  void strangerTakesACodeFromAPhone() throws Exception {
    String code = gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();

    assertEquals(
        trade("MICROPAY"),
        post(
            "/v3/pay/transactions/codepay",
            """
            {"appid": "%s", "mchid": "%s", "description": "加油站 92#", "out_trade_no": "TRADE_1", \
            "amount": {"total": 21633, "currency": "CNY"}, "payer": {"auth_code": "%s"}, \
            "scene_info": {"store_info": {"out_id": "S1"}, "payer_client_ip": "10.0.0.9"}}\
            """
                .formatted(KEYS.appid(), KEYS.mchid(), code)));
  }

  @Test
  void strangerIsRefusedWhenOneThingIsWrong() throws Exception {
    assertEquals(REFUSED, order("\"key\": \"other\""));
    assertEquals(REFUSED, order("\"late\": 3600"));
    assertEquals(REFUSED, order("\"alter\": [\"21633\", \"1\"]"));
    assertEquals("{\n  \"trades\" : [ ]\n}", gateway.ledgerJson().replace("\r", ""));
  }

  @Test
  void strangerIsHeardOnlyOnce() throws Exception {
    order();

    assertEquals(REFUSED, order("\"again\": true"));
  }

  private String order(String... more) throws Exception {
    return post(
        "/v3/pay/transactions/native",
        """
        {"appid": "%s", "mchid": "%s", "description": "加油站 92#", "out_trade_no": "TRADE_1", \
        "time_expire": "%s", "amount": {"total": 21633, "currency": "CNY"}}\
        """
            .formatted(KEYS.appid(), KEYS.mchid(), V3Desk.rfc3339(now.plusSeconds(300))),
        more);
  }

  private String query() throws Exception {
    return stranger.ask("{\"method\": \"GET\", \"path\": \"%s\"}".formatted(TRADE + KEYS.mchid()));
  }

  private String post(String path, String body, String... more) throws Exception {
    String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
    return stranger.ask(
        "{\"method\": \"POST\", \"path\": \"%s\", \"body\": %s%s}".formatted(path, body, rest));
  }

  private String codeUrl() {
    return Answer.JSON
        .readTree(gateway.ledgerJson())
        .path("trades")
        .path(0)
        .path("codeUrl")
        .asString();
  }

  private String trade(String way) {
    return """
    {"said": {"amount": {"currency": "CNY", "payer_currency": "CNY", "payer_total": 21633, \
    "total": 21633}, "appid": "%s", "attach": "", "bank_type": "OTHERS", "mchid": "%s", \
    "out_trade_no": "TRADE_1", "payer": {"openid": "anna"}, "success_time": "%s", \
    "trade_state": "SUCCESS", "trade_state_desc": "支付成功", "trade_type": "%s", \
    "transaction_id": "4200000000010000000000000001"}, "signed": true, "status": 200}\
    """
        .formatted(KEYS.appid(), KEYS.mchid(), V3Desk.rfc3339(now), way);
  }
}
