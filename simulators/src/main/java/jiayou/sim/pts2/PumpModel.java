package jiayou.sim.pts2;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import jiayou.sim.pts2.Delivery.Order;
import jiayou.sim.pts2.PumpView.Phase;
import tools.jackson.databind.node.ObjectNode;

/// One dispenser side: what the driver does to it and what the controller may do with it.
///
/// While the controller cannot reach it, it goes on by itself; the controller keeps what it last
/// saw. Not thread-safe: the simulator's lock guards it.
final class PumpModel {

  static final String CONTROLLER = "PTS";

  private final Pts2Site.SitePump site;
  private final Books books;
  private final Clock clock;
  private final Map<Integer, BigDecimal> totals = new HashMap<>();
  private final Queue<Late> late = new ArrayDeque<>();

  private Phase phase = Phase.IDLE;
  private Phase seenPhase = Phase.IDLE;
  private int nozzleUp;
  private boolean offline;
  private boolean suspended;
  private boolean locked;
  private boolean waiting;
  private BigDecimal lag = BigDecimal.ZERO;
  private String owner = "";
  private Optional<Order> order = Optional.empty();
  private Optional<Delivery> delivery = Optional.empty();
  private Optional<Delivery> seen = Optional.empty();
  private int transaction;

  PumpModel(Pts2Site.SitePump site, Books books, Clock clock) {
    this.site = site;
    this.books = books;
    this.clock = clock;
  }

  // What the driver does.

  void lift(int nozzle) {
    if (nozzle < 1 || nozzle > site.gradeIds().size() || nozzleUp != 0) {
      throw new IllegalStateException("nozzle " + nozzle + " cannot be lifted");
    }
    nozzleUp = nozzle;
    waiting = true;
  }

  void flow(BigDecimal volume, Pts2Site.SiteGrade grade) {
    if (phase == Phase.AUTHORISED) {
      Order allowed = order.orElseThrow();
      if (allowed.nozzle() != nozzleUp) {
        throw new IllegalStateException("another nozzle is authorised");
      }
      delivery =
          Optional.of(Delivery.started(number(), transaction, nozzleUp, grade, allowed, now()));
      phase = Phase.FILLING;
    }
    if (phase != Phase.FILLING || suspended) {
      throw new IllegalStateException("pump " + number() + " gives no fuel: " + phase);
    }
    delivery = delivery.map(d -> d.at(volume, lag));
    sync();
  }

  void hangUp() {
    nozzleUp = 0;
    waiting = false;
    if (phase == Phase.FILLING) {
      end();
    } else if (phase == Phase.AUTHORISED) {
      forget();
    }
    sync();
  }

  /// Its valve closes late by so much, until its next fuelling has ended.
  void lag(BigDecimal volume) {
    lag = volume;
  }

  void reach(boolean reachable) {
    offline = !reachable;
    sync();
  }

  // What the controller does.

  void allow(Order allowed, int number, String by) {
    if (phase == Phase.AUTHORISED) {
      throw new Refusal(39);
    }
    if (phase == Phase.FILLING) {
      throw new Refusal(42, Map.of("Pump", number()));
    }
    if (phase == Phase.ENDED) {
      throw new Refusal(41, Map.of("Pump", number(), "Request", "PumpCloseTransaction"));
    }
    order = Optional.of(allowed);
    transaction = number;
    owner = by;
    locked = false;
    waiting = false;
    phase = Phase.AUTHORISED;
    sync();
  }

  void stop() {
    suspended = false;
    switch (phase) {
      case AUTHORISED -> forget();
      case FILLING -> end();
      case IDLE, ENDED -> {}
    }
    sync();
  }

  void suspend(boolean now) {
    if (seenPhase != Phase.FILLING) {
      throw new Refusal(43);
    }
    suspended = now;
  }

  void lock(String login) {
    boolean free = owner.isEmpty() || owner.equals(CONTROLLER) || owner.equals(login);
    if (!free) {
      throw busy();
    }
    locked = true;
    owner = login;
  }

  void unlock(String login) {
    if (!locked || !owner.equals(login)) {
      throw new Refusal(91);
    }
    locked = false;
    owner = phase == Phase.IDLE ? "" : CONTROLLER;
  }

  void close(String login, int number) {
    if (seenPhase != Phase.ENDED) {
      throw new Refusal(69);
    }
    if (number != transaction) {
      throw new Refusal(27);
    }
    if (!owner.equals(login)) {
      throw new Refusal(46);
    }
    delivery = delivery.map(Delivery::closedNow);
    delivery.ifPresent(books::enter);
    seen = delivery;
    forget();
    seenPhase = phase;
  }

  void mayUse(String login) {
    if (offline) {
      throw new Refusal(96);
    }
    if (!owner.isEmpty() && !owner.equals(CONTROLLER) && !owner.equals(login)) {
      throw busy();
    }
  }

  void answerLater(String type, ObjectNode data) {
    late.add(new Late(type, data));
  }

  Optional<Late> lateAnswer() {
    return Optional.ofNullable(late.poll());
  }

  void forgetLateAnswers() {
    late.clear();
  }

  void disown() {
    owner = "";
    locked = false;
  }

  // What the controller sees.

  int number() {
    return site.number();
  }

  Phase seenPhase() {
    return seenPhase;
  }

  Phase phase() {
    return phase;
  }

  int nozzleUp() {
    return nozzleUp;
  }

  int gradeId(int nozzle) {
    if (nozzle < 1 || nozzle > site.gradeIds().size()) {
      throw new Refusal(33);
    }
    return site.gradeIds().get(nozzle - 1);
  }

  boolean offline() {
    return offline;
  }

  boolean suspended() {
    return suspended;
  }

  boolean locked() {
    return locked;
  }

  /// Lifted, reachable, nobody's, and nothing allowed since.
  boolean waits() {
    return waiting && phase == Phase.IDLE && !locked && !offline;
  }

  String owner() {
    return owner;
  }

  int transaction() {
    return transaction;
  }

  Optional<Order> order() {
    return order;
  }

  Optional<Delivery> seen() {
    return seen;
  }

  BigDecimal total(int nozzle) {
    return totals.getOrDefault(nozzle, BigDecimal.ZERO);
  }

  private void end() {
    phase = Phase.ENDED;
    suspended = false;
    lag = BigDecimal.ZERO;
    delivery = delivery.map(d -> d.ended(now()));
    delivery.ifPresent(d -> totals.merge(d.nozzle(), d.volume(), BigDecimal::add));
    if (delivery.map(d -> d.volume().signum() == 0).orElse(true)) {
      forget();
    }
  }

  private void forget() {
    phase = Phase.IDLE;
    order = Optional.empty();
    disown();
  }

  private void sync() {
    if (!offline) {
      seenPhase = phase;
      seen = delivery;
      delivery.filter(d -> d.volume().signum() > 0).ifPresent(books::enter);
    }
  }

  private Refusal busy() {
    return new Refusal(40, Map.of("Pump", number(), "User", owner));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
  }

  /// An answer that comes once, in place of a status.
  record Late(String type, ObjectNode data) {}
}
