package jiayou.sim.office.invoice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/// The link on a ticket, taken apart: `.../i/{station}/{sale}?t={fen}&d={yyyyMMddHHmmss}&s={sign}`.
///
/// @param kind `i` opens the invoice, `r` the receipt
/// @param total what was paid, whole fen, as it is written in the link
/// @param day when it was paid, by the station's clock
record Claim(String kind, String station, String sale, String total, String day, String sign) {

  static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  static Optional<Claim> read(String link) {
    return Optional.ofNullable(HttpUrl.parse(link)).flatMap(Claim::read);
  }

  static Optional<Claim> read(HttpUrl url) {
    List<String> path = url.pathSegments();
    if (path.size() < 3) {
      return Optional.empty();
    }
    List<String> last = path.subList(path.size() - 3, path.size());
    Claim claim =
        new Claim(
            last.get(0), last.get(1), last.get(2), word(url, "t"), word(url, "d"), word(url, "s"));
    return Optional.of(claim).filter(Claim::isWhole);
  }

  boolean isSignedBy(Seal seal) {
    return seal.fits(String.join("|", kind, station, sale, total, day), sign);
  }

  long fen() {
    return Long.parseLong(total);
  }

  Instant paidAt() {
    return LocalDateTime.parse(day, DAY).atZone(HERE).toInstant();
  }

  private boolean isWhole() {
    return (kind.equals("i") || kind.equals("r"))
        && total.matches("0|[1-9][0-9]{0,9}")
        && day.matches("[0-9]{14}")
        && isDay();
  }

  private boolean isDay() {
    try {
      return LocalDateTime.parse(day, DAY).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String word(HttpUrl url, String name) {
    return Optional.ofNullable(url.queryParameter(name)).orElse("");
  }
}
