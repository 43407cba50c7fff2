package jiayou.printing.exitpass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import jiayou.core.value.Money;

/// Judges an exit pass at the gate or in an attendant's hand, with the key alone.
public final class ExitPassVerifier {

  private static final int WORDS = 6;

  /// Longer than any pass of ours: what a gate's scanner reads besides is not worth hashing.
  private static final int LONGEST = 200;

  private final SecretKeySpec key;
  private final String station;
  private final Duration validFor;
  private final UsedPasses used;

  /// @param key the signer's
  /// @param validFor how long after payment; a day keeps what the ticket says
  public ExitPassVerifier(byte[] key, String station, Duration validFor, UsedPasses used) {
    this.key = PassMac.key(key);
    this.station = station;
    this.validFor = validFor;
    this.used = used;
  }

  /// Uses the pass up when it is valid.
  public Verdict verify(String token, Instant now) {
    String[] words = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
    if (words.length != WORDS) {
      return new Verdict.Forged();
    }
    PassMac mac = PassMac.of(token.substring(0, token.lastIndexOf('.')), key);
    boolean ours = sameInConstantTime(mac.signature(), words[5]);
    if (!ours || !words[0].equals(ExitPassSigner.VERSION) || !words[1].equals(station)) {
      return new Verdict.Forged();
    }
    Instant paidAt =
        Instant.ofEpochSecond(Long.parseLong(words[3]) * ExitPassSigner.SECONDS_A_MINUTE);
    Instant expiry = paidAt.plus(validFor);
    if (now.isAfter(expiry)) {
      return new Verdict.Expired(expiry);
    }
    Money amount = Money.fen(Long.parseLong(words[4]));
    return switch (used.use(mac.signature(), now, expiry)) {
      case UsedPasses.Use.First() -> new Verdict.Valid(words[2], paidAt, amount, mac.shortCode());
      case UsedPasses.Use.Again(Instant firstAt) -> new Verdict.Replayed(firstAt);
    };
  }

  /// The whole text is compared, so that no second spelling of a signature passes.
  private static boolean sameInConstantTime(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether the car may leave.
  public sealed interface Verdict {
    /// @param paidAt to the minute
    /// @param shortCode to compare with what the driver reads out
    record Valid(String trace, Instant paidAt, Money amount, String shortCode) implements Verdict {}

    record Expired(Instant at) implements Verdict {}

    /// Not signed by us, or for another station.
    record Forged() implements Verdict {}

    record Replayed(Instant firstAt) implements Verdict {}
  }
}
