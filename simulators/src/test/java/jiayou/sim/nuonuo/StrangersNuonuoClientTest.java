package jiayou.sim.nuonuo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import jiayou.sim.invoice.Office;
import jiayou.sim.invoice.TaxBureau;
import jiayou.sim.nuonuo.NuonuoSimulatorSettings.Pace;
import jiayou.sim.wire.Stranger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The provider as somebody meets it who has only read its documents, in Python.
class StrangersNuonuoClientTest {

  private static final Instant NOW = Instant.parse("2026-06-10T04:00:00Z");
  private static final String ORDER =
      """
      {"order": {"orderNo": "A", "invoiceDate": "2026-06-10 12:00:00", "invoiceType": "1",
      "invoiceLine": "pc", "specificFactor": "1", "salerTaxNum": "91330782147634358J",
      "buyerName": "西部运输有限公司", "buyerTaxNum": "91610000681575394Q", "clerk": "王芳",
      "pushMode": "-1", "invoiceDetail": [{"goodsName": "95号车用汽油(VIB)", "unit": "升",
      "goodsCode": "1070101010100000000", "withTaxFlag": "1", "num": "56.497",
      "price": "8.85002744", "taxRate": "0.13", "taxExcludedAmount": "442.48", "tax": "57.52",
      "taxIncludedAmount": "500.00"}]}}
      """;
  private static final String QUERY = "{\"orderNos\": [\"A\"]}";

  private final TaxBureau bureau = Office.bureau();
  private final NuonuoSimulator provider =
      NuonuoSimulator.start(
          NuonuoSimulatorSettings.usual().at(new Pace(1, 1, 1)),
          new NuonuoKeys("app", "secret", "token", bureau.seller().taxNumber()),
          bureau,
          InstantSource.fixed(NOW));
  private Stranger stranger;

  @BeforeEach
  void begin() throws Exception {
    ObjectNode keys = (ObjectNode) JsonMapper.shared().readTree(provider.keysJson());
    keys.put("now", Long.toString(NOW.getEpochSecond()));
    stranger = new Stranger("nuonuo_client.py", keys.toString());
  }

  @AfterEach
  void close() throws Exception {
    stranger.close();
    provider.close();
  }

  @Test
  void theVectorComesOut() {
    byte[] body = "{\"order\":{\"orderNo\":\"KIOSK0001\"}}".getBytes(StandardCharsets.UTF_8);
    Map<String, String> query =
        Map.of(
            "appkey", "app",
            "senid", "a".repeat(32),
            "nonce", "12345678",
            "timestamp", "1700000000");
    assertEquals("qlOU79nHwuCGvzXx82TF1zAB6QU=", Gate.sign("secret", query, body));
  }

  @Test
  void strangerGetsAnInvoiceAndItsFiles() throws Exception {
    assertEquals("E0000", code(ask("requestBillingNew", ORDER)));
    assertEquals("E9106", code(ask("requestBillingNew", ORDER)));
    assertEquals("E9500", code(ask("queryInvoiceResult", QUERY)));
    assertEquals("20", row().path("status").asString());
    assertEquals("21", row().path("status").asString());
    JsonNode issued = row();
    assertEquals("2", issued.path("status").asString());
    assertEquals("500.00", issued.path("orderAmount").asString());
    assertTrue(issued.path("allElectronicInvoiceNumber").asString().matches("\\d{20}"));
    assertEquals(
        List.of("%PDF", "PK\u0003\u0004", "<?xm"),
        List.of(file(issued, "pdfUrl"), file(issued, "ofdUrl"), file(issued, "xmlUrl")));
  }

  @Test
  void nobodyElseIsLetIn() throws Exception {
    assertEquals("070103", code(askAs("\"secret\": \"guess\"")));
    assertEquals("070103", code(askAs("\"alter\": true")));
    assertEquals("070101", code(askAs("\"appKey\": \"other\"")));
    assertEquals("070301", code(askAs("\"token\": \"old\"")));
    assertEquals("070102", code(askAs("\"late\": 700")));
    assertEquals("E9500", code(askAs("\"late\": 500")));
  }

  private JsonNode row() throws Exception {
    return ask("queryInvoiceResult", QUERY).path("result").path(0);
  }

  private String file(JsonNode issued, String name) throws Exception {
    String url = issued.path(name).asString();
    JsonNode said = JsonMapper.shared().readTree(stranger.ask("{\"fetch\": \"" + url + "\"}"));
    return said.path("begins").asString();
  }

  private JsonNode ask(String method, String body) throws Exception {
    return asked("\"method\": \"nuonuo.OpeMplatform." + method + "\", \"body\": " + body);
  }

  private JsonNode askAs(String more) throws Exception {
    return asked(
        "\"method\": \"nuonuo.OpeMplatform.queryInvoiceResult\", \"body\": " + QUERY + ", " + more);
  }

  private JsonNode asked(String step) throws Exception {
    return JsonMapper.shared().readTree(stranger.ask("{" + step + "}"));
  }

  private static String code(JsonNode answer) {
    return answer.path("code").asString();
  }
}
