package jiayou.sim.printer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jiayou.sim.printer.RealTimeScanner.RealTime;
import jiayou.sim.watch.Moment;
import jiayou.sim.watch.Watched;

/// The device behind the socket: its memory, its sensors and its mechanism. Safe for use by several
/// threads; what the paper does happens under its lock.
final class Printer {

  private static final String TICKET = "ticket";

  /// What a small printer remembers before it stops taking bytes.
  private static final int MEMORY = 64 * 1024;

  private static final byte[] NOISE = {(byte) 0xFF, (byte) 0x93};
  private static final byte[] CLEARED = {0x37, 0x25, 0};

  private final CommandReader reader = new CommandReader();
  private final RealTimeScanner scanner = new RealTimeScanner();
  private final Mechanism mechanism;
  private final Plug plug;
  private final Watched watched = new Watched();
  private final Set<Fault> faults = new HashSet<>();
  private final List<Due> later = new ArrayList<>();
  private Consumer<byte[]> line = _ -> {};
  private byte[] memory = new byte[4096];
  private int held;

  /// How often the power was lost.
  private int powerLosses;

  /// A fault that comes when so many lines have been printed.
  private record Due(int atLine, Fault fault) {}

  /// What losing power does to the network side; called under the lock.
  interface Plug {

    /// Nobody answers the port any more.
    void pull();

    /// The conversation at hand ends.
    void jerk();
  }

  Printer(Mechanism mechanism, Plug plug) {
    this.mechanism = mechanism;
    this.plug = plug;
  }

  Watched watched() {
    return watched;
  }

  /// @param answers where this connection is answered
  synchronized void connect(Consumer<byte[]> answers) {
    line = answers;
  }

  synchronized void disconnect() {
    line = _ -> {};
  }

  synchronized void receive(byte[] bytes, int count) {
    int before = powerLosses;
    for (int i = 0; i < count && before == powerLosses; i++) {
      remember(bytes[i]);
      Optional<RealTime> urgent = scanner.accept(bytes[i]);
      if (urgent.isPresent()) {
        work();
        obey(urgent.get());
      }
    }
    work();
  }

  /// Waits while it takes no bytes.
  synchronized void awaitRoom() throws InterruptedException {
    while (has(new Fault.Stalled()) || held > MEMORY) {
      wait();
    }
  }

  synchronized void inflict(Fault fault) {
    if (fault instanceof Fault.After(int lines, Fault then)) {
      later.add(new Due(mechanism.linesPrinted() + lines, then));
      return;
    }
    if (fault instanceof Fault.PowerCycled) {
      losePower();
      plug.jerk();
      return;
    }
    faults.add(fault);
    if (fault instanceof Fault.Unplugged) {
      losePower();
      plug.pull();
    }
  }

  /// Everything is well again, and what waits in the memory is printed.
  synchronized void mend() {
    faults.clear();
    later.clear();
    work();
    notifyAll();
  }

  synchronized boolean isRefusing() {
    return has(new Fault.Refusing());
  }

  private void losePower() {
    powerLosses++;
    forget();
  }

  /// Loses the memory and breaks off the ticket.
  synchronized void forget() {
    held = 0;
    reader.reset();
    mechanism.breakOff();
    notifyAll();
  }

  /// Whether the connection is to be reset after so many bytes of it; asked once.
  synchronized Optional<Fault.HangUp> hangUpWithin(int bytes) {
    Optional<Fault.HangUp> due =
        faults.stream()
            .filter(Fault.HangUp.class::isInstance)
            .map(Fault.HangUp.class::cast)
            .filter(hangUp -> hangUp.afterBytes() <= bytes)
            .findAny();
    due.ifPresent(faults::remove);
    return due;
  }

  synchronized List<PrintedTicket> tickets() {
    return mechanism.tickets();
  }

  synchronized boolean awaitComplete(int count, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (mechanism.complete() < count) {
      long millis = (end - System.nanoTime()) / 1_000_000;
      if (millis <= 0) {
        return false;
      }
      wait(millis);
    }
    return true;
  }

  private void remember(byte each) {
    if (held == memory.length) {
      memory = Arrays.copyOf(memory, 2 * memory.length);
    }
    memory[held++] = each;
  }

  private void work() {
    while (!isBlocked()) {
      Optional<CommandReader.Read> read = reader.first(memory, held);
      if (read.isEmpty()) {
        break;
      }
      Command command = read.get().command();
      if (command instanceof Command.Cut
          && bringOn(Fault.BeforeCut.class, Fault.BeforeCut::fault)) {
        continue;
      }
      int length = read.get().length();
      byte[] raw = Arrays.copyOf(memory, length);
      System.arraycopy(memory, length, memory, 0, held - length);
      held -= length;
      if (command instanceof Command.Initialize) {
        watched.tell(TICKET, Moment.ARRIVED);
      }
      mechanism.carryOut(command, raw);
      if (command instanceof Command.Cut) {
        watched.tell(TICKET, Moment.CARRIED_OUT);
        bringOn(Fault.AfterCut.class, Fault.AfterCut::fault);
      }
      tell(command);
      if (command instanceof Command.TellProcessed) {
        watched.tell(TICKET, Moment.ANSWERED);
      }
      bringOnFaults();
    }
    notifyAll();
  }

  private void tell(Command command) {
    if (has(new Fault.NeverDone())) {
      return;
    }
    if (command instanceof Command.TellProcessed(byte[] job)) {
      answer(new byte[] {0x37, 0x22, job[0], job[1], job[2], job[3], 0});
    } else if (command instanceof Command.TellSensor) {
      answer(new byte[] {(byte) (has(new Fault.PaperLow()) ? 0x03 : 0)});
    }
  }

  private void bringOnFaults() {
    List<Due> due = later.stream().filter(each -> each.atLine <= mechanism.linesPrinted()).toList();
    later.removeAll(due);
    due.forEach(each -> inflict(each.fault));
  }

  /// @return whether such a fault was waiting for this moment
  private <F extends Fault> boolean bringOn(Class<F> kind, Function<F, Fault> then) {
    Optional<F> waiting = faults.stream().filter(kind::isInstance).map(kind::cast).findAny();
    waiting.ifPresent(fault -> {
      faults.remove(fault);
      inflict(then.apply(fault));
    });
    return waiting.isPresent();
  }

  private void obey(RealTime urgent) {
    switch (urgent) {
      case RealTime.Status(int question) -> answer(new byte[] {(byte) status(question)});
      case RealTime.Clear() -> {
        forget();
        answer(CLEARED);
      }
    }
  }

  private int status(int question) {
    boolean cover = has(new Fault.CoverOpen());
    boolean out = has(new Fault.PaperOut());
    boolean jammed = has(new Fault.Jammed());
    boolean low = has(new Fault.PaperLow()) || out;
    return 0x12
        | switch (question) {
          case 1 -> isBlocked() ? 0x08 : 0;
          case 2 -> (cover ? 0x04 : 0) | (out ? 0x20 : 0) | (jammed ? 0x40 : 0);
          case 3 -> jammed ? 0x08 : 0;
          default -> (low ? 0x0C : 0) | (out ? 0x60 : 0);
        };
  }

  private void answer(byte[] bytes) {
    if (!has(new Fault.Silent())) {
      line.accept(has(new Fault.Garbled()) ? NOISE : bytes);
    }
  }

  private boolean isBlocked() {
    return has(new Fault.PaperOut())
        || has(new Fault.CoverOpen())
        || has(new Fault.Jammed())
        || has(new Fault.Offline())
        || has(new Fault.Unplugged());
  }

  private boolean has(Fault fault) {
    return faults.contains(fault);
  }
}
