package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jiayou.payment.wire.Pem;
import jiayou.payment.wire.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AnswerVerifierTest {

  private static final byte[] BODY =
      "{\"code_url\":\"weixin://wxpay/bizpayurl/up?pr=NwY5Mz9&groupid=00\"}"
          .getBytes(StandardCharsets.UTF_8);
  private static final String PUBLIC_KEY = "PUB_KEY_ID_0116000000012026112100000001";
  private static final String CERTIFICATE = "4A0E1F2D3C4B5A69788796A5B4C3D2E1F0012345";

  private final TestClock clock = new TestClock();
  private final Map<String, String> headers = new HashMap<>();
  private AnswerVerifier verifier = new AnswerVerifier(Map.of(), clock);

  @BeforeEach
  void golden() throws IOException {
    var certificate = Pem.certificate(Resources.text("golden-platform-certificate.pem"));
    verifier =
        new AnswerVerifier(
            Map.of(
                PUBLIC_KEY,
                Pem.publicKey(Resources.text("golden-platform-public.pem")),
                Pem.serial(certificate),
                certificate.getPublicKey()),
            clock);
    headers.put("Wechatpay-Timestamp", "1795255200");
    headers.put("Wechatpay-Nonce", "c5ac7061fccab6bf3e254dcf98995b8c");
    headers.put("Wechatpay-Signature", Resources.text("golden-answer.sig"));
    headers.put("Wechatpay-Serial", PUBLIC_KEY);
  }

  @Test
  void signatureByPublicKeyHolds() {
    assertEquals(Optional.empty(), fault(BODY));
  }

  @Test
  void signatureByPlatformCertificateHolds() {
    headers.put("Wechatpay-Serial", CERTIFICATE);

    assertEquals(Optional.empty(), fault(BODY));
  }

  @Test
  void answerWithoutBodyIsSignedOverNothing() throws IOException {
    headers.put("Wechatpay-Nonce", "d5ac7061fccab6bf3e254dcf98995b8d");
    headers.put("Wechatpay-Signature", Resources.text("golden-answer-204.sig"));

    assertEquals(Optional.empty(), fault(new byte[0]));
  }

  @Test
  void oneChangedByteIsFound() {
    byte[] changed = BODY.clone();
    changed[20] ^= 1;

    assertEquals(Optional.of("wrong signature"), fault(changed));
  }

  @Test
  void fiveMinutesAreFreshAndOneSecondMoreIsNot() {
    clock.pass(Duration.ofSeconds(300));
    assertEquals(Optional.empty(), fault(BODY));

    clock.pass(Duration.ofSeconds(1));
    assertEquals(Optional.of("timestamp outside 300 s"), fault(BODY));
  }

  @Test
  void timestampFromTheFutureIsRefusedToo() {
    clock.pass(Duration.ofSeconds(-301));

    assertEquals(Optional.of("timestamp outside 300 s"), fault(BODY));
  }

  @Test
  void impossibleTimestampsAreRefused() {
    String[] impossible = {"", "noon", "-1", "99999999999999999999", "" + Long.MAX_VALUE};
    for (String timestamp : impossible) {
      headers.put("Wechatpay-Timestamp", timestamp);
      assertEquals(Optional.of("timestamp outside 300 s"), fault(BODY));
    }
  }

  @Test
  void unknownSerialIsRefused() {
    headers.put("Wechatpay-Serial", "PUB_KEY_ID_0");

    assertEquals(Optional.of("unknown platform serial PUB_KEY_ID_0"), fault(BODY));
  }

  @Test
  void everyHeaderIsNeeded() {
    for (String name : Map.copyOf(headers).keySet()) {
      Map<String, String> fewer = new HashMap<>(headers);
      fewer.remove(name);
      assertEquals(
          Optional.of("unsigned"),
          verifier.fault(wanted -> Optional.ofNullable(fewer.get(wanted)), BODY));
    }
  }

  @Test
  void probesAndRubbishAreSimplyWrong() {
    for (String signature : new String[] {"WECHATPAY/SIGNTEST/abcd", "", "%%%", "AAAA"}) {
      headers.put("Wechatpay-Signature", signature);
      assertEquals(Optional.of("wrong signature"), fault(BODY));
    }
  }

  private Optional<String> fault(byte[] body) {
    return verifier.fault(name -> Optional.ofNullable(headers.get(name)), body);
  }
}
