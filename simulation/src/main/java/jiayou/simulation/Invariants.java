package jiayou.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jiayou.core.effect.Fact.LineFact;
import jiayou.core.effect.Fact.SaleFact;
import jiayou.core.effect.Fact.TenderFact;
import jiayou.core.event.CancelReason;
import jiayou.core.fuelling.Fuelling;
import jiayou.core.fuelling.FuellingState;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.port.Journal.Promise;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.session.DispenserSession;
import jiayou.core.session.KioskSession;
import jiayou.core.session.Session;
import jiayou.core.station.StaffList;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.simulation.world.Pump;
import jiayou.simulation.world.Trade;
import jiayou.simulation.world.World;

/// What must hold once the storm is over and everything has had its time, read from the ledgers of
/// those outside. What must hold at every moment they check themselves.
final class Invariants {

  private static final int MOST_SALES = 45;
  private static final int MOST_FUELLINGS = 75;

  private final World world;
  private final List<Kiosk> kiosks;

  Invariants(World world, List<Kiosk> kiosks) {
    this.world = world;
    this.kiosks = kiosks;
  }

  void check() {
    everySaleIsPaidOnceOrNotAtAll();
    everyFuellingIsSettledOnceOrPayable();
    new PartInvariants(world).check();
    new InvoiceInvariants(world, kiosks).check();
    new GuardInvariants(world, kiosks.getFirst().rules.ways().risks()).check();
    kiosks.forEach(this::nothingIsUnderWay);
    kiosks.forEach(this::nobodyIsAtTheScreens);
  }

  private void everySaleIsPaidOnceOrNotAtAll() {
    Map<String, Long> net = new HashMap<>();
    for (Trade trade : world.gateway.trades()) {
      net.merge(trade.sale(), trade.net(), Long::sum);
    }
    Map<String, SaleFact> paid = world.office.paid();
    paid.keySet().forEach(sale -> net.putIfAbsent(sale, 0L));
    net.keySet()
        .forEach(sale -> {
          long fen = world.ledgers.paid(sale);
          long owed = paid.containsKey(sale) ? paid.get(sale).total().fen() : 0;
          require(fen == owed, "the customer paid " + fen + " fen and owed " + owed, sale);
        });
    paid.forEach((sale, fact) -> {
      long tenders = sum(fact.tenders()) - sum(fact.refunds());
      long lines =
          fact.lines().stream().map(Invariants::amount).reduce(Money.ZERO, Money::plus).fen();
      require(
          lines - PartInvariants.sum(fact.discounts()) == tenders && tenders == fact.total().fen(),
          "lines, tenders and total differ",
          sale);
      require(
          world.office.knows(sale, "sale.settled")
              || world.office.knows(sale, "sale.with-staff")
              || world.office.knows(sale, "sale.cancelled"),
          "a paid sale has no end",
          sale);
    });
  }

  private void everyFuellingIsSettledOnceOrPayable() {
    Map<FuellingKey, String> paidIn = new HashMap<>();
    world.office.paid().forEach((sale, fact) -> fuels(sale, fact, paidIn));
    world.controller.delivered().forEach((key, total) -> settledOnce(key, total, paidIn));
    world.controller.pumps().forEach(pump -> totalizerAgrees(pump, paidIn.keySet()));
  }

  /// What flowed through a pump is paid in a sale, paid at the counter, or stands on it unpaid.
  private void totalizerAgrees(Pump pump, Set<FuellingKey> paid) {
    long accounted = 0;
    for (FuellingTotal total : world.controller.delivered().values()) {
      FuellingKey key = total.key();
      boolean counter = world.controller.closedBy(key).equals(Optional.of("counter"));
      if (key.pump() == pump.number
          && (paid.contains(key) || counter || world.controller.holds(key))) {
        accounted += total.volume().thousandths();
      }
    }
    require(
        accounted == pump.totalizer,
        "%d of %d ml are in no sale".formatted(pump.totalizer - accounted, pump.totalizer),
        "pump " + pump.number);
  }

  private void fuels(String sale, SaleFact fact, Map<FuellingKey, String> paidIn) {
    for (LineFact line : fact.lines()) {
      if (line instanceof LineFact.FuelFact(FuellingTotal total)) {
        String before = paidIn.put(total.key(), sale);
        require(before == null, "a fuelling is paid twice: in " + before + " and " + sale, sale);
        require(
            total.equals(world.controller.delivered().get(total.key())),
            "charged was something else than was delivered",
            sale);
      }
    }
  }

