package jiayou.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.invoicing.Invoice;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.session.Language;
import jiayou.core.station.Books;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Terminal;
import jiayou.core.value.PriceList;
import jiayou.core.value.UnitPrice;
import jiayou.simulation.turns.Turns;
import jiayou.simulation.world.Fault;
import jiayou.simulation.world.World;

/// One terminal: a journal that survives, a program that does not, and whoever starts it again.
final class Kiosk {

  static final String SCREEN = "kiosk";

  private static final Duration BEAT = Duration.ofSeconds(3);
  private static final Duration YOUNG_TITLE = Duration.ofMinutes(10);
  private static final Duration SLOW_BEAT = Duration.ofSeconds(8);

  final Rules rules;
  final Outside outside;
  private final World world;
  private final Turns turns;
  private final TerminalClock clock;
  private final Hazards hazards;
  private final Memory memory;
  private Memory.Opened journal;
  private Loop loop;
  private Books lastBooks = Books.EMPTY;
  private int crashes;

  Kiosk(World world, Rules rules, Turns turns, Function<Hazards, Memory> memories) {
    this.world = world;
    this.rules = rules;
    this.turns = turns;
    this.clock = new TerminalClock(world.clock);
    this.hazards = new Hazards(world, rules.terminal(), turns);
    this.memory = memories.apply(hazards);
    this.outside = new Outside(world);
    this.journal = memory.open();
    this.loop = started();
    begin();
    heartbeat();
    new Attendant(world, this).comesRound();
    crashNowAndThen();
    clockJumpsNowAndThen();
    carryForwardNowAndThen();
  }

  /// What stands on its screens, unless it is down.
  Optional<Station> station() {
    return loop.isAlive() ? Optional.of(loop.station()) : Optional.empty();
  }

  Books books() {
    return loop.isAlive() ? loop.station().books() : lastBooks;
  }

  /// What the journal still owes.
  List<Promise<Effect>> owed() {
    return journal.openPromises();
  }

  /// Its disk is not needed any more.
  void close() {
    if (loop.isAlive()) {
      memory.runEnded();
    }
  }

  int crashes() {
    return crashes;
  }

  void input(Input input) {
    loop.input(input);
  }

  /// Somebody at the station says what became of a row of the staff list.
  void settledByStaff(Event said) {
    loop.said(said);
  }

  private Loop started() {
    Books books = replayed();
    if (!turns.keepsCodes()) {
      outside.codes.clear();
    }
    tidyTitles(books, Duration.ZERO);
    Station station = Terminal.started(books, List.of(SCREEN), Language.ZH, clock.now(), rules);
    return new Loop(world, rules, turns, clock, journal, station, outside, this::wentDown);
  }

  private void begin() {
    loop.settle(journal);
    loop.input(
        new Input.ProductsSeen(
            List.of(Town.WATER, Town.COFFEE, Town.WASH, Town.TOBACCO, Town.WINE),
            List.of(Town.WATER.ean())));
    loop.input(
        new Input.PricesSeen(
            new PriceList(Instant.EPOCH, Instant.MAX, Map.of("92", UnitPrice.perLitre("7.38")))));
    loop.input(new Input.PrinterSeen(outside.printer.status()));
    poll(loop);
  }

  /// The books from the journal. Up to what the last run was told is stored they must be the books
  /// that it had; a commit that was cut may be there or not.
  private Books replayed() {
    Memory.Carried carried = journal.carried().orElse(new Memory.Carried(0, Books.EMPTY));
    Books[] books = {carried.books()};
    long[] last = {carried.entry()};
    checkUpTo(last[0], books[0]);
    journal.replay(entry -> {
      books[0] = turns.step(books[0], entry.event(), entry.at(), rules).state();
      last[0] = entry.number();
      checkUpTo(entry.number(), books[0]);
    });
    if (turns.entriesLostByCrash() == 0 && last[0] < hazards.acknowledged()) {
      throw world.story.broken(
          "the journal ends at %d, after %d was acknowledged"
              .formatted(last[0], hazards.acknowledged()),
          rules.terminal());
    }
    hazards.acknowledged(last[0]);
    return books[0];
  }

  private void checkUpTo(long entry, Books books) {
    boolean keepsAll = turns.entriesLostByCrash() == 0;
    if (keepsAll && entry == hazards.acknowledged() && !books.equals(lastBooks)) {
      throw world.story.broken("a replay gives other books", rules.terminal());
    }
  }

  private void wentDown() {
    lastBooks = loop.station().books();
    crashes++;
    memory.runEnded();
    world.story.tell(rules.terminal(), "is down");
    world.clock.in(
        world.weather.seconds(4, 45),
        () -> {
          world.story.tell(rules.terminal(), "starts");
          journal = memory.open();
          loop = started();
          begin();
        });
  }

  private void tidyTitles(Books now, Duration young) {
    Set<String> wanted =
        now.invoices().values().stream()
            .filter(i -> !i.needsNoTitle())
            .map(Invoice::handle)
            .collect(Collectors.toSet());
    outside.tidyTitles(wanted, young);
  }

  private void heartbeat() {
    world.clock.in(
        beat(),
        () -> {
          loop.tick();
          tidyTitles(books(), YOUNG_TITLE);
          heartbeat();
        });
  }

  private void poll(Loop run) {
    if (!run.isAlive()) {
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
            run.input(new Input.PumpsSeen(turns.seen(statuses)));
            world.clock.in(beat(), () -> poll(run));
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
            world.faults.met(Fault.PROGRAM_KILLED);
            loop.die();
            crashNowAndThen();
          }
        });
  }

  /// What the running terminal does in the small hours.
  private void carryForwardNowAndThen() {
    world.clock.in(
        world.weather.seconds(300, 2400),
        () -> {
          if (!world.weather.storm()) {
            return;
          }
          if (loop.isAlive()) {
            loop.carryForward(journal);
          }
          carryForwardNowAndThen();
        });
  }

  /// Somebody sets the clock, or it is set by a time server after a while without power.
  private void clockJumpsNowAndThen() {
    world.clock.in(
        world.weather.seconds(10, 2 * turns.secondsBetweenClockJumps()),
        () -> {
          if (world.weather.storm()) {
            world.faults.met(Fault.CLOCK_JUMPED);
            clock.jumpTo(Duration.ofSeconds(world.weather.below(1200) - 600));
            clockJumpsNowAndThen();
          } else {
            clock.jumpTo(Duration.ZERO);
          }
        });
  }
}
