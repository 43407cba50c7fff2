package jiayou.ui.signage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Says what comes next on the screen. A pure function of the list, the moment and the last turn.
///
/// A terminal without a battery clock starts in 1970. A clock that stands before the day on which
/// the program was built is wrong, so everything bound to dates, weekdays or hours waits until it
/// is right; pictures that may always be shown go on.
///
/// @param zone where the station's days and hours begin
/// @param builtAt no true clock can stand before this
public record PlaylistClock(Playlist playlist, ZoneId zone, Instant builtAt) {

  /// The next turn: the first picture after the previous one that may be shown now, round the list
  /// and back to the previous one itself; the built-in page when there is none.
  public Showing next(Instant now, Showing previous) {
    int count = playlist.items().size();
    int start =
        switch (previous) {
          case Showing.Picture picture -> picture.place() + 1;
          case Showing.BuiltIn _ -> 0;
        };
    for (int step = 0; step < count; step++) {
      int place = (start + step) % count;
      Playlist.Item item = playlist.items().get(place);
      if (mayShow(item.airtime(), now)) {
        return new Showing.Picture(place, item);
      }
    }
    return new Showing.BuiltIn();
  }

  private boolean mayShow(Airtime airtime, Instant now) {
    if (now.isBefore(builtAt)) {
      return airtime.equals(Airtime.ALWAYS);
    }
    return airtime.admits(LocalDateTime.ofInstant(now, zone));
  }
}
