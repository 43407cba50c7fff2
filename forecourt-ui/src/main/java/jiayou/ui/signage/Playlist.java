package jiayou.ui.signage;

import java.time.Duration;
import java.util.List;

/// The pictures of a screen, in the order in which they take their turns.
public record Playlist(List<Item> items) {

  /// Nothing to play: the built-in page stays.
  public static final Playlist EMPTY = new Playlist(List.of());

  public Playlist {
    items = List.copyOf(items);
  }

  /// One picture and its turn.
  ///
  /// @param file its name inside the playlist's folder
  /// @param shown how long a turn lasts; positive
  public record Item(String file, Duration shown, Airtime airtime) {

    public Item {
      if (!shown.isPositive()) {
        throw new IllegalArgumentException(file + " would be shown for " + shown);
      }
    }
  }
}
