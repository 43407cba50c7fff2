package jiayou.ui.signage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Goal: which picture comes next, as a plain function of the moment and the last turn.
class PlaylistClockTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant BUILT = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant NOON = Instant.parse("2026-11-18T04:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-11-18T12:00:00Z");
  private static final Airtime LUNCH =
      Airtime.ALWAYS.hours(LocalTime.of(11, 0), LocalTime.of(14, 0));

  @Test
  void picturesTakeTurnsInOrderAndBeginAgain() {
    PlaylistClock clock = clock(item("a", Airtime.ALWAYS), item("b", Airtime.ALWAYS));

    assertEquals(List.of("a", "b", "a"), turns(clock, NOON, 3));
  }

  @Test
  void aPictureOutsideItsHoursIsPassedOver() {
    PlaylistClock clock =
        clock(item("a", Airtime.ALWAYS), item("lunch", LUNCH), item("c", Airtime.ALWAYS));

    assertEquals(List.of("a", "lunch", "c"), turns(clock, NOON, 3));
    assertEquals(List.of("a", "c", "a"), turns(clock, EVENING, 3));
  }

  @Test
  void theOnlyPictureFollowsItself() {
    assertEquals(List.of("a", "a"), turns(clock(item("a", Airtime.ALWAYS)), NOON, 2));
  }

  @Test
  void whenNothingMayBeShownOurOwnPageHasTheScreen() {
    assertEquals(List.of("built in"), turns(clock(), NOON, 1));
    assertEquals(List.of("built in"), turns(clock(item("lunch", LUNCH)), EVENING, 1));
  }

  @Test
  void aClockBeforeTheBuildKnowsNeitherDateNorHour() {
    Airtime november = Airtime.ALWAYS.between(LocalDate.of(1970, 1, 1), LocalDate.of(2026, 11, 30));
    PlaylistClock clock =
        clock(item("dated", november), item("lunch", LUNCH), item("c", Airtime.ALWAYS));

    assertEquals(List.of("c", "c"), turns(clock, Instant.EPOCH.plusSeconds(14_400), 2));
    assertEquals(List.of("dated", "lunch", "c"), turns(clock, NOON, 3));
  }

  @Test
  void aPlaceBeyondAShorterListGoesOnFromSomewhere() {
    Playlist.Item gone = item("gone", Airtime.ALWAYS);
    PlaylistClock clock = clock(item("a", Airtime.ALWAYS), item("b", Airtime.ALWAYS));

    assertEquals("b", name(clock.next(NOON, new Showing.Picture(6, gone))));
  }

  private static List<String> turns(PlaylistClock clock, Instant now, int count) {
    List<String> names = new ArrayList<>();
    Showing showing = new Showing.BuiltIn();
    for (int turn = 0; turn < count; turn++) {
      showing = clock.next(now, showing);
      names.add(name(showing));
    }
    return names;
  }

  private static String name(Showing showing) {
    return switch (showing) {
      case Showing.BuiltIn _ -> "built in";
      case Showing.Picture picture -> picture.item().file();
    };
  }

  private static PlaylistClock clock(Playlist.Item... items) {
    return new PlaylistClock(new Playlist(Arrays.asList(items)), SHANGHAI, BUILT);
  }

  private static Playlist.Item item(String file, Airtime airtime) {
    return new Playlist.Item(file, Duration.ofSeconds(10), airtime);
  }
}
