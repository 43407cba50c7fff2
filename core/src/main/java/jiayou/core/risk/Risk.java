package jiayou.core.risk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.RiskRule.Check;

/// Holds a payment that is about to be made against the local rules and what was paid before.
public final class Risk {

  /// Older payments are forgotten.
  public static final Duration REMEMBERED = Duration.ofHours(24);

  private Risk() {}

  /// A rule that struck.
  public record Hit(String rule, RiskOutcome outcome) {}

  /// The severest rule that strikes; of equally severe ones the first in the file.
  ///
  /// @param passed rules that staff or the customer have answered for already
  public static Optional<Hit> before(
      Visit now, List<Visit> earlier, List<RiskRule> rules, Set<String> passed, ZoneId zone) {
    return rules.stream()
        .filter(rule -> !passed.contains(rule.id()))
        .filter(rule -> strikes(rule.check(), now, earlier, zone))
        .map(rule -> new Hit(rule.id(), rule.outcome()))
        .max(Comparator.<Hit, RiskOutcome>comparing(Hit::outcome));
  }

  private static boolean strikes(Check check, Visit now, List<Visit> earlier, ZoneId zone) {
    return switch (check) {
      case Check.Frequency(int most, Duration within) ->
          now.payer().isPresent() && ofPayer(now, since(now.at(), within, earlier)).count() >= most;
      case Check.LargeAmount(var most) -> now.amount().compareTo(most) > 0;
      case Check.MixedGrades() -> !now.fuels().isEmpty() && isOtherGrade(now, earlier);
      case Check.Night(LocalTime from, LocalTime to, var most) ->
          isIn(from, to, LocalTime.ofInstant(now.at(), zone)) && now.amount().compareTo(most) > 0;
      case Check.ManyPayersAtNozzle(int most, Duration within) ->
          now.payer().isPresent()
              && now.fuels().stream()
                  .anyMatch(fuel -> payersAt(fuel, now, since(now.at(), within, earlier)) > most);
      case Check.SplitPayments(int most) -> now.parts() > most;
    };
  }

  private static Stream<Visit> since(Instant now, Duration within, List<Visit> earlier) {
    return earlier.stream().filter(visit -> !visit.at().isBefore(now.minus(within)));
  }

  private static Stream<Visit> ofPayer(Visit now, Stream<Visit> earlier) {
    return earlier.filter(visit -> visit.payer().equals(now.payer()));
  }

  /// What the back office says that she takes counts more than the last that we saw.
  private static boolean isOtherGrade(Visit now, List<Visit> earlier) {
    Optional<String> usual =
        now.usualGrade()
            .or(() ->
                now.payer().isEmpty()
                    ? Optional.empty()
                    : ofPayer(now, earlier.stream())
                        .flatMap(visit -> visit.fuels().stream())
                        .map(Visit.Fuel::grade)
                        .reduce((_, last) -> last));
    return usual
        .filter(grade -> now.fuels().stream().anyMatch(fuel -> !fuel.grade().equals(grade)))
        .isPresent();
  }

  private static long payersAt(Visit.Fuel fuel, Visit now, Stream<Visit> earlier) {
    Set<String> payers =
        earlier
            .filter(visit ->
                visit.fuels().stream()
                    .anyMatch(f -> f.pump() == fuel.pump() && f.nozzle() == fuel.nozzle()))
            .flatMap(visit -> visit.payer().stream())
            .collect(Collectors.toSet());
    now.payer().ifPresent(payers::add);
    return payers.size();
  }

  private static boolean isIn(LocalTime from, LocalTime to, LocalTime now) {
    return from.isBefore(to)
        ? !now.isBefore(from) && now.isBefore(to)
        : !now.isBefore(from) || now.isBefore(to);
  }
}
