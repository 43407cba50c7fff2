package jiayou.printing.javapos;

import java.util.concurrent.atomic.AtomicReference;

/// Who may still decide about one ticket. As long as nothing of it has been handed over, the caller
/// may give it up and be sure that it never comes out; once it has been handed over, it cannot.
final class JobTurn {

  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.PREPARED);

  private enum Stage {
    PREPARED,
    HANDED_OVER,
    GIVEN_UP
  }

  /// Just before the first call that may put something on paper.
  ///
  /// @return whether it may be made
  boolean handOver() {
    return stage.compareAndSet(Stage.PREPARED, Stage.HANDED_OVER);
  }

  /// @return whether nothing of it comes out for certain
  boolean giveUp() {
    return stage.compareAndSet(Stage.PREPARED, Stage.GIVEN_UP);
  }
}
