package jiayou.printing.exitpass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;
import jiayou.printing.exitpass.ExitPassVerifier.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExitPassTest {

  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final Instant PAID = Instant.parse("2026-11-21T02:47:43Z");
  private static final Instant PAID_MINUTE = Instant.parse("2026-11-21T02:47:00Z");

  /// Not made with our own code, but with
  ///
  /// ```
  /// printf %s JY1.S1.K02-1121-0046.29920487.21633 |
  ///   openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef -binary |
  ///   head -c16 | basenc --base64url | tr -d =
  /// ```
  ///
  /// and the short code with Python:
  ///
  /// ```
  /// mac = hmac.new(b"0123456789abcdef0123456789abcdef", body, hashlib.sha256).digest()
  /// "%04d" % (int.from_bytes(mac[16:20], "big", signed=True) % 10000)
  /// ```
  private static final Ticket.ExitPass GOLDEN =
      new Ticket.ExitPass("JY1.S1.K02-1121-0046.29920487.21633._JOLNWKh2eIhMFrqWlYocA", "1797");

  /// As above, of `JW1.S1.K02-1121-0046.29920487.2`; its digits are
  ///
  /// ```
  /// "%08d" % (int.from_bytes(mac[16:24], "big", signed=True) % 100000000)
  /// ```
  private static final Ticket.Voucher GOLDEN_WASH =
      new Ticket.Voucher(
          "洗车一次",
          "36025742",
          Optional.of("JW1.S1.K02-1121-0046.29920487.2.HXp8oR7HzxLCvt7cNz1cyA"));

  private static final Wash WASH = new Wash("K02-1121-0046", PAID_MINUTE, 2, "36025742");

  private static final Pass PASS = new Pass("K02-1121-0046", PAID_MINUTE, Money.fen(21633), "1797");

  @TempDir private Path folder;
  private ExitPassVerifier gate = gate(Path.of("nowhere"));

  @BeforeEach
  void prepare() throws IOException {
    new MarkedFolder(folder).prepare("S1");
    gate = gate(folder);
  }

  @Test
  void theSameSaleAlwaysGetsTheSamePass() {
    assertEquals(GOLDEN, sign("S1"));
    assertEquals(GOLDEN, sign("S1"));
  }

  @Test
  void aGoodPassOpensTheGateOnce() {
    Instant first = PAID.plusSeconds(90);
    assertEquals(new Verdict.Valid(PASS), gate.verify(GOLDEN.token(), first));
    assertEquals(
        new Verdict.Replayed(PASS, first, "G1"), gate.verify(GOLDEN.token(), first.plusSeconds(5)));
  }

  @Test
  void aWashIsGoodOnceAndForThirtyDays() {
    ExitPassSigner signer = new ExitPassSigner(KEY, "S1");
    assertEquals(GOLDEN_WASH, signer.wash("K02-1121-0046", PAID, 2, "洗车一次"));
    String token = GOLDEN_WASH.token().orElseThrow();
    Instant expiry = PAID_MINUTE.plus(Duration.ofDays(30));
    assertEquals(new Verdict.Expired(WASH, expiry), gate.verify(token, expiry.plusMillis(1)));
    assertEquals(new Verdict.Valid(WASH), gate.verify(token, expiry));
    assertEquals(new Verdict.Replayed(WASH, expiry, "G1"), gate.verify(token, expiry));
    assertEquals(new Verdict.Valid(PASS), gate.verify(GOLDEN.token(), PAID));
  }

  @Test
  void aWashIsNoPassInOtherLetters() {
    String token = GOLDEN_WASH.token().orElseThrow();
    assertEquals(new Verdict.Forged(), gate.look(token.replace("JW1", "JY1"), PAID));
    assertEquals(new Verdict.Forged(), gate.look(GOLDEN.token().replace("JY1", "JW1"), PAID));
    assertEquals(new Verdict.Forged(), gate.look(token.replace(".2.", ".3."), PAID));
  }

  @Test
  void aLookUsesNothingUp() {
    assertEquals(new Verdict.Valid(PASS), gate.look(GOLDEN.token(), PAID));
    assertEquals(new Verdict.Valid(PASS), gate.look(GOLDEN.token(), PAID));
    assertEquals(new Verdict.Valid(PASS), gate.verify(GOLDEN.token(), PAID));
    assertEquals(new Verdict.Replayed(PASS, PAID, "G1"), gate.look(GOLDEN.token(), PAID));
  }

  @Test
  void aPassIsGoodToItsLastMinuteAndNotAfter() {
    Instant expiry = PAID_MINUTE.plus(Duration.ofHours(24));
    assertEquals(
        new Verdict.Expired(PASS, expiry), gate.verify(GOLDEN.token(), expiry.plusMillis(1)));
    assertEquals(new Verdict.Valid(PASS), gate.verify(GOLDEN.token(), expiry));
  }

  @Test
  void aUsedPassThatExpiresIsExpired() {
    Instant expiry = PAID_MINUTE.plus(Duration.ofHours(24));
    gate.verify(GOLDEN.token(), PAID);
    assertEquals(
        new Verdict.Expired(PASS, expiry), gate.verify(GOLDEN.token(), expiry.plusSeconds(1)));
  }

  @Test
  void aGateWhoseClockIsAFewMinutesSlowStillOpens() {
    Instant slow = PAID_MINUTE.minus(Duration.ofMinutes(10));
    assertEquals(
        new Verdict.Unknown(PASS, Doubt.CLOCKS), gate.verify(GOLDEN.token(), slow.minusMillis(1)));
    assertEquals(new Verdict.Valid(PASS), gate.verify(GOLDEN.token(), slow));
  }

  @Test
  void noLetterOfAPassCanBeChanged() {
    String token = GOLDEN.token();
    for (int i = 0; i < token.length(); i++) {
      for (char other = ' '; other <= '~'; other++) {
        if (other != token.charAt(i)) {
          String tampered = token.substring(0, i) + other + token.substring(i + 1);
          assertEquals(new Verdict.Forged(), gate.look(tampered, PAID), tampered);
        }
      }
    }
  }

  @Test
  void noLetterCanBeAddedTakenAwayOrSwapped() {
    SplittableRandom random = new SplittableRandom(20261121);
    for (int i = 0; i < 2_000; i++) {
      String token =
          new ExitPassSigner(KEY, "S1")
              .sign("K02-1121-%04d".formatted(random.nextInt(10_000)), PAID, Money.fen(i))
              .token();
      int at = random.nextInt(token.length());
      char letter = (char) random.nextInt(' ', '~' + 1);
      StringBuilder spoilt = new StringBuilder(token);
      switch (random.nextInt(3)) {
        case 0 -> spoilt.insert(at, letter);
        case 1 -> spoilt.deleteCharAt(at);
        default -> spoilt.append(spoilt.charAt(at)).deleteCharAt(at);
      }
      if (!token.contentEquals(spoilt)) {
        assertEquals(new Verdict.Forged(), gate.look(spoilt.toString(), PAID), spoilt::toString);
      }
    }
  }

  @Test
  void whatIsNoPassOfOursIsForged() {
    ExitPassSigner stranger =
        new ExitPassSigner("another key of 32 bytes 01234567".getBytes(), "S1");
    for (String token :
        new String[] {
          "",
          "6901234567892",
          "JY1.....",
          GOLDEN.token() + "=",
          GOLDEN.token().substring(0, 50),
          "x.".repeat(500),
          stranger.sign("K02-1121-0046", PAID, Money.fen(21633)).token(),
          sign("S2").token()
        }) {
      assertEquals(new Verdict.Forged(), gate.verify(token, PAID), token);
    }
  }

  @Test
  void aShortKeyAWordThatWouldBlurThePassAndAnEndlessPassAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ExitPassSigner(new byte[15], "S1"));
    assertThrows(IllegalArgumentException.class, () -> new ExitPassSigner(KEY, "S.1"));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ExitPassVerifier(
                KEY,
                "S1",
                ExitPassVerifier.LONGEST_VALID.plusMillis(1),
                new UsedPassesInFolder(folder, "S1", "G1")));
  }

  private static ExitPassVerifier gate(Path folder) {
    return new ExitPassVerifier(
        KEY, "S1", Duration.ofHours(24), new UsedPassesInFolder(folder, "S1", "G1"));
  }

  private static Ticket.ExitPass sign(String station) {
    return new ExitPassSigner(KEY, station).sign("K02-1121-0046", PAID, Money.fen(21633));
  }
}
