package jiayou.ui.window;

import java.time.Duration;
import javafx.scene.input.KeyCode;

/// How a scanner that types like a keyboard is told from a finger.
///
/// @param longestGap between two keys of one code
/// @param shortestCode fewer quick keys are typing
public record WedgeSettings(Prefix prefix, Duration longestGap, int shortestCode) {

  /// Right for nearly every scanner as it comes out of its box.
  public static final WedgeSettings USUAL =
      new WedgeSettings(new Prefix.None(), Duration.ofMillis(100), 4);

  /// What the scanner is set to send before each code. With one, nothing that a finger types can be
  /// mistaken for a scan.
  public sealed interface Prefix {
    /// Only the rhythm counts.
    record None() implements Prefix {}

    /// An AIM identifier such as `]Q1`, which is taken off.
    record Aim() implements Prefix {}

    /// The control character STX, 2.
    record Stx() implements Prefix {}

    /// A key that no finger finds, such as `F24`.
    record Key(KeyCode code) implements Prefix {}
  }
}
