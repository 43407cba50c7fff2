package jiayou.sim.alipay;

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

/// The gateway as somebody meets it who has only read Alipay's documents, in Python.
final class StrangersAlipayClientTest {

  private static final AlipayKeys KEYS = AlipayKeys.generate(new SecureRandom());
  private static final String PAID =
      "\"buyer_logon_id\": \"anna***@sim\", \"buyer_pay_amount\": \"216.33\"";
  private static final String FUNDS =
      "\"fund_bill_list\": [{\"amount\": \"216.33\", \"fund_channel\": \"ALIPAYACCOUNT\"}]";

  private final Instant now = Instant.now();
  private final AlipaySimulator gateway =
      AlipaySimulator.start(AlipaySimulatorSettings.usual(), KEYS, InstantSource.fixed(now));
  private Stranger stranger;

  @BeforeEach
  void begin() throws Exception {
    stranger = new Stranger("alipay_client.py", gateway.keysJson());
  }

  @AfterEach
  void close() throws Exception {
    stranger.close();
    gateway.close();
  }

  @Test
  void strangerShowsACodeAsksAndGivesBack() throws Exception {
    assertEquals(
        """
        {"said": {"code": "10000", "out_trade_no": "T_1", "qr_code": "%s"}, "signed": true}\
        """
            .formatted("@"),
        ask("precreate", order("T_1")).replace(codeUrl(), "@"));
    assertEquals(refusal("40004", "ACQ.TRADE_NOT_EXIST", true), ask("query", number("T_1")));

    Scan.Bill bill = assertInstanceOf(Scan.Bill.class, gateway.phone("anna").scan(codeUrl()));
    assertEquals(new PhoneAnswer.Paid(), bill.confirm());
    assertEquals(
        """
        {"said": {%s, "code": "10000", %s, "invoice_amount": "216.33", "out_trade_no": "T_1", \
        "receipt_amount": "216.33", "send_pay_date": "%s", "store_id": "", "terminal_id": "", \
        "total_amount": "216.33", "trade_no": "%s", "trade_status": "TRADE_SUCCESS"}, \
        "signed": true}\
        """
            .formatted(PAID, FUNDS, Desk.time(now), transaction()),
        ask("query", number("T_1")));
    assertEquals(
        """
        {"said": {"buyer_logon_id": "anna***@sim", "code": "10000", "fund_change": "Y", \
        "out_trade_no": "T_1", "refund_fee": "3.60", "trade_no": "%s"}, "signed": true}\
        """
            .formatted(transaction()),
        ask("refund", back("T_1", "3.60")));
    assertEquals(
        refusal("40004", "ACQ.DISCORDANT_REPEAT_REQUEST", true),
        ask("refund", back("T_1", "3.61")));
  }

  @Test
  void strangerTakesACodeFromAPhone() throws Exception {
    String code = gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
    String order =
        """
        {"out_trade_no": "T_1", "total_amount": "216.33", "subject": "92#", \
        "scene": "bar_code", "auth_code": "%s"}\
        """
            .formatted(code);

    assertEquals(
        """
        {"said": {%s, "code": "10000", %s, "gmt_payment": "%s", "invoice_amount": "216.33", \
        "out_trade_no": "T_1", "receipt_amount": "216.33", "store_id": "", "terminal_id": "", \
        "total_amount": "216.33", "trade_no": "%s"}, "signed": true}\
        """
            .formatted(PAID, FUNDS, Desk.time(now), transaction()),
        ask("pay", order));
    assertEquals(refusal("40004", "ACQ.TRADE_HAS_SUCCESS", true), ask("pay", order));
  }

  @Test
  void strangerIsRefusedWhenOneThingIsWrong() throws Exception {
    String invalid = refusal("40002", "isv.invalid-signature", false);
    assertEquals(invalid, ask("precreate", order("T_1"), "\"key\": \"other\""));
    assertEquals(
        invalid, ask("precreate", order("T_1"), "\"alter\": {\"total_amount\": \"0.01\"}"));
    assertEquals(
        refusal("40002", "isv.invalid-timestamp", false),
        ask("precreate", order("T_1"), "\"late\": 3600"));
    assertEquals("{\n  \"trades\" : [ ]\n}", gateway.ledgerJson().replace("\r", ""));
  }

  @Test
  void strangerSpeaksTheOtherLanguage() throws Exception {
    String v3 = "\"api\": \"v3\"";
    assertEquals(
        "{\"said\": {\"out_trade_no\": \"T_1\", \"qr_code\": \"@\"}, \"signed\": true,"
            + " \"status\": 200}",
        ask("precreate", order("T_1"), v3).replace(codeUrl(), "@"));
    assertEquals(refused("isv.invalid-nonce"), ask("precreate", order("T_1"), v3 + again()));
    assertEquals(
        refused("isv.invalid-signature"),
        ask("precreate", order("T_2"), v3 + ", \"key\": \"other\""));
    assertEquals(
        refused("isv.invalid-signature"),
        ask("precreate", order("T_2"), v3 + ", \"alter\": {\"total_amount\": \"0.01\"}"));
    assertEquals(
        refused("isv.invalid-timestamp"), ask("precreate", order("T_2"), v3 + ", \"late\": 3600"));
    assertEquals(
        "{\"said\": {\"code\": \"ACQ.TRADE_NOT_EXIST\"}, \"signed\": false, \"status\": 400}",
        ask("query", number("T_2"), v3));
  }

  private String ask(String method, String order, String... more) throws Exception {
    String rest = more.length == 0 ? "" : ", " + String.join(", ", more);
    return stranger.ask(
        "{\"method\": \"alipay.trade.%s\", \"order\": %s%s}".formatted(method, order, rest));
  }

  private String codeUrl() {
    return Answer.JSON
        .readTree(gateway.ledgerJson())
        .path("trades")
        .path(0)
        .path("codeUrl")
        .asString();
  }

  private String transaction() {
    return Desk.time(now).substring(0, 10).replace("-", "") + "22001000000000000001";
  }

  private static String again() {
    return ", \"again\": true";
  }

  private static String order(String number) {
    return "{\"out_trade_no\": \"%s\", \"total_amount\": \"216.33\", \"subject\": \"加油站 92#\"}"
        .formatted(number);
  }

  private static String number(String number) {
    return "{\"out_trade_no\": \"%s\"}".formatted(number);
  }

  private static String back(String number, String yuan) {
    return "{\"out_trade_no\": \"%s\", \"out_request_no\": \"%s_RF\", \"refund_amount\": \"%s\"}"
        .formatted(number, number, yuan);
  }

  private static String refusal(String code, String subCode, boolean signed) {
    return "{\"said\": {\"code\": \"%s\", \"sub_code\": \"%s\"}, \"signed\": %s}"
        .formatted(code, subCode, signed);
  }

  private static String refused(String code) {
    return "{\"said\": {\"code\": \"%s\"}, \"signed\": false, \"status\": 401}".formatted(code);
  }
}
