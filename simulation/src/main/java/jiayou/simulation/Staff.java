package jiayou.simulation;

import java.time.Duration;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact.LineFact;
import jiayou.core.effect.Fact.SaleFact;

/// People at the counter: what a terminal leaves to them, they do.
final class Staff {

  private static final Duration WALK = Duration.ofMinutes(4);

  private final Clockwork clock;
  private final Controller controller;

  Staff(Clockwork clock, Controller controller) {
    this.clock = clock;
    this.controller = controller;
  }

  void hears(SendReport report) {
    if (!report.type().equals("sale.with-staff") || !(report.fact() instanceof SaleFact sale)) {
      return;
    }
    for (LineFact line : sale.lines()) {
      if (line instanceof LineFact.FuelFact fuel) {
        clock.in(WALK, () -> controller.closeByForce(fuel.total().key()));
      }
    }
  }
}
