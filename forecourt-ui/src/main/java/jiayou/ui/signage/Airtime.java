package jiayou.ui.signage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/// When a picture may be on the screen: between two dates, in some hours, on some weekdays.
///
/// Hours may cross midnight (22:00 to 06:00); the hours after midnight then belong to the evening
/// that began them, so that "Friday night" is one night and not two halves.
///
/// @param first the first day, included
/// @param last the last day, included
/// @param from the first minute of the day
/// @param until the minute it ends, not included; the same as `from` means the whole day
public record Airtime(
    LocalDate first, LocalDate last, LocalTime from, LocalTime until, Set<DayOfWeek> weekdays) {

  /// At any time at all. The only airtime that does not ask the clock.
  public static final Airtime ALWAYS =
      new Airtime(
          LocalDate.MIN,
          LocalDate.MAX,
          LocalTime.MIDNIGHT,
          LocalTime.MIDNIGHT,
          EnumSet.allOf(DayOfWeek.class));

  public Airtime {
    weekdays = Set.copyOf(weekdays);
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("airtime ends on " + last + ", before " + first);
    }
    if (weekdays.isEmpty()) {
      throw new IllegalArgumentException("airtime without a weekday never comes");
    }
  }

  public Airtime between(LocalDate firstDay, LocalDate lastDay) {
    return new Airtime(firstDay, lastDay, from, until, weekdays);
  }

  public Airtime hours(LocalTime begin, LocalTime end) {
    return new Airtime(first, last, begin, end, weekdays);
  }

  public Airtime on(Set<DayOfWeek> days) {
    return new Airtime(first, last, from, until, days);
  }

  /// Whether the moment lies inside.
  ///
  /// @param moment the station's local time
  public boolean admits(LocalDateTime moment) {
    LocalTime time = moment.toLocalTime();
    boolean crossesMidnight = until.isBefore(from);
    boolean afterMidnight = crossesMidnight && time.isBefore(until);
    LocalDate day = afterMidnight ? moment.toLocalDate().minusDays(1) : moment.toLocalDate();
    return inHours(time, crossesMidnight)
        && !day.isBefore(first)
        && !day.isAfter(last)
        && weekdays.contains(day.getDayOfWeek());
  }

  private boolean inHours(LocalTime time, boolean crossesMidnight) {
    if (from.equals(until)) {
      return true;
    }
    return crossesMidnight
        ? !time.isBefore(from) || time.isBefore(until)
        : !time.isBefore(from) && time.isBefore(until);
  }
}
