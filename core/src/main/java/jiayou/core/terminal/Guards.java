package jiayou.core.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.RiskFound;
import jiayou.core.event.SaleEvent.StaffCheckAsked;
import jiayou.core.risk.Risk;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Presenting;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.sale.Terms;
import jiayou.core.station.Station;
import jiayou.core.station.Visits;

/// What must be said before money is asked for: goods that staff must look at, a local rule.
final class Guards {

  private Guards() {}

  /// Before a code is shown or a touch pays.
  static Optional<Event> before(Station station, Sale sale, Instant at, Rules rules) {
    boolean ready =
        sale.state() instanceof SaleState.Open
            && !(sale.terms().quoting() instanceof Terms.Quoting.Asking);
    return ready ? found(station, sale, Optional.empty(), at, rules) : Optional.empty();
  }

  /// Before what she shows is taken. A price that is still awaited is reckoned in full.
  ///
  /// @param payer the fingerprint of the code that is being shown
  static Optional<Event> presented(
      Station station, Sale sale, Optional<String> payer, Instant at, Rules rules) {
    return Presenting.isWelcome(sale) ? found(station, sale, payer, at, rules) : Optional.empty();
  }

  /// What has to be said, and what she wants, unless that must wait.
  static List<Event> then(Optional<Event> guard, Event wanted) {
    if (guard.isEmpty()) {
      return List.of(wanted);
    }
    return guard.get() instanceof RiskFound(String _, String _, RiskOutcome outcome)
            && outcome == RiskOutcome.ALLOW
        ? List.of(guard.get(), wanted)
        : List.of(guard.get());
  }

  private static Optional<Event> found(
      Station station, Sale sale, Optional<String> payer, Instant at, Rules rules) {
    boolean ready =
        !sale.basket().isEmpty()
            && sale.basket().isClaimed()
            && sale.terms().approval().barrier().isEmpty();
    if (!ready) {
      return Optional.empty();
    }
    if (sale.basket().needsCheck() && !sale.terms().approval().goodsChecked()) {
      return Optional.of(new StaffCheckAsked(sale.id()));
    }
    return Risk.before(
            Visits.of(sale, payer, at),
            station.books().visits(),
            rules.ways().risks(),
            sale.terms().approval().passed(),
            rules.zone())
        .map(hit -> new RiskFound(sale.id(), hit.rule(), hit.outcome()));
  }
}
