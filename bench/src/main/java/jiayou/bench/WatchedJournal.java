package jiayou.bench;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal;

/// A journal that counts the promises it has seen kept.
final class WatchedJournal implements Journal<Event, Effect> {

  private final Journal<Event, Effect> journal;
  private final int awaited;
  private final IntConsumer progress;
  private final CountDownLatch done = new CountDownLatch(1);
  private int kept;

  /// @param awaited how many there are to be
  /// @param progress hears after each commit how many there were so far
  WatchedJournal(Journal<Event, Effect> journal, int awaited, IntConsumer progress) {
    this.journal = journal;
    this.awaited = awaited;
    this.progress = progress;
  }

  /// Opens when all are kept.
  CountDownLatch done() {
    return done;
  }

  @Override
  public void replay(Consumer<Entry<Event>> reader) {
    journal.replay(reader);
  }

  @Override
  public List<Promise<Effect>> openPromises() {
    return journal.openPromises();
  }

  @Override
  public List<Promise<Effect>> openPromises(PromiseId after, int most) {
    return journal.openPromises(after, most);
  }

  @Override
  public List<Committed<Event, Effect>> commit(List<Draft<Event, Effect>> drafts) {
    List<Committed<Event, Effect>> committed = journal.commit(drafts);
    drafts.forEach(draft -> kept += draft.kept().size());
    progress.accept(kept);
    if (kept >= awaited) {
      done.countDown();
    }
    return committed;
  }

  @Override
  public void close() {
    journal.close();
  }
}
