package jiayou.payment.aggregator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Moments as ACP writes them: fourteen digits in the time of China.
final class AcpTime {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  private AcpTime() {}

  static String text(Instant moment) {
    return FORMAT.format(moment.atOffset(CHINA));
  }

  static Optional<Instant> moment(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, FORMAT).toInstant(CHINA));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /// `traceTime` has no year: it is the first such moment since the order, give or take a day for
  /// clocks that differ.
  static Optional<Instant> sinceOrder(String withoutYear, Instant order) {
    int year = order.atOffset(CHINA).getYear();
    Instant earliest = order.minusSeconds(86_400);
    return moment(year + withoutYear)
        .filter(found -> !found.isBefore(earliest))
        .or(() -> moment(year + 1 + withoutYear));
  }
}
