package jiayou.ui.keyboard;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Holds what the keyboard knows, and reads it when somebody opens a keyboard for the first time,
/// on a thread of its own. A terminal that never opens one never reads it.
///
/// Asked on one thread only.
public final class LexiconShelf {

  private Optional<CompletableFuture<Candidates>> taken = Optional.empty();

  /// Completes on another thread, within a blink; at once from the second time on.
  public CompletableFuture<Candidates> candidates() {
    CompletableFuture<Candidates> reading =
        taken.orElseGet(() ->
            CompletableFuture.supplyAsync(
                () -> new Candidates(new Lexicon()),
                task -> Thread.ofVirtual().name("lexicon").start(task)));
    taken = Optional.of(reading);
    return reading;
  }
}
