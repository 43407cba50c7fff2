package jiayou.core.session;

import java.time.Instant;
import java.util.Optional;

/// What a person in front of one screen is doing. Never journalled: a crash forgets it, the sale
/// stays.
public sealed interface Session permits KioskSession, DispenserSession {

  String screen();

  /// The sale she is in the middle of.
  Optional<String> sale();

  Language language();

  boolean contrast();

  Optional<Toast> toast();

  Instant touchedAt();
}
