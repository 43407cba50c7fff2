package jiayou.simulation.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.port.PumpStatus;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;

/// The forecourt controller that all terminals share: its pumps, and what became of every fuelling.
/// A finished fuelling stands on its pump until somebody closes it.
public final class Controller {

  private static final int FIRST_TRANSACTION = 65_520;

  private final Weather weather;
  private final Faults faults;
  private final Story story;
  private final Map<Integer, Pump> pumps = new TreeMap<>();
  private final Map<FuellingKey, FuellingTotal> delivered = new LinkedHashMap<>();
  private final Map<FuellingKey, String> closedBy = new LinkedHashMap<>();
  private final Reservations reservations;
  private int transactions;

  public Controller(Weather weather, Faults faults, Story story, int count) {
    this.weather = weather;
    this.faults = faults;
    this.story = story;
    this.reservations = new Reservations(story, this);
    IntStream.rangeClosed(1, count).forEach(i -> pumps.put(i, new Pump(i)));
  }

  public Reservations reservations() {
    return reservations;
  }

  /// Transaction numbers wrap at 65535: a run begins shortly before that.
  int nextTransaction() {
    return (FIRST_TRANSACTION + transactions++) % 65_535 + 1;
  }

  public List<Pump> pumps() {
    return List.copyOf(pumps.values());
  }

  public Map<FuellingKey, FuellingTotal> delivered() {
    return delivered;
  }

  public Optional<String> closedBy(FuellingKey key) {
    return Optional.ofNullable(closedBy.get(key));
  }

  public List<PumpStatus> poll(String terminal) {
    List<PumpStatus> statuses = new ArrayList<>();
    pumps.values().forEach(pump -> statuses.add(status(pump, terminal)));
    return statuses;
  }

  public ClaimAnswer claim(FuellingKey key, String terminal) {
    Pump pump = pump(key);
    if (pump.offline) {
      return new ClaimAnswer.Unknown("offline");
    }
    if (!holds(pump, key)) {
      return new ClaimAnswer.Gone();
    }
    if (pump.owner.isEmpty()) {
      pump.owner = Optional.of(terminal);
      story.tell("controller", terminal, "has now", key);
    }
    if (pump.owner.get().equals(terminal)) {
      return new ClaimAnswer.Claimed();
    }
    faults.met(Fault.FUELLING_CONTESTED);
    return new ClaimAnswer.HeldByOther(pump.owner.get());
  }

  public ReleaseAnswer release(FuellingKey key, String terminal) {
    Pump pump = pump(key);
    if (pump.offline) {
      return new ReleaseAnswer.Unknown("offline");
    }
    if (!holds(pump, key) || !pump.owner.equals(Optional.of(terminal))) {
      return new ReleaseAnswer.NotOurs();
    }
    pump.owner = Optional.empty();
    story.tell("controller", terminal, "released", key);
    return new ReleaseAnswer.Released();
  }

  public ClearAnswer clear(FuellingKey key, String terminal) {
    Pump pump = pump(key);
    if (!holds(pump, key)) {
      return new ClearAnswer.Cleared();
    }
    if (pump.offline) {
      return new ClearAnswer.Unknown("offline");
    }
    if (!pump.owner.equals(Optional.of(terminal)) || weather.strikes(150)) {
      faults.met(Fault.PUMP_REFUSED_TO_CLEAR);
      return new ClearAnswer.Refused("not for " + terminal);
    }
    close(pump, terminal);
    return new ClearAnswer.Cleared();
  }

  public AuthoriseAnswer authorise(int number) {
    Pump pump = pump(number);
    boolean down = pump.state == Pump.State.IDLE || pump.state == Pump.State.ENDED;
    if (pump.offline || down || pump.kept.isPresent()) {
      return new AuthoriseAnswer.Refused("no nozzle is up");
    }
    pump.authorisations++;
    if (pump.state == Pump.State.CALLING) {
      pump.state = Pump.State.AUTHORISED;
      pump.transaction = nextTransaction();
    }
    story.tell("controller", "authorises pump", number, "lift", pump.lifts);
    return new AuthoriseAnswer.Authorised(pump.transaction);
  }

  /// A fuelling has ended on this pump, and stands there.
  public void ended(Pump pump, FuellingTotal total) {
    pump.state = Pump.State.ENDED;
    pump.ended = Optional.of(total);
    pump.owner = Optional.empty();
    pump.authorisations--;
    pump.deliveries++;
    pump.totalizer += total.volume().thousandths();
    delivered.put(total.key(), total);
    story.tell("controller", "delivered", total);
    if (pump.kept.isPresent()) {
      reservations.ended(pump, total);
    }
    if (pump.deliveries > pump.lifts || pump.authorisations > 0) {
      throw story.broken("a lifted nozzle was authorised twice", "pump " + pump.number);
    }
  }

  /// The attendant takes cash for a fuelling, unless a terminal has it.
  public boolean closeAtCounter(FuellingKey key) {
    Pump pump = pump(key);
    boolean free = holds(pump, key) && pump.owner.isEmpty() && !pump.offline;
    if (free) {
      close(pump, "counter");
    }
    return free || !holds(pump, key);
  }

  /// The attendant closes by hand what a terminal could not close.
  public void closeByForce(FuellingKey key) {
    if (holds(pump(key), key)) {
      close(pump(key), "staff");
    }
  }

  public boolean holds(FuellingKey key) {
    return holds(pump(key), key);
  }

  public Pump pump(int number) {
    return Optional.ofNullable(pumps.get(number)).orElseThrow();
  }

  private Pump pump(FuellingKey key) {
    return pump(key.pump());
  }

  private void close(Pump pump, String by) {
    FuellingKey key = pump.ended.orElseThrow().key();
    closedBy.put(key, by);
    pump.ended = Optional.empty();
    pump.owner = Optional.empty();
    pump.kept = Optional.empty();
    pump.limit = Optional.empty();
    pump.state = Pump.State.IDLE;
    story.tell("controller", by, "closed", key);
  }

  private static boolean holds(Pump pump, FuellingKey key) {
    return pump.ended.map(FuellingTotal::key).equals(Optional.of(key));
  }

  private static PumpStatus status(Pump pump, String terminal) {
    if (pump.offline) {
      return new PumpStatus.Offline(pump.number);
    }
    return switch (pump.state) {
      case IDLE ->
          pump.kept.isPresent() ? reserved(pump, terminal, 0) : new PumpStatus.Idle(pump.number);
      case CALLING ->
          pump.kept.isPresent()
              ? reserved(pump, terminal, pump.nozzle)
              : new PumpStatus.Calling(pump.number, pump.nozzle, "92");
      case AUTHORISED -> new PumpStatus.Authorised(pump.number, pump.nozzle, "92");
      case FUELLING -> FuellingModel.status(pump);
      case ENDED ->
          new PumpStatus.Payable(
              pump.number, pump.ended.orElseThrow(), owner(pump.owner, terminal));
    };
  }

  private static PumpStatus reserved(Pump pump, String terminal, int nozzleUp) {
    Optional<String> owner = pump.kept.map(Pump.Kept::terminal);
    return new PumpStatus.Reserved(pump.number, owner(owner, terminal), nozzleUp);
  }

  private static PumpStatus.Owner owner(Optional<String> owner, String terminal) {
    if (owner.isEmpty()) {
      return new PumpStatus.Owner.Nobody();
    }
    return owner.get().equals(terminal)
        ? new PumpStatus.Owner.Ours()
        : new PumpStatus.Owner.Other(owner.get());
  }
}
