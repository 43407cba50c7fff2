package jiayou.ui.kiosk;

/// Whether screens move when they change: `terminal.motion` in the settings.
public enum Motion {
  FULL,
  NONE
}
