package jiayou.core.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.Sample;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.session.Language;
import jiayou.core.station.Books;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Terminal;

/// One terminal: a journal that survives, a program that does not, and whoever starts it again.
final class Kiosk {

  static final String SCREEN = "kiosk";

  private static final Duration BEAT = Duration.ofSeconds(3);
  private static final Duration SLOW_BEAT = Duration.ofSeconds(8);

  final Rules rules;
  final Outside outside;
  private final World world;
  private final Turns turns;
  private final ModelJournal journal = new ModelJournal();
  private Optional<Loop> running = Optional.empty();
  private Books lastBooks = Books.EMPTY;
  private int crashes;

  Kiosk(World world, Rules rules, Turns turns) {
    this.world = world;
    this.rules = rules;
    this.turns = turns;
    this.outside = new Outside(world);
    start();
    heartbeat();
    crashNowAndThen();
  }

  /// What stands on its screens, unless it is down.
  Optional<Station> station() {
    return running.map(Loop::station);
  }

  Books books() {
    return running.map(l -> l.station().books()).orElse(lastBooks);
  }

  ModelJournal journal() {
    return journal;
  }

  int crashes() {
    return crashes;
  }

  void input(Input input) {
    running.ifPresent(loop -> loop.input(input));
  }

  private void start() {
    Instant at = world.clock.now();
    Books books = replayed();
    if (!books.equals(lastBooks)) {
      throw world.story.broken("a replay gives other books", rules.terminal());
    }
    if (!turns.keepsCodes()) {
      outside.codes.clear();
    }
    Station station = Terminal.started(books, List.of(SCREEN), Language.ZH, at, rules);
    Loop loop = new Loop(world, rules, turns, journal, station, outside, this::wentDown);
    running = Optional.of(loop);
    loop.settle();
    loop.input(
        new Input.ProductsSeen(
            List.of(Sample.WATER, Sample.BREAD, Sample.TOBACCO), List.of(Sample.WATER.ean())));
    loop.input(new Input.PrinterSeen(outside.printer.status()));
    poll(loop);
  }

  private Books replayed() {
    Books[] books = {Books.EMPTY};
    journal.replay(
        entry -> books[0] = turns.step(books[0], entry.event(), entry.at(), rules).state());
    return books[0];
  }

  private void wentDown() {
    lastBooks = running.orElseThrow().station().books();
    running = Optional.empty();
    crashes++;
    world.story.tell(rules.terminal(), "is down");
    world.clock.in(
        world.weather.seconds(4, 45),
        () -> {
          world.story.tell(rules.terminal(), "starts");
          start();
        });
  }

  private void heartbeat() {
    world.clock.in(
        beat(),
        () -> {
          running.ifPresent(Loop::tick);
          heartbeat();
        });
  }

  private void poll(Loop loop) {
    if (!loop.isAlive()) {
      return;
    }
    List<PumpStatus> silence =
        world.controller.pumps().stream()
            .<PumpStatus>map(p -> new PumpStatus.NoNews(p.number, "silent"))
            .toList();
    boolean[] heard = {false};
    outside.forecourt.call(
        () -> world.controller.poll(rules.terminal()),
        silence,
        silence,
        statuses -> {
          if (!heard[0]) {
            heard[0] = true;
            loop.input(new Input.PumpsSeen(statuses));
            world.clock.in(beat(), () -> poll(loop));
          }
        });
  }

  private Duration beat() {
    return world.weather.storm() ? BEAT : SLOW_BEAT;
  }

  private void crashNowAndThen() {
    world.clock.in(
        world.weather.seconds(60, 1500),
        () -> {
          if (world.weather.storm()) {
            running.ifPresent(Loop::die);
            crashNowAndThen();
          }
        });
  }
}
