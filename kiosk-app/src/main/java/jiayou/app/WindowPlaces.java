package jiayou.app;

import jiayou.ui.kiosk.Motion;
import jiayou.ui.window.Placement;

/// Where the windows stand and whether they may move.
public record WindowPlaces(Placement kiosk, Placement dispenser, Motion motion) {

  /// The terminal in service: each window fills a screen.
  public static WindowPlaces inService() {
    return new WindowPlaces(new Placement.FullScreen(0), new Placement.FullScreen(1), Motion.FULL);
  }
}
