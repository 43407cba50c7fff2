package jiayou.app;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jiayou.core.effect.Effect.IssueExitPass;
import jiayou.core.invoice.Receipt;
import jiayou.core.ticket.Ticket.Links;
import jiayou.core.value.Money;

/// Signs where a phone finds the ticket of a sale (`/r/`) and asks for its invoice (`/i/`), and
/// reads such a link off a ticket of this station:
/// `https://host/i/<station>/<sale>?t=<fen>&d=<yyyyMMddHHmmss>&s=<16 hex digits>`. ASCII and short,
/// so that the code stays coarse enough for a thermal printer. No network is needed for either.
final class PaperLinks {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 8;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final String base;
  private final String station;
  private final ZoneId zone;
  private final SecretKeySpec key;
  private final Pattern link;

  /// @param base where the back office shows papers to phones
  /// @param key the station's, the same at all its terminals and at its back office
  PaperLinks(URI base, String station, ZoneId zone, byte[] key) {
    this.base = base.toString().endsWith("/") ? base.toString() : base + "/";
    this.station = station;
    this.zone = zone;
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.link =
        Pattern.compile(
            pattern(this.base)
                + Pattern.quote(station)
                + "/(?<sale>[A-Za-z0-9_-]{1,40})"
                + "\\?t=(?<fen>[0-9]{1,12})&d=(?<time>[0-9]{14})&s=(?<mac>[0-9a-f]{16})");
  }

  /// What the links of any station of this back office look like, for whoever sorts what is
  /// scanned.
  static String pattern(String base) {
    return Pattern.quote(base.endsWith("/") ? base : base + "/") + "(?<kind>[ir])/";
  }

  /// The same sale gives the same links.
  Links links(IssueExitPass wish) {
    return new Links(
        signed("r", wish.sale(), wish.amount(), wish.at()),
        wish.invoiceable().map(amount -> signed("i", wish.sale(), amount, wish.at())));
  }

  /// Empty when it was not signed here.
  Optional<Receipt> read(String scanned) {
    Matcher found = link.matcher(scanned);
    if (!found.matches() || !isOurs(found)) {
      return Optional.empty();
    }
    try {
      Instant paidAt = LocalDateTime.parse(found.group("time"), TIME).atZone(zone).toInstant();
      return Optional.of(
          new Receipt(
              found.group("sale"), Money.fen(Long.parseLong(found.group("fen"))), paidAt, scanned));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private String signed(String kind, String sale, Money amount, Instant at) {
    String time = TIME.format(at.atZone(zone));
    String fen = Long.toString(amount.fen());
    return base
        + kind
        + "/"
        + station
        + "/"
        + sale
        + "?t="
        + fen
        + "&d="
        + time
        + "&s="
        + mac(kind, sale, fen, time);
  }

  private boolean isOurs(Matcher found) {
    String expected =
        mac(found.group("kind"), found.group("sale"), found.group("fen"), found.group("time"));
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.US_ASCII),
        found.group("mac").getBytes(StandardCharsets.US_ASCII));
  }

  private String mac(String kind, String sale, String fen, String time) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      String body = String.join("|", kind, station, sale, fen, time);
      byte[] whole = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(whole, 0, SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
