package jiayou.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.rules.Rules;
import jiayou.journal.H2Journal;

/// Keeps the journal small: in the small hours, or when a start would have many entries to read,
/// the books are carried forward and the entries leave for the archive. All of it happens on the
/// loop's thread, the journal's one writer.
final class JournalKeeper implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(JournalKeeper.class.getName());
  private static final LocalTime SMALL_HOURS = LocalTime.of(3, 30);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("journal-keeper").factory());
  private final H2Journal<Event, Effect> journal;
  private final Rules rules;
  private final InstantSource clock;
  private final Consumer<Message> loop;
  private LocalDate tidied;

  JournalKeeper(
      H2Journal<Event, Effect> journal, Rules rules, InstantSource clock, Consumer<Message> loop) {
    this.journal = journal;
    this.rules = rules;
    this.clock = clock;
    this.loop = loop;
    this.tidied = LocalDate.ofInstant(clock.instant(), rules.zone());
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
      LocalDate today = LocalDate.ofInstant(clock.instant(), rules.zone());
      boolean late = LocalTime.ofInstant(clock.instant(), rules.zone()).isAfter(SMALL_HOURS);
      boolean due = late && tidied.isBefore(today);
      if (due || journal.entriesSinceCarried() > Replay.MOST_ENTRIES) {
        tidied = due ? today : tidied;
        Replay.carryForward(journal, rules);
        journal.reopen();
      }
    } catch (JournalFailure failure) {
      LOG.log(Level.ERROR, "the journal could not be kept", failure);
    }
  }
}
