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
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Approval.Barrier;

/// What must be answered before money is asked for: a local rule that struck, goods that staff must
/// look at. Each is asked once a basket.
final class Approvals {

  private Approvals() {}

  static Step<Sale> step(Sale sale, SaleEvent event, Instant at, Rules rules) {
    if (event instanceof RiskFound found) {
      return found(sale, found, at);
    }
    if (!(sale.state() instanceof SaleState.Open)) {
      return Step.of(sale);
    }
    return switch (event) {
      case StaffCheckAsked _ ->
          called(with(sale, sale.terms().approval().stopped(new Barrier.Goods())), at);
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
  private static Step<Sale> found(Sale sale, RiskFound e, Instant at) {
    return Presenting.isWelcome(sale) ? told(sale, e, at, true) : Step.of(sale);
  }

  /// A rule struck at the very moment when money would have been asked for: whatever the sale waits
  /// for then leads to nothing.
  static Step<Sale> stopped(Sale sale, RiskFound e, Instant at) {
    boolean holding = sale.state() instanceof SaleState.Holding;
    return told(holding ? sale.with(new SaleState.Open(), at) : sale, e, at, false);
  }

  /// @param takesAway whether a code that our screen shows is taken away at once
  private static Step<Sale> told(Sale sale, RiskFound e, Instant at, boolean takesAway) {
    Approval stopped = sale.terms().approval().stopped(new Barrier.Rule(e.rule(), e.outcome()));
    boolean harmless = e.outcome() == RiskOutcome.ALLOW;
    Sale next = with(sale, harmless ? stopped.answered() : stopped);
    Step<Sale> step = harmless || !takesAway ? Step.of(next) : withoutCode(next);
    Fact fact = new Fact.RiskFact(e.rule(), e.outcome().name());
    Step<Sale> told = Reports.fact(step.state(), "risk.found", fact, at).withFirst(step.effects());
    return e.outcome() == RiskOutcome.ATTENDANT
        ? called(told.state(), at).withFirst(told.effects())
        : told;
  }

  /// The money was there before the rule struck.
  static Step<Sale> tooLate(Sale sale, Instant at) {
    return sale.terms().approval().barrier().orElse(null) instanceof Barrier.Rule rule
        ? Reports.fact(
            with(sale, sale.terms().approval().answered()),
            "risk.found",
            new Fact.RiskFact(rule.id(), "TOO_LATE"),
            at)
        : Step.of(sale);
  }

  /// Somebody of the staff is to come.
  private static Step<Sale> called(Sale sale, Instant at) {
    return Reports.fact(sale, "help.raised", new Fact.HelpFact(sale.screen()), at);
  }

  /// A code that our screen shows, or is about to show, is taken away.
  private static Step<Sale> withoutCode(Sale sale) {
    return sale.state() instanceof SaleState.Tendering
        ? Tender.end(sale, EndReason.REPLACED, new SaleState.Next.Decide())
        : Step.of(sale.with(new SaleState.Open(), sale.changedAt()));
  }

  /// Goods that are not in the basket any more need nobody's look.
  static Sale lifted(Sale sale) {
    Approval approval = sale.terms().approval();
    return approval.barrier().filter(Barrier.Goods.class::isInstance).isPresent()
            && !sale.basket().needsCheck()
        ? with(sale, approval.lifted())
        : sale;
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
    Step<Sale> without = Quoting.edited(sale, List.of(new SaleState.Edit.RemoveChecked()), rules);
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
