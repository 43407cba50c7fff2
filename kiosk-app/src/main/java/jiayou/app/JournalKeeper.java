package jiayou.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.journal.H2Journal;

/// Keeps the journal file sound: a mark every few minutes, so that H2 always has enough recent
/// commits to recover from, and a clean close in the small hours, which makes it small again. Both
/// happen on the loop's thread, the journal's one writer.
final class JournalKeeper implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(JournalKeeper.class.getName());
  private static final LocalTime SMALL_HOURS = LocalTime.of(3, 30);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("journal-keeper").factory());
  private final H2Journal<?, ?> journal;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Consumer<Message> loop;
  private LocalDate tidied;

  JournalKeeper(H2Journal<?, ?> journal, InstantSource clock, ZoneId zone, Consumer<Message> loop) {
    this.journal = journal;
    this.clock = clock;
    this.zone = zone;
    this.loop = loop;
    this.tidied = LocalDate.ofInstant(clock.instant(), zone);
  }

  void start(Duration every) {
    timer.scheduleWithFixedDelay(
        () -> loop.accept(new Message.OnLoop(this::keep)),
        every.toMillis(),
        every.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void keep() {
    try {
      journal.heartbeat(clock.instant());
      LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
      boolean late = LocalTime.ofInstant(clock.instant(), zone).isAfter(SMALL_HOURS);
      if (late && tidied.isBefore(today)) {
        tidied = today;
        journal.reopen();
      }
    } catch (JournalFailure failure) {
      LOG.log(Level.ERROR, "the journal could not be kept", failure);
    }
  }
}
