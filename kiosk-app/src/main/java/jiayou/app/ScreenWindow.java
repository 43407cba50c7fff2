package jiayou.app;

import java.time.Duration;
import java.util.function.Predicate;

/// One window of the terminal, as whoever looks after it sees it: what it shows, a picture of it,
/// and the ways to touch it. Safe from any thread but the JavaFX thread.
public interface ScreenWindow {

  /// The name of the screen in the settings: `K`, `D1`.
  String screen();

  /// Waits until the window has drawn something of which this is true.
  ///
  /// @param test gets the frame and the screen as text
  /// @return the text, or what it shows at the end of the wait
  String await(Predicate<String> test, Duration longest) throws InterruptedException;

  /// Presses the button of this id, as a finger would.
  ///
  /// @return false when no such button can be pressed now
  boolean press(String id);

  /// The whole screen as a PNG picture.
  byte[] picture();

  /// Hands over a text as if the scanner had read it.
  void scan(String text);
}
