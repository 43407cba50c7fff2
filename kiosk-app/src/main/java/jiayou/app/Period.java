package jiayou.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import jiayou.core.sale.Sale;

/// A stretch of one day by the station's clock, such as a shift.
///
/// @param until no longer in it; the midnight that ends the day at the latest
record Period(LocalDateTime from, LocalDateTime until, ZoneId zone) {

  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final String MIDNIGHT = "24:00";

  static Period wholeDay(LocalDate day, ZoneId zone) {
    return new Period(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), zone);
  }

  /// @param from `HH:MM`
  /// @param until `HH:MM`, after `from`; up to `24:00`
  /// @return empty when this is no period of a day
  static Optional<Period> of(LocalDate day, String from, String until, ZoneId zone) {
    return moment(day, from)
        .flatMap(begin ->
            moment(day, until).filter(begin::isBefore).map(end -> new Period(begin, end, zone)));
  }

  private static Optional<LocalDateTime> moment(LocalDate day, String time) {
    if (time.equals(MIDNIGHT)) {
      return Optional.of(day.plusDays(1).atStartOfDay());
    }
    return TIME.matcher(time).matches()
        ? Optional.of(day.atTime(LocalTime.parse(time)))
        : Optional.empty();
  }

  LocalDate day() {
    return from.toLocalDate();
  }

  /// `07:30 - 15:30`.
  String times() {
    String end = until.toLocalDate().equals(day()) ? "" + until.toLocalTime() : MIDNIGHT;
    return from.toLocalTime() + " - " + end;
  }

  boolean has(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, zone);
    return !local.isBefore(from) && local.isBefore(until);
  }

  /// A sale with only the money that moved in this time. What has no moment of its own counts at
  /// the moment at which it began, as on the day's page.
  Sale only(Sale sale) {
    return new Sale(
        sale.id(),
        sale.trace(),
        sale.screen(),
        sale.openedAt(),
        sale.basket(),
        sale.state(),
        sale.attempts().stream().filter(a -> has(a.paidAt().orElse(a.begunAt()))).toList(),
        sale.refunds().stream()
            .filter(r -> r.backAt().or(r::askedAt).filter(this::has).isPresent())
            .toList(),
        sale.exitPass(),
        sale.slips(),
        sale.changedAt(),
        sale.reports(),
        sale.agreed(),
        sale.links(),
        sale.washes());
  }
}
