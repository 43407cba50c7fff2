package jiayou.app;

/// Somebody before a screen, who acts on what it shows; the terminal may die under her hands at any
/// moment, so she never counts on what she did before.
interface Customer {

  /// @param shown the screen and its frame as text
  void sees(String shown);

  boolean isDone();
}
