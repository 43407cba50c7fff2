package jiayou.bench;

/// What the journal's benchmark writes.
sealed interface Noted {

  /// One of about a kilobyte.
  record Note(String text) implements Noted {}

  /// What it promises.
  sealed interface Owed {
    record Tell(String text) implements Owed {}
  }
}
