package jiayou.app;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal;
import jiayou.journal.H2Journal;

/// A real journal on a disk that refuses for a while.
final class RefusingJournal implements Journal<Event, Effect> {

  private volatile Runnable disk = () -> {};
  private final AtomicInteger refusals = new AtomicInteger();
  private final H2Journal<Event, Effect> real;

  RefusingJournal(H2Journal<Event, Effect> real) {
    this.real = real;
  }

  /// From now on nothing can be written.
  void fillTheDisk() {
    disk =
        () -> {
          throw new JournalFailure("the disk is full", new IOException("no space"));
        };
  }

  /// The next commit meets a bug of ours.
  ///
  /// @return falls when it has
  CountDownLatch breakOnce() {
    CountDownLatch broken = new CountDownLatch(1);
    disk =
        () -> {
          mend();
          broken.countDown();
          throw new IllegalStateException("a bug");
        };
    return broken;
  }

  void mend() {
    disk = () -> {};
  }

  /// How often something was refused.
  int refusals() {
    return refusals.get();
  }

  @Override
  public void replay(Consumer<Entry<Event>> reader) {
    real.replay(reader);
  }

  @Override
  public List<Promise<Effect>> openPromises() {
    return real.openPromises();
  }

  @Override
  public List<Committed<Event, Effect>> commit(List<Draft<Event, Effect>> drafts) {
    meetTheDisk();
    return real.commit(drafts);
  }

  /// Writes something that means nothing.
  void mark(Instant at) {
    meetTheDisk();
    real.heartbeat(at);
  }

  @Override
  public void close() {
    real.close();
  }

  private void meetTheDisk() {
    try {
      disk.run();
    } catch (RuntimeException refused) {
      refusals.incrementAndGet();
      throw refused;
    }
  }
}
