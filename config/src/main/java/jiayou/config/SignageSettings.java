package jiayou.config;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What plays while nobody fuels or shops (`signage.yaml`).
///
/// @param folder where the pictures are
/// @param items in their order; the built-in page plays when there are none
public record SignageSettings(Path folder, List<Item> items) {

  /// One picture.
  ///
  /// @param hours all day when empty
  public record Item(
      Path file, Duration shown, Dates dates, Optional<Hours> hours, Set<DayOfWeek> weekdays) {}

  /// The days on which it may play, both included; an absent end is open.
  public record Dates(Optional<LocalDate> from, Optional<LocalDate> to) {}

  /// A part of each day, to the minute before `to`; it may cross midnight.
  public record Hours(LocalTime from, LocalTime to) {}

  static SignageSettings read(Keys keys) {
    Path folder = Pointers.folder(keys, "folder");
    return new SignageSettings(folder, keys.maybeGroups("items", group -> item(group, folder)));
  }

  private static Item item(Keys keys, Path folder) {
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    weekdays.addAll(keys.maybeAll("weekdays", Kind.WEEKDAY));
    return new Item(
        Pointers.fileIn(folder, keys, "file"),
        keys.get("shown", Kind.duration("2s", "5m"), Kind.usual("10s")),
        keys.maybeGroup("dates", SignageSettings::dates)
            .orElse(new Dates(Optional.empty(), Optional.empty())),
        keys.maybeGroup("hours", SignageSettings::hours),
        weekdays.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : weekdays);
  }

  private static Dates dates(Keys keys) {
    Dates dates = new Dates(keys.maybe("from", Kind.DATE), keys.maybe("to", Kind.DATE));
    if (dates.from().isPresent()
        && dates.to().isPresent()
        && dates.to().get().isBefore(dates.from().get())) {
      keys.fault("to", "'to' is before 'from'", "exchange the two dates");
    }
    return dates;
  }

  private static Hours hours(Keys keys) {
    return new Hours(keys.need("from", Kind.TIME), keys.need("to", Kind.TIME));
  }
}
