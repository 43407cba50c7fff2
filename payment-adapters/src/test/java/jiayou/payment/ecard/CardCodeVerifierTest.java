package jiayou.payment.ecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import jiayou.core.value.Money;
import jiayou.payment.ecard.CodeVerdict.Expired;
import jiayou.payment.ecard.CodeVerdict.Forged;
import jiayou.payment.ecard.CodeVerdict.Genuine;
import jiayou.payment.ecard.CodeVerdict.Link;
import jiayou.payment.ecard.CodeVerdict.Malformed;
import jiayou.payment.ecard.CodeVerdict.Term;
import jiayou.sim.ecard.EcardHostSimulator;
import jiayou.sim.ecard.EcardKeys;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Golden codes, each way of tampering with them, and every date in them.
final class CardCodeVerifierTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_795_200_010L);
  private static final Instant MADE = Instant.ofEpochSecond(1_795_200_000L);
  private static final Duration SKEW = Duration.ofSeconds(30);

  private final CardCodeVerifier verifier =
      new CardCodeVerifier(Map.of(1, key(Resources.vectors().path("ca_pub"))), SKEW);

  @Test
  void goldenCodesHaveTheirVerdicts() {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (JsonNode code : Resources.vectors().path("codes")) {
      CodeVerdict verdict = verifier.verify(code.path("b64").stringValue(""), NOW);
      verdicts.put(
          code.path("id").stringValue(""),
          verdict instanceof Genuine ? "Genuine" : verdict.toString());
    }
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("good", "Genuine");
    expected.put("card-no-flipped", new Forged(Link.CARD).toString());
    expected.put("max-amount-flipped", new Forged(Link.CARD).toString());
    expected.put("user-key-flipped", new Forged(Link.CARD).toString());
    expected.put("issuer-cert-flipped", new Forged(Link.CERTIFICATE).toString());
    expected.put("gen-time-flipped", new Forged(Link.HOLDER).toString());
    expected.put("ca-sig-flipped", new Forged(Link.CERTIFICATE).toString());
    expected.put("expired-by-validity", new Expired(Term.CODE).toString());
    expected.put("auth-expired", new Expired(Term.AUTHORISATION).toString());
    expected.put("truncated", new Malformed().toString());
    expected.put("length-field-wrong", new Malformed().toString());
    expected.put("replay", "Genuine");
    assertEquals(expected, verdicts);
  }

  @Test
  void fieldsOfTheGoldenCodeAreRead() {
    CardCode code = CardCode.parse(Resources.code("good")).orElseThrow();

    assertEquals("62001234567890123456", code.cardNumber());
    assertEquals("****3456", code.shown());
    assertEquals(Money.fen(200_000), code.most());
    assertEquals(Duration.ofSeconds(300), code.validity());
    assertEquals(MADE, code.made());
    assertEquals("2030-12", code.certificateMonth().orElseThrow().toString());
    assertEquals(
        Resources.vectors().path("user_pub").stringValue("").substring(2, 66),
        HexFormat.of().formatHex(code.holderKey()).substring(2));
  }

  @Test
  void exampleOfTheStandardIsVerified() {
    JsonNode example = Resources.vectors().path("sm").path("gmt0003_5");
    byte[] signature = HexFormat.of().parseHex(example.path("sig").stringValue(""));
    byte[] message = example.path("msg").stringValue("").getBytes(StandardCharsets.US_ASCII);
    Sm2PublicKey key = key(example.path("pub"));

    assertTrue(key.signed(message, signature));
    message[0] ^= 1;
    assertFalse(key.signed(message, signature));
  }

  @Test
  void noByteOfACodeCanBeChanged() {
    byte[] good = Base64.getDecoder().decode(Resources.code("good"));
    for (int i = 0; i < good.length; i++) {
      byte[] spoilt = good.clone();
      spoilt[i] ^= 0x01;
      CodeVerdict verdict = verifier.verify(Base64.getEncoder().encodeToString(spoilt), NOW);
      assertFalse(verdict instanceof Genuine, "byte " + i);
    }
  }

  @Test
  void everyTextHasAVerdict() {
    SplittableRandom random = new SplittableRandom(20261121);
    byte[] good = Base64.getDecoder().decode(Resources.code("good"));
    for (int i = 0; i < 300; i++) {
      byte[] noise = good.clone();
      for (int k = random.nextInt(1, 40); k > 0; k--) {
        noise[random.nextInt(noise.length)] = (byte) random.nextInt();
      }
      assertFalse(
          verifier.verify(Base64.getEncoder().encodeToString(noise), NOW) instanceof Genuine);
    }
    for (String text :
        new String[] {"", "油卡", "====", "gQ", "A".repeat(456), "130000000000000000"}) {
      assertEquals(new Malformed(), verifier.verify(text, NOW));
    }
  }

  @Test
  void spacesOfAScannerDoNoHarm() {
    assertInstanceOf(Genuine.class, verifier.verify(" " + Resources.code("good") + "\r\n", NOW));
  }

  @Test
  void rootThatNobodyNamedVouchesForNothing() {
    CardCodeVerifier other = new CardCodeVerifier(Map.of(), SKEW);

    assertEquals(new CodeVerdict.UnknownAuthority(1), other.verify(Resources.code("good"), NOW));
  }

  @Test
  void anotherRootWithTheSameIndexIsForgery() {
    Sm2PublicKey issuer = key(Resources.vectors().path("issuer_pub"));
    CardCodeVerifier other = new CardCodeVerifier(Map.of(1, issuer), SKEW);

    assertEquals(new Forged(Link.CERTIFICATE), other.verify(Resources.code("good"), NOW));
  }

  @Test
  void codeLivesAsLongAsItSaysAndTheClocksMayDiffer() {
    Instant end = MADE.plusSeconds(300).plus(SKEW);

    assertInstanceOf(Genuine.class, verifier.verify(Resources.code("good"), end));
    assertEquals(
        new Expired(Term.CODE), verifier.verify(Resources.code("good"), end.plusSeconds(1)));
  }

  @Test
  void codeOfTomorrowIsNotTakenToday() {
    Instant early = MADE.minus(SKEW);

    assertInstanceOf(Genuine.class, verifier.verify(Resources.code("good"), early));
    assertEquals(
        new CodeVerdict.FromTheFuture(),
        verifier.verify(Resources.code("good"), early.minusSeconds(1)));
  }

  @Test
  void certificateEndsWithItsMonthInChina() {
    Instant newYear = Instant.parse("2030-12-31T16:00:00Z");

    assertEquals(
        new Expired(Term.AUTHORISATION),
        verifier.verify(Resources.code("good"), newYear.minusSeconds(1)));
    assertEquals(new Expired(Term.CERTIFICATE), verifier.verify(Resources.code("good"), newYear));
  }

  @Test
  void codeThatWantsToLiveTooLongIsNoCode() throws IOException {
    EcardKeys keys = EcardKeys.generate(new SecureRandom());
    try (EcardHostSimulator host = EcardHostSimulator.start(0, keys, () -> NOW)) {
      CardCodeVerifier ours =
          new CardCodeVerifier(Map.of(1, Sm2PublicKey.pem(keys.authorityPem())), SKEW);

      String longest = host.phone("anna").showCode(NOW, Duration.ofSeconds(1200));
      assertInstanceOf(Genuine.class, ours.verify(longest, NOW));
      String longer = host.phone("anna").showCode(NOW, Duration.ofSeconds(1201));
      assertEquals(new Malformed(), ours.verify(longer, NOW));
    }
  }

  private static Sm2PublicKey key(JsonNode hex) {
    return Sm2PublicKey.of(HexFormat.of().parseHex(hex.stringValue(""))).orElseThrow();
  }
}
