package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.Promise;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.session.KioskSession;
import jiayou.core.session.Language;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Terminal;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;

/// A running loop on a real journal; the test is the world round it.
final class LoopStand implements AutoCloseable {

  static final Product WATER =
      new Product("6901234567892", "矿泉水", "Water", Money.fen(200), "water", Product.SaleRule.FREE);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  final Rules rules;
  final RefusingJournal journal;
  private final BlockingQueue<Promise<Effect>> promised = new LinkedBlockingQueue<>();
  private final BlockingQueue<Station> drawn = new LinkedBlockingQueue<>();
  private final TerminalLoop loop;
  private final Thread thread;

  /// @param runner hears of each promise on the loop's thread, before the test does
  LoopStand(Path folder, Consumer<Promise<Effect>> runner) throws IOException {
    StationFolder station = StationFolder.nowhere(folder);
    rules = SettledRules.of(station.settings());
    Files.createDirectories(station.data());
    journal = new RefusingJournal(open(station.data()));
    Replay replay = new Replay(rules);
    journal.replay(replay);
    InstantSource clock = InstantSource.system();
    loop =
        new TerminalLoop(
            journal,
            journal::mark,
            Terminal.started(
                replay.books(), List.of(SettledRules.KIOSK), Language.ZH, clock.instant(), rules),
            rules,
            clock,
            promise -> {
              runner.accept(promise);
              promised.add(promise);
            },
            drawn::add);
    thread = Thread.ofPlatform().name("loop under test").start(loop);
    tell(new Input.ProductsSeen(List.of(WATER), List.of()));
  }

  static H2Journal<Event, Effect> open(Path data) {
    return new H2Journal<>(data, new JournalCodec<>(Event.class), new JournalCodec<>(Effect.class));
  }

  /// A terminal that ran and stopped: this is what it wrote down.
  static void happened(StationFolder settings, Instant at, List<? extends Event> events)
      throws IOException {
    Files.createDirectories(settings.data());
    Rules rules = SettledRules.of(settings.settings());
    try (H2Journal<Event, Effect> journal = open(settings.data())) {
      Books books = Books.EMPTY;
      for (Event event : events) {
        Step<Books> step = BooksMachine.step(books, event, at, rules);
        books = step.state();
        journal.commit(List.of(new Draft<>(at, event, List.of(), step.effects())));
      }
    }
  }

  void tell(Input input) {
    loop.offer(Message.seen(input));
  }

  void press(Press press) {
    tell(new Input.Pressed(SettledRules.KIOSK, press));
  }

  void answer(Promise<Effect> promise, Event event) {
    loop.offer(Message.answered(List.of(promise.id()), event));
  }

  /// The next promise of this kind; others before it fall away.
  <E extends Effect> Promise<Effect> promised(Class<E> kind) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Promise<Effect> next = promised.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return fail("no " + kind.getSimpleName() + " was ever promised");
      }
      if (kind.isInstance(next.effect())) {
        return next;
      }
    }
  }

  /// The first station drawn from now on of which this is true.
  Station sees(Predicate<Station> test) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Station next = drawn.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return fail("the screens never showed it");
      }
      if (test.test(next)) {
        return next;
      }
    }
  }

  static KioskSession kiosk(Station station) {
    return (KioskSession) Objects.requireNonNull(station.sessions().get(SettledRules.KIOSK));
  }

  @Override
  public void close() {
    loop.offer(new Message.Stop());
    try {
      assertTrue(thread.join(PATIENCE), "the loop did not stop");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    journal.close();
  }
}
