package jiayou.core.sale;

import java.time.Instant;
import java.util.List;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent;
import jiayou.core.event.SaleEvent.RiskFound;
import jiayou.core.event.SaleEvent.StaffAllowed;
import jiayou.core.event.SaleEvent.StaffCheckAsked;
import jiayou.core.event.SaleEvent.StaffRemoved;
import jiayou.core.event.SaleEvent.WarningRead;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Approval.Barrier;

/// What must be answered before money is asked for: a local rule that struck, goods that staff must
/// look at. Each is asked once a basket.
final class Approvals {

  private Approvals() {}

  static Step<Sale> step(Sale sale, SaleEvent event, Instant at, Rules rules) {
    if (!(sale.state() instanceof SaleState.Open)) {
      return Step.of(sale);
    }
    return switch (event) {
      case RiskFound e -> found(sale, e, at);
      case StaffCheckAsked _ ->
          Step.of(with(sale, sale.terms().approval().stopped(new Barrier.Goods())));
      case WarningRead _ ->
          outcome(sale) == RiskOutcome.WARN
              ? Step.of(with(sale, sale.terms().approval().answered()))
              : Step.of(sale);
      case StaffAllowed e -> allowed(sale, e, at);
      case StaffRemoved _ -> removed(sale, at, rules);
      default -> Step.of(sale);
    };
  }

  /// Every hit is told, the harmless too.
  static Step<Sale> found(Sale sale, RiskFound e, Instant at) {
    Approval stopped = sale.terms().approval().stopped(new Barrier.Rule(e.rule(), e.outcome()));
    Sale next = with(sale, e.outcome() == RiskOutcome.ALLOW ? stopped.answered() : stopped);
    return Reports.fact(next, "risk.found", new Fact.RiskFact(e.rule(), e.outcome().name()), at);
  }

  /// What is refused here is refused to staff as well: that is for the counter.
  private static Step<Sale> allowed(Sale sale, StaffAllowed e, Instant at) {
    if (sale.terms().approval().barrier().isEmpty() || outcome(sale) == RiskOutcome.DENY) {
      return Step.of(sale);
    }
    Fact fact = new Fact.StaffFact(sale.id(), Fact.StaffOutcome.ALLOWED, e.by());
    return Reports.fact(with(sale, sale.terms().approval().answered()), "staff.allowed", fact, at);
  }

  private static Step<Sale> removed(Sale sale, Instant at, Rules rules) {
    Barrier barrier = sale.terms().approval().barrier().orElse(null);
    if (barrier == null) {
      return Step.of(sale);
    }
    if (barrier instanceof Barrier.Rule) {
      return SaleMachine.cancel(sale, CancelReason.STAFF, at, rules);
    }
    Sale open = with(sale, sale.terms().approval().removed());
    Step<Sale> without = Quoting.edited(open, List.of(new SaleState.Edit.RemoveChecked()), rules);
    return without.state().basket().isEmpty()
        ? SaleMachine.cancel(without.state(), CancelReason.EMPTY, at, rules)
            .withFirst(without.effects())
        : without;
  }

  private static RiskOutcome outcome(Sale sale) {
    return sale.terms()
        .approval()
        .barrier()
        .map(b ->
            switch (b) {
              case Barrier.Rule(String _, RiskOutcome outcome) -> outcome;
              case Barrier.Goods() -> RiskOutcome.ATTENDANT;
            })
        .orElse(RiskOutcome.ALLOW);
  }

  private static Sale with(Sale sale, Approval next) {
    return sale.with(sale.terms().with(next));
  }
}
