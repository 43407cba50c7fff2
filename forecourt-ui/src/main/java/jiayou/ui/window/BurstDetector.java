package jiayou.ui.window;

import java.util.regex.Pattern;
import jiayou.ui.window.WedgeSettings.Prefix;

/// Tells a scanner from a finger by the rhythm of the keys: a scanner types a whole code with a few
/// milliseconds between keys and ends it with Enter or Tab. Where the scanner is set to begin with
/// a key or a character of its own, only what follows that is a code.
///
/// Every character that may belong to a code is held back until it is known what it was: part of a
/// code, or typing, which is then released. Pure but for what it holds; the time of each key is
/// told to it. One thread.
final class BurstDetector {

  /// Longer than any code; a burst without an end may not fill the memory.
  static final int LONGEST_CODE = 2048;

  private static final Pattern AIM = Pattern.compile("\\][A-Za-z][0-9A-Za-z]");
  private static final int AIM_LETTERS = 3;

  private final WedgeSettings settings;
  private final StringBuilder held = new StringBuilder();
  private long lastKeyMs;
  private boolean opened;

  BurstDetector(WedgeSettings settings) {
    this.settings = settings;
  }

  /// What the keys before an Enter or a Tab were.
  sealed interface Ended {

    /// A scanner read this.
    record Code(String text) implements Ended {}

    /// Somebody typed this, which may be nothing.
    record Typing(String text) implements Ended {}
  }

  /// The prefix of the scanner, where it is a key or a control character.
  ///
  /// @return typing from before, to be released
  String opened(long atMs) {
    String released = release();
    opened = true;
    lastKeyMs = atMs;
    return released;
  }

  /// A key that writes a character.
  ///
  /// @return typing, to be released
  String typed(String character, long atMs) {
    String released = isLate(atMs) ? release() : "";
    lastKeyMs = atMs;
    if (!opened && mustBeOpened()) {
      return released + character;
    }
    if (held.length() < LONGEST_CODE) {
      held.append(character);
    }
    return released;
  }

  /// Enter or Tab.
  Ended ended(long atMs) {
    if (isLate(atMs) || held.isEmpty() || held.length() >= LONGEST_CODE) {
      return new Ended.Typing(release());
    }
    String code =
        switch (settings.prefix()) {
          case Prefix.None() -> held.length() < settings.shortestCode() ? "" : held.toString();
          case Prefix.Aim() -> AIM.matcher(held).lookingAt() ? held.substring(AIM_LETTERS) : "";
          case Prefix.Stx(), Prefix.Key _ -> held.toString();
        };
    if (code.isEmpty()) {
      return new Ended.Typing(release());
    }
    forget();
    return new Ended.Code(code);
  }

  /// No key came for longer than the longest gap.
  ///
  /// @return typing to be released; a code that never ended is thrown away
  String release() {
    boolean code =
        switch (settings.prefix()) {
          case Prefix.None() -> held.length() >= settings.shortestCode();
          case Prefix.Aim() -> AIM.matcher(held).lookingAt();
          case Prefix.Stx(), Prefix.Key _ -> true;
        };
    String text = code ? "" : held.toString();
    forget();
    return text;
  }

  /// Whether a code may be under way.
  boolean isHolding() {
    return opened || !held.isEmpty();
  }

  private boolean isLate(long atMs) {
    return atMs - lastKeyMs > settings.longestGap().toMillis();
  }

  private boolean mustBeOpened() {
    return switch (settings.prefix()) {
      case Prefix.None(), Prefix.Aim() -> false;
      case Prefix.Stx(), Prefix.Key _ -> true;
    };
  }

  private void forget() {
    held.setLength(0);
    opened = false;
  }
}
