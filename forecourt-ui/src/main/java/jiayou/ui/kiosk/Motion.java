package jiayou.ui.kiosk;

/// Whether screens move when they change: `ui.reduceMotion` in the settings.
public enum Motion {
  FULL,
  NONE
}
