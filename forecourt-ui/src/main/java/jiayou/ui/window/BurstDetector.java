package jiayou.ui.window;

/// Tells a scanner from a finger by the rhythm of the keys: a scanner types a whole code with a few
/// milliseconds between keys and ends it with Enter or Tab.
///
/// Every character is held back until the rhythm tells what it was: part of a code, or typing,
/// which is then released. Pure but for what it holds; the time of each key is told to it. One
/// thread.
final class BurstDetector {

  /// The longest pause between two keys of one code.
  static final long LONGEST_GAP_MS = 35;

  /// Shorter runs of quick keys are typing.
  static final int SHORTEST_CODE = 6;

  /// Longer than any code; a burst without an end may not fill the memory.
  static final int LONGEST_CODE = 2048;

  private final StringBuilder held = new StringBuilder();
  private long lastKeyMs;

  /// What the keys before an Enter or a Tab were.
  sealed interface Ended {

    /// A scanner read this.
    record Code(String text) implements Ended {}

    /// Somebody typed this, which may be nothing.
    record Typing(String text) implements Ended {}
  }

  /// A key that writes a character, now held back.
  ///
  /// @return typing from before a pause, to be released
  String typed(String character, long atMs) {
    String released = atMs - lastKeyMs > LONGEST_GAP_MS ? release() : "";
    lastKeyMs = atMs;
    if (held.length() < LONGEST_CODE) {
      held.append(character);
    }
    return released;
  }

  /// Enter or Tab.
  Ended ended(long atMs) {
    boolean quick = atMs - lastKeyMs <= LONGEST_GAP_MS;
    if (quick && held.length() >= SHORTEST_CODE && held.length() < LONGEST_CODE) {
      String code = held.toString();
      held.setLength(0);
      return new Ended.Code(code);
    }
    return new Ended.Typing(release());
  }

  /// No key came for longer than the longest gap.
  ///
  /// @return typing to be released; a burst that never ended is thrown away
  String release() {
    String text = held.length() < SHORTEST_CODE ? held.toString() : "";
    held.setLength(0);
    return text;
  }
}
