package jiayou.core.rules;

import java.time.Duration;
import java.time.LocalTime;
import jiayou.core.value.Money;

/// One local rule against misuse, as the admin wrote it.
///
/// @param id its name in the settings and in reports; customers never see it
public record RiskRule(String id, Check check, RiskOutcome outcome) {

  /// What strikes.
  public sealed interface Check {
    /// One payer pays more often than this within a while.
    record Frequency(int most, Duration within) implements Check {}

    /// One sale is dearer than this.
    record LargeAmount(Money most) implements Check {}

    /// A payer takes another grade than she usually does.
    record MixedGrades() implements Check {}

    /// A sale in these hours is dearer than this. The hours may go over midnight.
    record Night(LocalTime from, LocalTime to, Money most) implements Check {}

    /// More payers than this at one nozzle within a while.
    record ManyPayersAtNozzle(int most, Duration within) implements Check {}

    /// One sale is paid in more parts than this.
    record SplitPayments(int most) implements Check {}
  }
}