  private void settledOnce(FuellingKey key, FuellingTotal total, Map<FuellingKey, String> paidIn) {
    Optional<String> closedBy = world.controller.closedBy(key);
    if (paidIn.containsKey(key)) {
      String sale = paidIn.getOrDefault(key, "");
      String terminal = sale.substring(0, sale.indexOf('_'));
      boolean byUs = closedBy.equals(Optional.of(terminal));
      boolean byStaff =
          closedBy.equals(Optional.of("staff")) && world.office.knows(sale, "sale.with-staff");
      require(byUs || byStaff, "a paid fuelling was closed by " + closedBy, key);
    } else if (closedBy.isEmpty()) {
      Optional<String> owner = world.controller.pump(key.pump()).owner;
      require(owner.isEmpty(), "an unpaid fuelling is locked by " + owner, key);
      require(total.amount().isPositive(), "an empty fuelling stands on its pump", key);
    } else {
      boolean free = total.amount().isZero() || closedBy.get().equals("counter");
      require(free, "an unpaid fuelling was closed by " + closedBy, key);
    }
  }

  private void nothingIsUnderWay(Kiosk kiosk) {
    String terminal = kiosk.rules.terminal();
    for (Promise<?> promise : kiosk.owed()) {
      throw world.story.broken("still owed: " + promise, terminal);
    }
    require(kiosk.station().isPresent(), "the terminal is down", terminal);
    for (StaffList.Row row : StaffList.of(kiosk.books())) {
      throw world.story.broken("still left to staff: " + row, row.subject());
    }
    require(kiosk.books().sales().size() <= MOST_SALES, "sales pile up", terminal);
    require(kiosk.books().fuellings().size() <= MOST_FUELLINGS, "fuellings pile up", terminal);
    require(kiosk.books().authorising().isEmpty(), "a pump waits for its answer", terminal);
    kiosk.books().sales().values().forEach(this::isAtRest);
    kiosk.books().fuellings().values().forEach(this::isAtRest);
  }

  private void isAtRest(Sale sale) {
    boolean closed =
        switch (sale.state()) {
          case SaleState.Settled _, SaleState.Cancelled _, SaleState.WithStaff _ -> true;
          case SaleState.Open _,
              SaleState.Holding _,
              SaleState.Tendering _,
              SaleState.Delivering _,
              SaleState.Fulfilling _ ->
              false;
        };
    require(closed, "never closed: " + sale.state(), sale.id());
    for (PaymentAttempt attempt : sale.attempts()) {
      require(
          attempt.state().isOver() && !attempt.lookBackOwed(),
          "never over: " + attempt.state(),
          sale.id());
      boolean paid = attempt.state() instanceof AttemptState.Succeeded;
      boolean wentBack =
          sale.state() instanceof SaleState.Cancelled(var why) && why == CancelReason.NOT_DELIVERED;
      require(!paid || sale.isPaid() || wentBack, "paid, and nobody noticed", sale.id());
    }
    for (Refund refund : sale.refunds()) {
      require(refund.isOver(), "never given back: " + refund, sale.id());
    }
    require(sale.isAtRest(), "not at rest", sale.id());
  }

  private void isAtRest(Fuelling fuelling) {
    boolean rests =
        switch (fuelling.state()) {
          case FuellingState.Payable _ -> world.controller.holds(fuelling.key());
          case FuellingState.Cleared _, FuellingState.Stuck _ ->
              !world.controller.holds(fuelling.key());
          case FuellingState.Claiming _,
              FuellingState.Unwanted _,
              FuellingState.Claimed _,
              FuellingState.Releasing _,
              FuellingState.Clearing _,
              FuellingState.ClearingEmpty _ ->
              false;
        };
    require(rests, "the terminal thinks " + fuelling.state(), fuelling.key());
  }

  private void nobodyIsAtTheScreens(Kiosk kiosk) {
    for (Session session : kiosk.station().orElseThrow().sessions().values()) {
      boolean free =
          switch (session) {
            case KioskSession k -> k.page() == KioskSession.Page.ATTRACT;
            case DispenserSession d -> d.sale().isEmpty();
          };
      require(free, "nobody is there, and the screen shows " + session, kiosk.rules.terminal());
    }
  }

  private static long sum(List<TenderFact> tenders) {
    return tenders.stream().mapToLong(t -> t.amount().fen()).sum();
  }

  private static Money amount(LineFact line) {
    return switch (line) {
      case LineFact.FuelFact fuel -> fuel.total().amount();
      case LineFact.GoodsFact goods -> goods.amount();
      case LineFact.PrepaidFact prepaid -> prepaid.ceiling();
    };
  }

  private void require(boolean holds, String otherwise, Object about) {
    if (!holds) {
      throw world.story.broken(otherwise, about);
    }
  }
}
