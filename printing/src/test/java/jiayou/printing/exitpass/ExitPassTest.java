package jiayou.printing.exitpass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;
import jiayou.printing.exitpass.ExitPassVerifier.Verdict;
import org.junit.jupiter.api.Test;

final class ExitPassTest {

  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final Instant PAID = Instant.parse("2026-11-21T02:47:43Z");
  private static final Instant PAID_MINUTE = Instant.parse("2026-11-21T02:47:00Z");

  /// Made with Python's hmac over `JY1.S1.K02-1121-0046.29920487.21633`.
  private static final Ticket.ExitPass GOLDEN =
      new Ticket.ExitPass("JY1.S1.K02-1121-0046.29920487.21633._JOLNWKh2eIhMFrqWlYocA", "1797");

  private final ExitPassVerifier gate =
      new ExitPassVerifier(KEY, "S1", Duration.ofHours(24), new UsedPassesInMemory());

  @Test
  void theSameSaleAlwaysGetsTheSamePass() {
    assertEquals(GOLDEN, sign("S1"));
    assertEquals(GOLDEN, sign("S1"));
  }

  @Test
  void aGoodPassOpensTheGateOnce() {
    Instant first = PAID.plusSeconds(90);
    assertEquals(
        new Verdict.Valid("K02-1121-0046", PAID_MINUTE, Money.fen(21633), "1797"),
        gate.verify(GOLDEN.token(), first));
    assertEquals(new Verdict.Replayed(first), gate.verify(GOLDEN.token(), first.plusSeconds(5)));
  }

  @Test
  void aPassIsGoodToItsLastMinuteAndNotAfter() {
    Instant expiry = PAID_MINUTE.plus(Duration.ofHours(24));
    assertEquals(new Verdict.Expired(expiry), gate.verify(GOLDEN.token(), expiry.plusMillis(1)));
    assertEquals(
        new Verdict.Valid("K02-1121-0046", PAID_MINUTE, Money.fen(21633), "1797"),
        gate.verify(GOLDEN.token(), expiry));
  }

  @Test
  void noLetterOfAPassCanBeChanged() {
    String token = GOLDEN.token();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String tampered = token.substring(0, i) + other + token.substring(i + 1);
      assertEquals(new Verdict.Forged(), gate.verify(tampered, PAID), tampered);
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
  void aShortKeyOrAWordThatWouldBlurThePassIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ExitPassSigner(new byte[15], "S1"));
    assertThrows(IllegalArgumentException.class, () -> new ExitPassSigner(KEY, "S.1"));
  }

  private static Ticket.ExitPass sign(String station) {
    return new ExitPassSigner(KEY, station).sign("K02-1121-0046", PAID, Money.fen(21633));
  }
}
