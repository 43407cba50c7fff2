package jiayou.ui.kiosk;

import java.util.List;
import jiayou.core.session.Language;
import jiayou.ui.look.Theme;

/// What surrounds every screen of the kiosk.
///
/// @param clock the station's local time, `10:46`
/// @param station the station's name in the language of the frame
public record KioskFrame(
    Language language,
    Theme theme,
    String clock,
    String station,
    StaffCall staff,
    Overlay overlay) {

  /// Whether somebody is already on the way.
  public enum StaffCall {
    NOT_CALLED,
    CALLED
  }

  /// What lies over the screen.
  public sealed interface Overlay {

    record Nothing() implements Overlay {}

    /// K11: are you still there?
    ///
    /// @param secondsLeft until the basket is wiped
    record IdleWarning(int secondsLeft, int ofSeconds) implements Overlay {}

    /// One line that goes away by itself; whoever sent it takes it back.
    record Toast(Notice notice, List<String> arguments) implements Overlay {
      public Toast {
        arguments = List.copyOf(arguments);
      }
    }
  }
}
