package jiayou.core.terminal;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.RiskFound;
import jiayou.core.event.SaleEvent.StaffCheckAsked;
import jiayou.core.risk.Risk;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.sale.Terms;
import jiayou.core.station.Station;
import jiayou.core.station.Visits;

/// What must be said before money is asked for: goods that staff must look at, a local rule.
final class Guards {

  private Guards() {}

  /// @param payer the fingerprint of the code that is being shown, when one is
  static Optional<Event> before(
      Station station, Sale sale, Optional<String> payer, Instant at, Rules rules) {
    boolean ready =
        sale.state() instanceof SaleState.Open
            && !sale.basket().isEmpty()
            && sale.basket().isClaimed()
            && !(sale.terms().quoting() instanceof Terms.Quoting.Asking)
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
