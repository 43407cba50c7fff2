package jiayou.simulation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.station.Books;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;
import jiayou.simulation.world.World;

/// The terminal's real journal, H2 and all, on a disk that loses what was not forced and tears what
/// was being written.
final class DiskMemory implements Memory {

  /// One write in so many meets a power cut. A commit makes about four.
  private static final int ONE_CUT_IN = 2500;

  private final Disks disks;
  private final Hazards hazards;
  private Map<String, byte[]> content = Map.of();
  private Optional<Run> run = Optional.empty();

  private DiskMemory(Disks disks, Hazards hazards) {
    this.disks = disks;
    this.hazards = hazards;
  }

  /// @return what gives each terminal a disk of its own
  static Function<Hazards, Memory> onSimulatedDisks() {
    Disks disks =
        new Disks(
            SimulatedDisks.register(),
            new AtomicLong(),
            new JournalCodec<>(Event.class),
            new JournalCodec<>(Effect.class),
            new JournalCodec<>(Books.class));
    return hazards -> new DiskMemory(disks, hazards);
  }

  @Override
  public Opened open() {
    String name = hazards.terminal() + "-" + disks.count().incrementAndGet();
    World world = hazards.world();
    SimulatedDisk disk = new SimulatedDisk(content, world.weather, world.faults, ONE_CUT_IN);
    disks.all().insert(name, disk);
    H2Journal<Event, Effect> journal =
        H2Journal.onDisk(
            SimulatedDisks.SCHEME + ":", Path.of("/" + name), disks.events(), disks.effects());
    run = Optional.of(new Run(name, disk, journal));
    return new WatchedJournal(journal, new Beneath(disk, journal, disks.state()), hazards);
  }

  /// The program is gone: what its disk holds now is all that the next run finds. Only then is the
  /// journal closed, because this process must not keep its files.
  @Override
  public void runEnded() {
    Run ended = run.orElseThrow();
    content = Map.copyOf(ended.disk().left());
    ended.disk().unplug();
    ended.journal().close();
    disks.all().remove(ended.name());
    run = Optional.empty();
  }

  /// What all of them share.
  private record Disks(
      SimulatedDisks all,
      AtomicLong count,
      JournalCodec<Event> events,
      JournalCodec<Effect> effects,
      JournalCodec<Books> state) {}

  private record Run(String name, SimulatedDisk disk, H2Journal<Event, Effect> journal) {}

  private record Beneath(
      SimulatedDisk disk, H2Journal<Event, Effect> journal, JournalCodec<Books> state)
      implements WatchedJournal.Disk {
    @Override
    public void full(boolean now) {
      disk.full(now);
    }

    @Override
    public void stillOn() {
      if (disk.powerHasFailed()) {
        throw new PowerCut();
      }
    }

    @Override
    public void mark(Instant at) {
      journal.heartbeat(at);
    }

    @Override
    public Optional<Carried> carried() {
      return journal.carried().map(c -> new Carried(c.entry(), books(c.state())));
    }

    @Override
    public void carryForward(Books books) {
      journal.carryForward(state.write(books));
    }

    private Books books(String written) {
      try {
        return state.read(written);
      } catch (JournalCodec.Unreadable e) {
        throw new AssertionError("the carried books cannot be read", e);
      }
    }
  }
}
