package jiayou.payment.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.value.Money;
import jiayou.payment.alipay.AlipayCallback.News;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.payment.wire.Pem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signatures that openssl made, with keys made for them: `openssl dgst -sha256 -sign`.
final class GoldenTest {

  private static final String MEMBER = "alipay_trade_precreate_response";
  private static final String TEXT =
      "app_id=2021004112345678,timestamp=1795255200000,nonce=0123456789abcdef0123456789abcdef,"
          + "expired_seconds=120";

  @Test
  void requestOfV2IsSignedAsOpensslSignsIt() throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", "1.0");
    fields.put("sign_type", "RSA2");
    fields.put("sign", "an older one");
    fields.put("notify_url", "");
    fields.put("timestamp", "2026-11-21 18:00:00");
    fields.put("method", "alipay.trade.precreate");
    fields.put("format", "JSON");
    fields.put("charset", "utf-8");
    fields.put(
        "biz_content",
        """
        {"out_trade_no":"S1_K1_261121_0001_1","total_amount":"216.33",\
        "subject":"加油站 92# 28.46 升","qr_code_timeout_express":"3m"}\
        """);
    fields.put("app_id", "2021004112345678");

    assertEquals(Resources.text("golden-request.txt"), Rsa2.ofRequest(fields));
    assertEquals(Resources.text("golden-request.sig"), Rsa2.sign(appKey(), Rsa2.ofRequest(fields)));
  }

  @Test
  void requestOfV3IsSignedAsOpensslSignsIt() throws IOException {
    String body = "{\"out_trade_no\":\"S1_K1_261121_0001_1\"}";
    String message = V3Gateway.message(TEXT, "POST", Question.QUERY.path(), body);

    assertEquals(Resources.text("golden-request-v3.txt"), message);
    assertEquals(Resources.text("golden-request-v3.sig"), Rsa2.sign(appKey(), message));
  }

  /// As it came; signed over the slashes that were meant; signed over the slashes that were not.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "golden-answer.json",
        "golden-answer-plain-signed.json",
        "golden-answer-escaped-signed.json"
      })
  void answerIsBelievedHoweverItsSlashesAreWritten(String file) throws IOException {
    V2Answer answer = V2Answer.read(Resources.text(file), MEMBER).orElseThrow();

    assertTrue(answer.isSignedBy(alipayKey()));
    assertEquals(
        "https://qr.alipay.com/bax03431ljhokirwl38f00a7", Gateway.text(answer.body(), "qr_code"));
  }

  @Test
  void oneOtherCharacterIsNotBelieved() throws IOException {
    String changed = Resources.text("golden-answer.json").replace("bax0343", "bax0344");

    assertEquals(
        Optional.of(false), V2Answer.read(changed, MEMBER).map(answer -> isBelieved(answer)));
  }

  @Test
  void oneSpaceMoreInsideIsNotBelieved() throws IOException {
    String spaced = Resources.text("golden-answer.json").replace("\",\"msg", "\", \"msg");

    assertEquals(
        Optional.of(false), V2Answer.read(spaced, MEMBER).map(answer -> isBelieved(answer)));
  }

  @Test
  void letterIsReadWithoutItsSignatureAndItsKind() throws IOException {
    AlipaySettings settings = settings();
    AlipayCallback callback =
        new AlipayCallback(settings, number -> Optional.of(Bench.trade(21633)));
    byte[] form = Resources.text("golden-letter.txt").getBytes(StandardCharsets.US_ASCII);

    PayAnswer paid =
        new PayAnswer.Paid(
            "2026112122001450041000012345",
            Money.fen(21633),
            Instant.parse("2026-11-21T10:01:02Z"));
    assertEquals(
        new News.OfTrade("2026112100222180103050041420312345", Bench.NUMBER, paid),
        callback.read(form));
  }

  private static boolean isBelieved(V2Answer answer) {
    try {
      return answer.isSignedBy(alipayKey());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static AlipaySettings settings() throws IOException {
    return Bench.settings("http://gateway.invalid", Api.V2, Bench.HASTY, alipayKey());
  }

  private static PrivateKey appKey() throws IOException {
    return Pem.privateKey(Resources.text("golden-app-key.pem"));
  }

  private static PublicKey alipayKey() throws IOException {
    return Pem.publicKey(Resources.text("golden-alipay-public.pem"));
  }
}
