package jiayou.ui.dispenser;

/// What stands in the place of the code that a phone scans.
public sealed interface PayCode {

  /// @param content what the phone reads
  /// @param secondsLeft until the gateway refuses it
  record Shown(String content, int secondsLeft) implements PayCode {}

  /// The gateway has been asked for it.
  record Coming() implements PayCode {}
}
