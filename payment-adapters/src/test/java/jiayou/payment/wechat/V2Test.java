package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jiayou.payment.wechat.WechatSettings.V2Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class V2Test {

  /// The example of the v2 documentation.
  private static final Map<String, String> EXAMPLE =
      Map.of(
          "appid", "wxd930ea5d5a258f4f",
          "mch_id", "10000100",
          "device_info", "1000",
          "body", "test",
          "nonce_str", "ibuaiVcKdpRxkhJA");

  private static final String KEY = "192006250b4c09247ec02edce69f6a2d";

  @Test
  void md5IsThatOfTheDocuments() {
    assertEquals("9A0A8659F005D6984697E2CA0A9CF3B7", new V2Signature(KEY, V2Sign.MD5).of(EXAMPLE));
  }

  @Test
  void hmacIsThatOfTheDocuments() {
    assertEquals(
        "6A9AE1657590FD6257D693A078E1C3E4BB6BA4DC30B23E0EE2496E54170DACD6",
        new V2Signature(KEY, V2Sign.HMAC_SHA256).of(EXAMPLE));
  }

  @Test
  void emptyFieldsAndTheSignatureItselfDoNotCount() {
    Map<String, String> more = new HashMap<>(EXAMPLE);
    more.put("detail", "");
    more.put("sign", "9A0A8659F005D6984697E2CA0A9CF3B7");

    assertTrue(new V2Signature(KEY, V2Sign.MD5).holds(more));
    more.put("body", "tests");
    assertFalse(new V2Signature(KEY, V2Sign.MD5).holds(more));
  }

  @Test
  void answerInCdataIsRead() {
    assertEquals(
        Optional.of(new TreeMap<>(Map.of("return_code", "SUCCESS", "attach", "a<b&c"))),
        read(
            "<xml>\n<return_code><![CDATA[SUCCESS]]></return_code>"
                + "\n<attach><![CDATA[a<b&c]]></attach>\n</xml>\n"));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Map<String, String> fields = Map.of("body", "加油 <92#> & \"水\" ]]>", "total_fee", "21633");

    assertEquals(Optional.of(new TreeMap<>(fields)), V2Xml.read(V2Xml.write(fields)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SUCCESS",
        "<xml>",
        "<html><h1>502</h1></html>",
        "<xml><a>1</a><a>2</a></xml>",
        "<xml><a><b>1</b></a></xml>",
        "<xml>loose</xml>",
        "<?evil run?><xml><a>1</a></xml>",
        "<!DOCTYPE xml><xml><a>1</a></xml>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xml><a>&e;</a></xml>",
        "<!DOCTYPE x [<!ENTITY e \"yes\">]><xml><a>&e;</a></xml>",
        "<xml><a>&undeclared;</a></xml>"
      })
  void anythingElseIsUnreadable(String xml) {
    assertEquals(Optional.empty(), read(xml));
  }

  private static Optional<?> read(String xml) {
    return V2Xml.read(xml.getBytes(StandardCharsets.UTF_8));
  }
}
