package jiayou.ui.dispenser;

import jiayou.core.session.Language;
import jiayou.ui.look.Theme;

/// What surrounds every screen of the dispenser.
///
/// @param clock the station's local time, `10:46`
/// @param station the station's name, in the language of the frame
/// @param side which side of which island this screen is on, in the language of the frame
public record DispenserFrame(
    Language language, Theme theme, String clock, String station, String side, StaffCall staff) {

  /// Whether somebody is already on the way.
  public enum StaffCall {
    NOT_CALLED,
    CALLED
  }
}
