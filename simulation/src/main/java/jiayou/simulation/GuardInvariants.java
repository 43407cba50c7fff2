package jiayou.simulation;

import java.util.List;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Fact.LineFact;
import jiayou.core.effect.Fact.RiskFact;
import jiayou.core.effect.Fact.SaleFact;
import jiayou.core.effect.Fact.StaffFact;
import jiayou.core.effect.Fact.StaffOutcome;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.RiskRule.Check;
import jiayou.core.value.Money;
import jiayou.simulation.world.World;

/// What must have been answered before anything was paid: the rules of the town, looked at anew in
/// what the office was told, and goods that only staff may pass.
final class GuardInvariants {

  private final World world;
  private final List<RiskRule> risks;

  GuardInvariants(World world, List<RiskRule> risks) {
    this.world = world;
    this.risks = risks;
  }

  void check() {
    world.office.paid().keySet().forEach(this::everyBarrierWasAnswered);
  }

  private void everyBarrierWasAnswered(String sale) {
    int struck = 0;
    int allowed = 0;
    boolean denied = false;
    boolean tooLate = false;
    for (SendReport report : world.office.history(sale)) {
      if (report.type().equals("sale.tendered")) {
        wasAllowed(sale, (SaleFact) report.fact(), allowed, tooLate);
        require(!denied || tooLate, "paid though it was denied", sale);
        require(allowed >= struck || tooLate, "paid beside a rule that staff had to answer", sale);
        return;
      }
      switch (report.fact()) {
        case RiskFact(String _, String outcome) -> {
          denied |= outcome.equals(RiskOutcome.DENY.name());
          tooLate |= outcome.equals("TOO_LATE");
          struck += outcome.equals(RiskOutcome.ATTENDANT.name()) ? 1 : 0;
        }
        case StaffFact staff when staff.how() == StaffOutcome.ALLOWED -> allowed++;
        case Fact _ -> {}
      }
    }
  }

  /// With the town's own eyes: what is so dear, is split so often, or needs a look.
  private void wasAllowed(String sale, SaleFact fact, int allowed, boolean tooLate) {
    boolean looked = allowed > 0;
    boolean wine =
        fact.lines().stream()
            .anyMatch(l -> l instanceof LineFact.GoodsFact g && g.ean().equals(Town.WINE.ean()));
    require(looked || !wine, "sold though nobody of the staff looked", sale);
    for (RiskRule rule : risks) {
      boolean strikes =
          switch (rule.check()) {
            case Check.LargeAmount(Money most) -> fact.total().compareTo(most) > 0;
            case Check.SplitPayments(int most) -> fact.tenders().size() > most;
            case Check.Frequency _,
                Check.MixedGrades _,
                Check.Night _,
                Check.ManyPayersAtNozzle _ ->
                false;
          };
      boolean passes =
          switch (rule.outcome()) {
            case ALLOW, WARN -> true;
            case ATTENDANT -> looked || tooLate;
            case DENY -> tooLate;
          };
      require(!strikes || passes, "paid against the rule " + rule.id(), sale);
    }
  }

  private void require(boolean holds, String otherwise, Object about) {
    if (!holds) {
      throw world.story.broken(otherwise, about);
    }
  }
}
