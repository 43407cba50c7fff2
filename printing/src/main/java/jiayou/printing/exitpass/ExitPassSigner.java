package jiayou.printing.exitpass;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;

/// Signs exit passes and washes. A pass is `JY1.<station>.<trace>.<epoch
/// minute>.<fen>.<signature>`, ASCII, short enough for a QR code of version 4 or 5. Nothing in it
/// is drawn by lot, so a terminal that crashed between paying and printing issues the very same
/// pass again, and it still opens the gate once.
public final class ExitPassSigner {

  static final String VERSION = "JY1";
  static final int SECONDS_A_MINUTE = 60;

  /// A wash: `JW1.<station>.<trace>.<epoch minute>.<number>.<signature>`.
  static final String WASH_VERSION = "JW1";

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
    String body = body(VERSION, trace, paidAt, amount.fen());
    PassMac mac = PassMac.of(body, key);
    return new Ticket.ExitPass(body + "." + mac.signature(), mac.shortCode());
  }

  /// Signs a wash that was bought, in the same way.
  ///
  /// @param number 1 for the first wash of the sale
  /// @param name its name on the paper
  public Ticket.Voucher wash(String trace, Instant paidAt, int number, String name) {
    String body = body(WASH_VERSION, trace, paidAt, number);
    PassMac mac = PassMac.of(body, key);
    return new Ticket.Voucher(name, mac.washCode(), Optional.of(body + "." + mac.signature()));
  }

  private String body(String version, String trace, Instant paidAt, long figure) {
    long minute = Math.floorDiv(paidAt.getEpochSecond(), SECONDS_A_MINUTE);
    return String.join(
        ".", version, station, word(trace), Long.toString(minute), Long.toString(figure));
  }

  /// Whether a token is a wash's by its look; only the verifier says whether it is good.
  public static boolean isWash(String token) {
    return token.startsWith(WASH_VERSION + ".");
  }

  private static String word(String word) {
    if (!WORD.matcher(word).matches()) {
      throw new IllegalArgumentException("letters, digits, _ and - only in an exit pass: " + word);
    }
    return word;
  }
}
