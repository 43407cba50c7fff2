package jiayou.ui.projection;

import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.Member;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Approval.Barrier;
import jiayou.core.sale.Sale;
import jiayou.core.session.KioskSession;
import jiayou.core.value.Grade;
import jiayou.ui.kiosk.PayCode;
import jiayou.ui.kiosk.StaffCheck;

/// What stands between a basket and its payment, as the customer may know it.
record CheckPart(KioskSession session, Rules rules, Words words) {

  StaffCheck check(Sale sale) {
    Optional<Barrier> barrier = sale.terms().approval().barrier();
    if (barrier.isEmpty()) {
      return new StaffCheck.NotNeeded();
    }
    boolean here = session.doing().staff().isPresent();
    return switch (barrier.get()) {
      case Barrier.Goods() -> {
        var items = new Lines(rules, words).toCheck(sale);
        yield here ? new StaffCheck.StaffHere(items) : new StaffCheck.Called(items);
      }
      case Barrier.Rule(String id, RiskOutcome outcome) ->
          switch (outcome) {
            case ALLOW -> new StaffCheck.NotNeeded();
            case WARN -> new StaffCheck.Question(usual(sale, id));
            case ATTENDANT ->
                here ? new StaffCheck.StaffHere(List.of()) : new StaffCheck.Confirming();
            case DENY -> new StaffCheck.CounterOnly();
          };
    };
  }

  /// What stands in the place of the code; empty while nothing stands in the way.
  static Optional<PayCode> inPlaceOfCode(Sale sale) {
    return sale.terms()
        .approval()
        .barrier()
        .flatMap(barrier ->
            switch (barrier) {
              case Barrier.Goods() -> Optional.of(new PayCode.StaffFirst());
              case Barrier.Rule(String _, RiskOutcome outcome) ->
                  switch (outcome) {
                    case ALLOW -> Optional.empty();
                    case WARN -> Optional.of(new PayCode.AnswerFirst());
                    case ATTENDANT -> Optional.of(new PayCode.StaffFirst());
                    case DENY -> Optional.of(new PayCode.Counter());
                  };
            });
  }

  /// The grade that she usually takes, where that is what the rule is about and we may say it.
  private Optional<Grade> usual(Sale sale, String rule) {
    boolean aboutGrades =
        rules.ways().risks().stream()
            .anyMatch(r -> r.id().equals(rule) && r.check() instanceof RiskRule.Check.MixedGrades);
    return aboutGrades
        ? sale.terms().member().flatMap(Member::usualGrade).map(words::grade)
        : Optional.empty();
  }
}
