package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// A blind terminal in the station in a box that comes back as often as it is killed.
final class KillStation implements AutoCloseable {

  private static final int MOST_STILLBORN = 20;
  private static final long GLANCE_MS = 50;
  private static final Duration LONGEST_VISIT = Duration.ofSeconds(75);

  private final Box box;
  private final StationFolder settings;
  private final Path log;
  private final ClassArchive archive;
  private final Object birth = new Object();
  private volatile TerminalProcess terminal;
  private long bornAt;
  private long stoodAt;
  private int births;
  private int stood;
  private long version;
  private boolean killedAtStandstill;

  private KillStation(Box box, StationFolder settings, ClassArchive archive, Path log) {
    this.box = box;
    this.settings = settings;
    this.log = log;
    this.archive = archive;
    spawn();
  }

  /// Starts a terminal at this station.
  static KillStation open(Box box, StationFolder settings, ClassArchive archive, Path log) {
    try (KillStation first = new KillStation(box, settings, archive, log)) {
      assertEquals(true, first.terminal.stands(), "it does not start: see " + log);
    }
    KillStation station = new KillStation(box, settings, archive, log);
    assertEquals(true, station.stands(), "it does not start: see " + log);
    return station;
  }

  /// What stands on the screens.
  record Glance(String kiosk, String dispenser) {}

  Box box() {
    return box;
  }

  StationFolder settings() {
    return settings;
  }

  /// Waits until the process that follows so many deaths has been started.
  ///
  /// @return when that was, as [#nowMs()]
  long awaitBirth(int deaths) throws InterruptedException {
    synchronized (birth) {
      while (births <= deaths) {
        birth.wait();
      }
      return bornAt;
    }
  }

  /// Waits until the process that follows so many deaths stands.
  ///
  /// @return when that was, as [#nowMs()]
  long awaitStanding(int deaths) throws InterruptedException {
    synchronized (birth) {
      while (stood <= deaths) {
        birth.wait();
      }
      return stoodAt;
    }
  }

  static long nowMs() {
    return System.nanoTime() / 1_000_000;
  }

  /// What the screens show now; a dead terminal is started first.
  Glance glance() {
    String[] parts = asked("glance " + version + " " + GLANCE_MS).split("\t", -1);
    version = Long.parseLong(parts[0]);
    return new Glance(parts[1], parts[2]);
  }

  void press(String screen, String button) {
    terminal.asked("press " + screen + " " + button);
  }

  void scan(String screen, String text) {
    terminal.asked("scan " + screen + " " + text);
  }

  /// Dies on the spot, from any thread.
  void kill() {
    terminal.kill();
  }

  /// Looks after the customer until she has gone and this is true.
  void serves(Customer customer, BooleanSupplier enough) {
    until(seen -> {
      boolean enoughNow = enough.getAsBoolean();
      customer.sees(seen.kiosk());
      return customer.isDone() && enoughNow;
    });
  }

  /// Lets a crowd do what it likes, and brings the terminal back to life, until this is true.
  void stays(Crowd crowd, BooleanSupplier enough) {
    while (!enough.getAsBoolean()) {
      crowd.act(glance());
    }
  }

  /// Keeps the terminal alive until this is true.
  void until(Predicate<Glance> test) {
    long end = System.nanoTime() + LONGEST_VISIT.toNanos();
    Glance seen = glance();
    while (!test.test(seen)) {
      if (System.nanoTime() > end) {
        fail("it does not end: " + seen + "\n" + story());
      }
      seen = glance();
    }
  }

  /// Lets the terminal stand still once the kiosk shows this.
  void standsStillAt(String kioskScreen) {
    killedAtStandstill = false;
    asked("stand at " + kioskScreen);
  }

  /// Kills the terminal when it has come to stand still.
  ///
  /// @return whether that has happened
  boolean killedAtStandstill() {
    if (!killedAtStandstill && asked("stands").equals("true")) {
      kill();
      killedAtStandstill = true;
    }
    return killedAtStandstill;
  }

  /// Waits until nothing is under way any more, and the back office knows everything.
  void rests() {
    assertEquals("true", asked("rests"), this::story);
    int before = box.station().office().heartbeats().size();
    Until.sees(
        () -> box.station().office().heartbeats(),
        beats -> beats.stream().skip(before + 1L).anyMatch(b -> b.contains("\"queueDepth\":0")));
  }

  /// An answer of the living; the dead are started first.
  String asked(String order) {
    Optional<String> answer = terminal.asked(order);
    for (int i = 0; answer.isEmpty(); i++) {
      if (i == MOST_STILLBORN) {
        fail("it does not start any more; see the end of its log:\n" + logEnd());
      }
      version = 0;
      spawn();
      answer = stands() ? terminal.asked(order) : Optional.empty();
    }
    return answer.get();
  }

  /// What is still under way, what every thread is doing, and the end of the log.
  String story() {
    String dump = log + "-" + System.nanoTime() + ".threads";
    terminal.asked("threads to " + dump);
    try {
      return terminal.asked("restless").orElse("dead")
          + "\n"
          + logEnd()
          + "\n"
          + (Files.exists(Path.of(dump)) ? Files.readString(Path.of(dump)) : "no threads");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    terminal.close();
  }

  /// Whether it stands now; it may die before.
  private boolean stands() {
    boolean stands = terminal.stands();
    synchronized (birth) {
      if (stands) {
        stood = births;
        stoodAt = nowMs();
        birth.notifyAll();
      }
    }
    return stands;
  }

  private void spawn() {
    try {
      TerminalProcess born = TerminalProcess.blind(settings, log, archive);
      synchronized (birth) {
        terminal = born;
        bornAt = nowMs();
        births++;
        birth.notifyAll();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String logEnd() {
    try {
      String text = Files.readString(log);
      return text.substring(Math.max(0, text.length() - 3_000));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
