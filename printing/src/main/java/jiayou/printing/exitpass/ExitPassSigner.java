package jiayou.printing.exitpass;

import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;

/// Signs exit passes: `JY1.<station>.<trace>.<epoch minute>.<fen>.<signature>`, ASCII, short enough
/// for a QR code of version 4 or 5. Nothing in it is drawn by lot, so a terminal that crashed
/// between paying and printing issues the very same pass again, and it still opens the gate once.
public final class ExitPassSigner {

  static final String VERSION = "JY1";
  static final int SECONDS_A_MINUTE = 60;

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");

  private final SecretKeySpec key;
  private final String station;

  /// @param key at least 16 bytes, the same at the gate
  /// @param station letters, digits, `_` and `-`
  public ExitPassSigner(byte[] key, String station) {
    this.key = PassMac.key(key);
    this.station = word(station);
  }

  /// @param trace the sale's number, letters, digits, `_` and `-`
  /// @param paidAt when the sale was paid; the minute counts
  public Ticket.ExitPass sign(String trace, Instant paidAt, Money amount) {
    long minute = Math.floorDiv(paidAt.getEpochSecond(), SECONDS_A_MINUTE);
    String body =
        String.join(
            ".", VERSION, station, word(trace), Long.toString(minute), Long.toString(amount.fen()));
    PassMac mac = PassMac.of(body, key);
    return new Ticket.ExitPass(body + "." + mac.signature(), mac.shortCode());
  }

  private static String word(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("letters, digits, _ and - only in an exit pass: " + word);
    }
    return word;
  }
}
