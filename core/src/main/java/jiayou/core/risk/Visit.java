package jiayou.core.risk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.value.Money;

/// One payment as the local rules remember it; also one that is about to be made.
///
/// @param payer who paid, as far as anything told: a member's id or the fingerprint of a code;
///   never the code itself
/// @param usualGrade the grade this payer usually takes, when the back office said
/// @param fuels empty for goods alone
/// @param parts how many tenders it has
public record Visit(
    Instant at,
    Optional<String> payer,
    Optional<String> usualGrade,
    List<Fuel> fuels,
    Money amount,
    int parts) {

  public Visit {
    fuels = List.copyOf(fuels);
  }

  /// Where fuel was taken, and which.
  public record Fuel(int pump, int nozzle, String grade) {}
}
