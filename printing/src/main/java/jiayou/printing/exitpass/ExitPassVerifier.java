package jiayou.printing.exitpass;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import jiayou.core.value.Money;
import jiayou.printing.exitpass.UsedPasses.Use;

/// Judges an exit pass, or a car wash, at the gate or in an attendant's hand, with the key and the
/// list of used passes, and no network but the one that the list may lie on.
public final class ExitPassVerifier {

  /// No pass is good for longer.
  public static final Duration LONGEST_VALID = Duration.ofDays(7);

  /// How long after payment a wash is good.
  public static final Duration WASH_VALID = Duration.ofDays(30);

  private static final int WORDS = 6;

  /// Longer than any pass of ours: what a gate's scanner reads besides is not worth hashing.
  private static final int LONGEST = 200;

  /// How far the clocks of a station may be apart.
  private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

  private final SecretKeySpec key;
  private final String station;
  private final Duration validFor;
  private final UsedPasses used;

  /// @param key the signer's
  /// @param validFor how long after payment, at most [#LONGEST_VALID]; a day keeps what the ticket
  ///   says
  public ExitPassVerifier(byte[] key, String station, Duration validFor, UsedPasses used) {
    if (validFor.compareTo(LONGEST_VALID) > 0) {
      throw new IllegalArgumentException("no pass is good for longer than " + LONGEST_VALID);
    }
    this.key = PassMac.key(key);
    this.station = station;
    this.validFor = validFor;
    this.used = used;
  }

  /// Uses the pass up when it is valid.
  public Verdict verify(String token, Instant now) {
    return judge(token, now, true);
  }

  /// Judges, and leaves a valid pass as it is.
  public Verdict look(String token, Instant now) {
    return judge(token, now, false);
  }

  private Verdict judge(String token, Instant now, boolean uses) {
    String[] words = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
    Optional<PassMac> signed = signed(token, words);
    if (signed.isEmpty()) {
      return new Verdict.Forged();
    }
    Signed what = what(words, signed.get());
    Instant expiry =
        what.paidAt()
            .plus(
                switch (what) {
                  case Pass _ -> validFor;
                  case Wash _ -> WASH_VALID;
                });
    if (now.isAfter(expiry)) {
      return new Verdict.Expired(what, expiry);
    }
    if (now.plus(CLOCKS_APART).isBefore(what.paidAt())) {
      return new Verdict.Unknown(what, Doubt.CLOCKS);
    }
    String signature = signed.get().signature();
    Use use = uses ? used.use(signature, what.paidAt(), now) : used.look(signature, what.paidAt());
    return switch (use) {
      case Use.First() -> new Verdict.Valid(what);
      case Use.Again(Instant firstAt, String where) -> new Verdict.Replayed(what, firstAt, where);
      case Use.Unknown(Doubt doubt) -> new Verdict.Unknown(what, doubt);
    };
  }

  private Optional<PassMac> signed(String token, String[] words) {
    if (words.length != WORDS) {
      return Optional.empty();
    }
    PassMac mac = PassMac.of(token.substring(0, token.lastIndexOf('.')), key);
    boolean ours =
        sameInConstantTime(mac.signature(), words[5])
            && (words[0].equals(ExitPassSigner.VERSION)
                || words[0].equals(ExitPassSigner.WASH_VERSION))
            && words[1].equals(station);
    return ours ? Optional.of(mac) : Optional.empty();
  }

  private static Signed what(String[] words, PassMac mac) {
    Instant paidAt =
        Instant.ofEpochSecond(Long.parseLong(words[3]) * ExitPassSigner.SECONDS_A_MINUTE);
    return words[0].equals(ExitPassSigner.WASH_VERSION)
        ? new Wash(words[2], paidAt, Integer.parseInt(words[4]), mac.washCode())
        : new Pass(words[2], paidAt, Money.fen(Long.parseLong(words[4])), mac.shortCode());
  }

  /// The whole text is compared, so that no second spelling of a signature passes.
  private static boolean sameInConstantTime(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether the car may leave, or be washed.
  public sealed interface Verdict {
    record Valid(Signed what) implements Verdict {}

    record Expired(Signed what, Instant at) implements Verdict {}

    /// Not signed by us, or for another station.
    record Forged() implements Verdict {}

    /// @param where the gate or terminal that judged it first
    record Replayed(Signed what, Instant firstAt, String where) implements Verdict {}

    /// Signed by us, but nobody can say whether it was used.
    record Unknown(Signed what, Doubt doubt) implements Verdict {}
  }
}
