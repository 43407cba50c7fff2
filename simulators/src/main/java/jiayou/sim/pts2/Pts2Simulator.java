package jiayou.sim.pts2;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import jiayou.sim.pts2.Delivery.Order;
import jiayou.sim.pts2.HttpDoor.Reply;
import jiayou.sim.watch.Moment;
import jiayou.sim.watch.Watched;
import jiayou.sim.watch.Witness;

/// A PTS-2 forecourt controller on a loopback port, with drivers who lift, fuel and hang up.
///
/// It checks logins, ownership and limits with its own code, keeps its own books and can be cruel.
/// It is honest: whatever is authorised twice is delivered twice if a driver takes it. Any thread
/// may call.
public final class Pts2Simulator implements AutoCloseable {

  private static final String ANY = "";

  private final Pts2Site site;
  private final Station station;
  private final MessageDesk desk;
  private final LoginGate gate;
  private final HttpDoor door;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Queue<Fault>> faults = new HashMap<>();
  private final Watched watched = new Watched();

  private Pts2Simulator(Pts2Site site, int port) throws IOException {
    this.site = site;
    this.station = new Station(site);
    this.desk = new MessageDesk(station, late -> inside(late));
    this.gate = new LoginGate(site);
    this.door = HttpDoor.open(port, call -> handle(call));
  }

  public static Pts2Simulator start(Pts2Site site) throws IOException {
    return start(site, 0);
  }

  /// @param port 0 for any that is free
  public static Pts2Simulator start(Pts2Site site, int port) throws IOException {
    return new Pts2Simulator(site, port);
  }

  public int port() {
    return door.port();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /// A driver takes a nozzle; the controller lets it deliver at once when it works automatically.
  public void lift(int pump, int nozzle) {
    at(pump, model -> model.lift(nozzle));
  }

  /// The fuel so far, for live readings.
  ///
  /// @throws IllegalStateException when the pump gives no fuel: a driver cannot help himself
  public void flow(int pump, String volumeSoFar) {
    at(pump, model -> model.flow(new BigDecimal(volumeSoFar), grade(model)));
  }

  /// All the fuel that this driver takes; hanging up ends the fuelling. The dispenser makes the
  /// amount of it once, and its valve closes at what was ordered.
  public void deliver(int pump, String volume) {
    flow(pump, volume);
  }

  public void hangUp(int pump) {
    at(pump, PumpModel::hangUp);
  }

  /// The valve of this pump closes late at the next limit: so much more than was ordered comes out,
  /// and is measured and charged.
  public void overrun(int pump, String volume) {
    at(pump, model -> model.lag(new BigDecimal(volume)));
  }

  /// Cuts the line between controller and pump; the pump goes on by itself.
  public void pumpOffline(int pump, boolean offline) {
    at(pump, model -> model.reach(!offline));
  }

  /// The controller starts anew: sockets, nonces and late answers are lost, fuellings are not.
  public void restart() {
    inside(() -> {
      gate.forgetNonces();
      station.pumps().forEach(PumpModel::forgetLateAnswers);
    });
    door.hangUp();
  }

  /// While it lasts, whoever connects is hung up on.
  public void outage(boolean now) {
    door.shut(now);
  }

  /// All nonces given so far are too old from now on.
  public void expireNonces() {
    inside(gate::forgetNonces);
  }

  /// The next message gets this fault; several queue up.
  public void fault(Fault fault) {
    fault(ANY, fault);
  }

  /// The next message with a packet of this type gets this fault; several queue up by type.
  public void fault(String packetType, Fault fault) {
    inside(() -> faults.computeIfAbsent(packetType, _ -> new ArrayDeque<>()).add(fault));
  }

  /// Shows this witness every packet from now on, by its type. The moments up to the answer are
  /// under the simulator's lock.
  public void watchedBy(Witness witness) {
    watched.by(witness);
  }

  public PumpView view(int pump) {
    lock.lock();
    try {
      return viewOf(model(pump));
    } finally {
      lock.unlock();
    }
  }

  /// Waits until a pump is in this phase, at most this long.
  public boolean await(int pump, PumpView.Phase phase, Duration longest)
      throws InterruptedException {
    lock.lock();
    try {
      long nanos = longest.toNanos();
      while (model(pump).phase() != phase) {
        if (nanos <= 0) {
          return false;
        }
        nanos = changed.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// `pump.json`: every fuelling that ended, in the order of its number's issue.
  public String ledgerJson() {
    lock.lock();
    try {
      return station.books().ledgerJson();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    door.close();
  }

  private Reply handle(HttpDoor.Call call) {
    if (!call.path().equals("/jsonPTS")) {
      return MessageDesk.page(404);
    }
    if (!call.method().equals("POST") || call.header("content-length").isEmpty()) {
      return MessageDesk.page(call.method().equals("POST") ? 411 : 405);
    }
    lock.lock();
    try {
      return switch (gate.check(call.header("authorization"), call.method(), call.path())) {
        case LoginGate.Verdict.Stranger(String challenge) ->
            new Reply.Send(401, Map.of("WWW-Authenticate", challenge), new byte[0]);
        case LoginGate.Verdict.Welcome(Pts2Site.User user) -> served(user, call.body());
      };
    } finally {
      settle();
      lock.unlock();
    }
  }

  private Reply served(Pts2Site.User user, byte[] body) {
    List<String> packets = MessageDesk.packetTypes(body).stream().distinct().toList();
    packets.forEach(packet -> watched.tell(packet, Moment.ARRIVED));
    Optional<Fault> fault = fault(body);
    Reply reply = desk.answer(user, body, fault);
    if (fault.isPresent()) {
      return reply;
    }
    packets.forEach(packet -> watched.tell(packet, Moment.CARRIED_OUT));
    return new Reply.Then(
        reply, () -> packets.forEach(packet -> watched.tell(packet, Moment.ANSWERED)));
  }

  private Optional<Fault> fault(byte[] body) {
    for (String type : MessageDesk.packetTypes(body)) {
      Queue<Fault> queue = faults.getOrDefault(type, new ArrayDeque<>());
      if (!queue.isEmpty()) {
        return Optional.ofNullable(queue.poll());
      }
    }
    return Optional.ofNullable(faults.getOrDefault(ANY, new ArrayDeque<>()).poll());
  }

  /// What the controller does by itself after each change.
  private void settle() {
    if (site.operation() == Pts2Site.Operation.AUTOMATIC) {
      station.pumps().stream().filter(PumpModel::waits).forEach(this::allow);
    }
    changed.signalAll();
  }

  private void allow(PumpModel model) {
    BigDecimal price = station.price(model.gradeId(model.nozzleUp()));
    Order order = new Order(model.nozzleUp(), "FullTank", BigDecimal.ZERO, price);
    model.allow(order, station.books().takeNumber(model.number()), PumpModel.CONTROLLER);
  }

  private Pts2Site.SiteGrade grade(PumpModel model) {
    return station.grade(model.gradeId(model.nozzleUp()));
  }

  private PumpModel model(int pump) {
    return station
        .pump(pump)
        .orElseThrow(() -> new IllegalArgumentException("there is no pump " + pump));
  }

  private static PumpView viewOf(PumpModel model) {
    return new PumpView(
        model.number(), model.phase(), model.nozzleUp(), model.transaction(), model.owner());
  }

  private void at(int pump, Consumer<PumpModel> action) {
    inside(() -> action.accept(model(pump)));
  }

  private void inside(Runnable action) {
    lock.lock();
    try {
      action.run();
      settle();
    } finally {
      lock.unlock();
    }
  }
}
