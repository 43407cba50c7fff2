package jiayou.core.session;

import java.time.Instant;
import java.util.Optional;

/// What a person in front of one screen is doing. Never journalled: a crash forgets it, the sale
/// stays.
public sealed interface Session permits KioskSession, DispenserSession {

  String screen();

  /// The sale she is in the middle of.
  Optional<String> sale();

  Visitor visitor();

  default Language language() {
    return visitor().language();
  }

  default boolean contrast() {
    return visitor().contrast();
  }

  default Instant touchedAt() {
    return visitor().touchedAt();
  }

  default int renewals() {
    return visitor().renewals();
  }

  default Optional<String> settledAttempt() {
    return visitor().settledAttempt();
  }

  default Optional<Integer> rated() {
    return visitor().rated();
  }

  default Optional<Toast> toast() {
    return visitor().toast();
  }
}
