package jiayou.ui.window;

/// Where a terminal's window stands, from the settings.
public sealed interface Placement {

  /// The whole of one screen, without a frame; for the terminal in service.
  ///
  /// @param screen 0 for the first screen; the first one too when there are not so many
  record FullScreen(int screen) implements Placement {}

  /// A window without a frame at a fixed place.
  record Undecorated(double x, double y, double width, double height) implements Placement {}

  /// An ordinary window as large as the desk allows; for a look at it on a laptop.
  record Desk(String title) implements Placement {}
}
