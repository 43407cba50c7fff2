package jiayou.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.sale.Sale;
import jiayou.core.session.Session;
import jiayou.core.station.Books;
import jiayou.core.station.StaffList;
import jiayou.core.station.StaffList.Row;
import jiayou.core.station.Station;
import jiayou.simulation.world.Fault;
import jiayou.simulation.world.World;

/// Whoever looks after one terminal's staff list: comes round, finds out what is true, and tells
/// the terminal. Money is given back by hand only once that is told, so that nobody gives it twice.
final class Attendant {

  private static final Duration ROUND = Duration.ofMinutes(7);

  /// A payment that nobody can explain is left to the gateway for so long.
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final World world;
  private final Kiosk kiosk;
  private final Map<String, Instant> firstSeen = new HashMap<>();

  Attendant(World world, Kiosk kiosk) {
    this.world = world;
    this.kiosk = kiosk;
  }

  void comesRound() {
    world.clock.in(
        ROUND,
        () -> {
          kiosk.station().ifPresent(station -> StaffList.of(station.books()).forEach(this::see));
          kiosk
              .station()
              .filter(this::isWaitedFor)
              .ifPresent(_ -> Saver.staffLook(world, kiosk, false));
          comesRound();
        });
  }

  private void see(Row row) {
    Instant since = firstSeen.computeIfAbsent(row.subject(), _ -> world.clock.now());
    Optional<Settlement> how =
        switch (row.matter()) {
          case REFUND_IMPOSSIBLE -> Optional.of(Settlement.REFUNDED_BY_HAND);
          case FUELLING_STUCK -> closed(row.subject());
          case PAYMENT_OPEN, OTHER_AMOUNT_PAID ->
              since.plus(PATIENCE).isAfter(world.clock.now())
                  ? Optional.empty()
                  : Optional.of(lookedUp(row.subject()));
          case PART_STUCK -> lapsed(row.subject());
          case PAYMENT_UNEXPLAINED, INVOICE_STUCK, INVOICE_NOT_REDDENED -> Optional.empty();
        };
    how.ifPresent(h -> {
      world.faults.met(Fault.LEFT_TO_STAFF);
      world.story.tell("attendant", h, row.subject());
      kiosk.settledByStaff(new SettledByStaff(row.subject(), h, "z3"));
    });
  }

  /// Somebody stood before goods or a rule that only staff may answer, and went away.
  private boolean isWaitedFor(Station station) {
    return Optional.ofNullable(station.sessions().get(Kiosk.SCREEN))
        .flatMap(Session::sale)
        .flatMap(station.books()::sale)
        .flatMap(sale -> sale.terms().approval().barrier())
        .isPresent();
  }

  private Optional<Settlement> lapsed(String hold) {
    boolean lapsed = world.desk.parts().isLapsed(hold) || world.cards.parts().isLapsed(hold);
    return lapsed ? Optional.of(Settlement.FULFILLED_BY_HAND) : Optional.empty();
  }

  private Optional<Settlement> closed(String sale) {
    List<Sale> stuck = kiosk.books().sale(sale).stream().toList();
    return stuck.stream()
            .flatMap(s -> s.basket().fuels().stream())
            .noneMatch(f -> world.controller.holds(f.total().key()))
        ? Optional.of(Settlement.FULFILLED_BY_HAND)
        : Optional.empty();
  }

  /// In the merchant's own pages, where the gateway's ledger is to be seen.
  private Settlement lookedUp(String trade) {
    if (!world.gateway.holdsMoney(trade)) {
      world.gateway.closedByMerchant(trade);
      return Settlement.NOTHING_OWED;
    }
    return waits(kiosk.books(), trade) && world.weather.happens(2)
        ? Settlement.FULFILLED_BY_HAND
        : Settlement.REFUNDED_BY_HAND;
  }

  /// Whether a sale is still for just this money.
  private static boolean waits(Books books, String trade) {
    return books.sales().values().stream()
        .filter(sale -> !sale.isPaid() && !sale.isClosed())
        .anyMatch(sale ->
            sale.runningAttempt()
                .filter(a -> a.trade().equals(trade) && a.amount().equals(sale.due()))
                .isPresent());
  }
}
