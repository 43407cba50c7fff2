package jiayou.simulation.world;

import java.time.Duration;
import java.util.List;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact.LineFact;
import jiayou.core.effect.Fact.PaymentFact;
import jiayou.core.effect.Fact.PaymentOutcome;
import jiayou.core.effect.Fact.SaleFact;
import jiayou.core.effect.Fact.StaffFact;
import jiayou.core.effect.Fact.StaffOutcome;

/// People at the counter: what a terminal leaves to them, they do.
public final class Staff {

  private static final Duration WALK = Duration.ofMinutes(4);

  private final Clockwork clock;
  private final Controller controller;
  private final Refunds refunds;
  private final List<Parts> parts;
  private final Faults faults;

  public Staff(
      Clockwork clock, Controller controller, Refunds refunds, List<Parts> parts, Faults faults) {
    this.clock = clock;
    this.controller = controller;
    this.refunds = refunds;
    this.parts = parts;
    this.faults = faults;
  }

  /// What a report makes people do, and only a report: it comes once in effect.
  public void hears(SendReport report) {
    switch (report.fact()) {
      case SaleFact sale when report.type().equals("sale.with-staff") -> close(sale);
      case StaffFact(String subject, StaffOutcome how, _)
          when how == StaffOutcome.REFUNDED_BY_HAND ->
          refunds.byHand(subject);
      case StaffFact fact -> parts.forEach(each -> each.hears(fact));
      case PaymentFact payment when payment.outcome() == PaymentOutcome.SUCCEEDED ->
          faults.met(Fault.LATE_MONEY_ATTACHED);
      default -> {}
    }
  }

  private void close(SaleFact sale) {
    for (LineFact line : sale.lines()) {
      if (line instanceof LineFact.FuelFact fuel) {
        clock.in(WALK, () -> controller.closeByForce(fuel.total().key()));
      }
    }
  }
}
