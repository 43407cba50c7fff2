package jiayou.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import jiayou.app.Message;
import jiayou.app.ReportQueue;
import jiayou.app.TerminalLoop;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.Promise;
import jiayou.core.rules.Rules;
import jiayou.core.session.Language;
import jiayou.core.station.Books;
import jiayou.core.terminal.Terminal;
import jiayou.journal.H2Journal;
import jiayou.office.Credentials;
import jiayou.office.OfficeClient;
import jiayou.office.OfficeSettings;

/// The whole way of a report: out of the journal, through the terminal's own queue to the office,
/// and back into the journal as delivered. Without windows and devices.
final class QueueRun implements Contender {

  private static final long LONGEST_SECONDS = 900;

  private final String url;
  private final Rules rules;
  private final Scratch scratch;
  private final Path model;
  private final int owed;
  private final IntConsumer progress;
  private Path folder;

  /// @param model a folder with a journal that owes so many reports; it stays as it is
  /// @param progress hears on the loop's thread how many are delivered and noted
  QueueRun(String url, Rules rules, Scratch scratch, Path model, int owed, IntConsumer progress) {
    this.url = url;
    this.rules = rules;
    this.scratch = scratch;
    this.model = model;
    this.owed = owed;
    this.progress = progress;
    this.folder = model;
  }

  @Override
  public void prepare() throws IOException {
    folder = scratch.folder("queue");
    Scratch.copy(model, folder);
  }

  static OfficeSettings settings(String url) {
    return new OfficeSettings(
        URI.create(url),
        "S1",
        "K01",
        new Credentials.Bearer("bench"),
        OfficeSettings.Timeouts.usual());
  }

  @Override
  public int once() throws IOException {
    InstantSource clock = InstantSource.system();
    try (H2Journal<Event, Effect> file = FirstScreen.journal(folder);
        OfficeClient office = new OfficeClient(settings(url), clock)) {
      WatchedJournal journal = new WatchedJournal(file, owed, progress);
      List<Promise<Effect>> open = journal.openPromises();
      TerminalLoop loop =
          new TerminalLoop(
              journal,
              file::heartbeat,
              Terminal.started(
                  Books.EMPTY, List.of(MadeUpStation.KIOSK), Language.ZH, clock.instant(), rules),
              rules,
              clock,
              _ -> {},
              _ -> {});
      try (ReportQueue queue =
          new ReportQueue(office, journal::openPromises, loop::offer, clock, new Random(1))) {
        loop.offer(new Message.OnLoop(() -> open.forEach(queue::offer)));
        drained(loop, journal);
        return owed;
      }
    }
  }

  @Override
  public void close() {}

  private static void drained(TerminalLoop loop, WatchedJournal journal) throws IOException {
    Thread thread = Thread.ofPlatform().name("bench-loop").start(loop);
    try {
      if (!journal.done().await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the backlog was not delivered in " + LONGEST_SECONDS + " s");
      }
      loop.offer(new Message.Stop());
      thread.join();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stop);
    }
  }
}
