package jiayou.ui.signage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Goal: the edges of dates, hours and weekdays fall where a station manager means them.
class AirtimeTest {

  @Test
  void bothDaysOfADateRangeAreIncluded() {
    Airtime november =
        Airtime.ALWAYS.between(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 21));

    assertEquals(
        List.of(false, true, true, false),
        List.of(
            november.admits(at("2026-11-17T23:59")),
            november.admits(at("2026-11-18T00:00")),
            november.admits(at("2026-11-21T23:59")),
            november.admits(at("2026-11-22T00:00"))));
  }

  @Test
  void hoursIncludeTheirBeginningAndNotTheirEnd() {
    Airtime breakfast = Airtime.ALWAYS.hours(LocalTime.of(6, 0), LocalTime.of(10, 0));

    assertEquals(
        List.of(false, true, true, false),
        List.of(
            breakfast.admits(at("2026-11-18T05:59:59")),
            breakfast.admits(at("2026-11-18T06:00")),
            breakfast.admits(at("2026-11-18T09:59:59")),
            breakfast.admits(at("2026-11-18T10:00"))));
  }

  @Test
  void hoursAfterMidnightBelongToTheEveningThatBeganThem() {
    Airtime fridayNight =
        Airtime.ALWAYS.hours(LocalTime.of(22, 0), LocalTime.of(6, 0)).on(Set.of(DayOfWeek.FRIDAY));

    assertFalse(fridayNight.admits(at("2026-11-20T02:00")), "the night of Thursday");
    assertFalse(fridayNight.admits(at("2026-11-20T21:59")), "Friday before ten");
    assertTrue(fridayNight.admits(at("2026-11-20T22:00")), "Friday at ten");
    assertTrue(fridayNight.admits(at("2026-11-21T05:59")), "early on Saturday");
    assertFalse(fridayNight.admits(at("2026-11-21T06:00")), "Saturday at six");
    assertFalse(fridayNight.admits(at("2026-11-21T22:00")), "Saturday at ten");
  }

  @Test
  void aRangeThatCanNeverComeIsRefused() {
    LocalDate day = LocalDate.of(2026, 11, 18);
    assertThrows(
        IllegalArgumentException.class, () -> Airtime.ALWAYS.between(day, day.minusDays(1)));
    assertThrows(IllegalArgumentException.class, () -> Airtime.ALWAYS.on(Set.of()));
  }

  private static LocalDateTime at(String moment) {
    return LocalDateTime.parse(moment);
  }
}
