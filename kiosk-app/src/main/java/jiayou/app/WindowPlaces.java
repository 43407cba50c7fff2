package jiayou.app;

import jiayou.config.Settings;
import jiayou.ui.kiosk.Motion;
import jiayou.ui.window.Placement;

/// Where the windows stand and whether they may move.
public record WindowPlaces(Placement kiosk, Placement dispenser, Motion motion) {

  /// The terminal in service: each window fills a screen.
  public static WindowPlaces inService(Settings settings) {
    return new WindowPlaces(
        new Placement.FullScreen(0), new Placement.FullScreen(1), motion(settings));
  }

  private static Motion motion(Settings settings) {
    return switch (settings.terminal().motion()) {
      case FULL -> Motion.FULL;
      case NONE -> Motion.NONE;
    };
  }
}
