package jiayou.ui.signage;

/// What has the screen for one turn.
public sealed interface Showing {

  /// A picture of the playlist.
  ///
  /// @param place its index in the list, from 0: the next turn goes on from here
  record Picture(int place, Playlist.Item item) implements Showing {}

  /// Our own page, drawn in code, for when there is nothing else that may be shown.
  record BuiltIn() implements Showing {}
}
