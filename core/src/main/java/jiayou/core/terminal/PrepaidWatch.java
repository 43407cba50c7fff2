package jiayou.core.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.PrepaidDelivered;
import jiayou.core.event.SaleEvent.PrepaidLeft;
import jiayou.core.event.SaleEvent.PrepaidNozzleLifted;
import jiayou.core.event.SaleEvent.PrepaidUndelivered;
import jiayou.core.port.PumpStatus;
import jiayou.core.port.PumpStatus.Owner;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Ways;
import jiayou.core.sale.Line;
import jiayou.core.sale.PrepaidState;
import jiayou.core.sale.Prepay;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.station.Books;
import jiayou.core.station.Station;

/// What the pumps show of nozzles that were paid for in advance.
final class PrepaidWatch {

  /// A status may be older than the answer that it seems to contradict.
  private static final Duration SETTLES = Duration.ofSeconds(5);

  private PrepaidWatch() {}

  /// What we own since its first drop was paid for in advance; what nobody or somebody else owns
  /// was not.
  static Optional<Event> delivered(Books books, PumpStatus.Payable status) {
    return status.owner() instanceof Owner.Ours
        ? books.sales().values().stream()
            .filter(sale -> Prepay.isFor(sale, status.total()))
            .findFirst()
            .map(sale -> new PrepaidDelivered(sale.id(), status.total()))
        : Optional.empty();
  }

  static Optional<Event> seen(Station station, PumpStatus status, Instant at, Rules rules) {
    return station.books().sales().values().stream()
        .filter(sale -> sale.state() instanceof SaleState.Delivering)
        .filter(sale -> sale.basket().nozzle().filter(p -> p.pump() == status.pump()).isPresent())
        .findFirst()
        .flatMap(sale -> seen(station, sale, status, at, rules));
  }

  private static Optional<Event> seen(
      Station station, Sale sale, PumpStatus status, Instant at, Rules rules) {
    Line.Prepaid line = sale.basket().nozzle().orElseThrow();
    return switch (line.state()) {
      case PrepaidState.Waiting(Instant since) -> waiting(sale, line, since, status, at, rules);
      case PrepaidState.Delivering(Instant since, var _) ->
          delivering(station, sale, line, since, status, at, rules);
      case PrepaidState.Reserving _,
          PrepaidState.Reserved _,
          PrepaidState.Authorising _,
          PrepaidState.Lapsing _,
          PrepaidState.Freeing _,
          PrepaidState.Freed _ ->
          Optional.empty();
    };
  }

  private static Optional<Event> waiting(
      Sale sale, Line.Prepaid line, Instant since, PumpStatus status, Instant at, Rules rules) {
    if (status instanceof PumpStatus.Reserved(int _, Owner.Ours _, int up) && up == line.nozzle()) {
      return Optional.of(new PrepaidNozzleLifted(sale.id(), line.pump(), line.nozzle()));
    }
    // Also a nozzle that was allowed by a request of which nobody heard again.
    boolean still =
        status instanceof PumpStatus.Reserved(int _, Owner _, int up) && up == 0
            || status instanceof PumpStatus.Idle
            || status instanceof PumpStatus.Calling
            || status instanceof PumpStatus.Authorised;
    return still && isLong(since, at, rules)
        ? Optional.of(new PrepaidLeft(sale.id(), line.pump()))
        : Optional.empty();
  }

  private static Optional<Event> delivering(
      Station station,
      Sale sale,
      Line.Prepaid line,
      Instant since,
      PumpStatus status,
      Instant at,
      Rules rules) {
    if (status instanceof PumpStatus.Authorised && isLong(since, at, rules)) {
      return Optional.of(new PrepaidLeft(sale.id(), line.pump()));
    }
    boolean over =
        status instanceof PumpStatus.Idle
            || status instanceof PumpStatus.Calling
            || status instanceof PumpStatus.Reserved
            || status instanceof PumpStatus.Payable p && !(p.owner() instanceof Owner.Ours);
    // Two statuses in a row must say so: one may be older than the answer to our own request.
    boolean twice = status.equals(station.pumps().get(status.pump()));
    return over && twice && since.plus(SETTLES).isBefore(at)
        ? Optional.of(new PrepaidUndelivered(sale.id(), line.pump()))
        : Optional.empty();
  }

  private static boolean isLong(Instant since, Instant at, Rules rules) {
    Duration most = rules.ways().prepay().map(Ways.Prepay::waitFor).orElse(Duration.ofMinutes(10));
    return since.plus(most).isBefore(at);
  }
}
