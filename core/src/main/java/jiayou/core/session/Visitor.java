package jiayou.core.session;

import java.time.Instant;
import java.util.Optional;

/// Whoever stands before a screen, whichever it is: how she reads it, and what she has done.
///
/// @param touchedAt when she last touched or scanned anything
/// @param renewals how often the code was renewed by itself since then
/// @param settledAttempt the trade number of the failed attempt that she has read about
/// @param rated the face that she touched, 1..5
public record Visitor(
    Language language,
    boolean contrast,
    Instant touchedAt,
    int renewals,
    Optional<String> settledAttempt,
    Optional<Integer> rated,
    Optional<Toast> toast) {

  /// Somebody new, who has done nothing.
  static Visitor fresh(Language language, Instant at) {
    return new Visitor(
        language, false, at, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// The same person, whose last business is over.
  Visitor done() {
    return new Visitor(language, contrast, touchedAt, 0, Optional.empty(), Optional.empty(), toast);
  }

  Visitor speaking(Language next) {
    return new Visitor(next, contrast, touchedAt, renewals, settledAttempt, rated, toast);
  }

  Visitor withContrast(boolean next) {
    return new Visitor(language, next, touchedAt, renewals, settledAttempt, rated, toast);
  }

  Visitor touched(Instant at) {
    return new Visitor(language, contrast, at, 0, settledAttempt, rated, toast);
  }

  Visitor renewed() {
    return new Visitor(language, contrast, touchedAt, renewals + 1, settledAttempt, rated, toast);
  }

  Visitor settling(String trade) {
    return new Visitor(language, contrast, touchedAt, renewals, Optional.of(trade), rated, toast);
  }

  Visitor rating(int faces) {
    return new Visitor(
        language, contrast, touchedAt, renewals, settledAttempt, Optional.of(faces), toast);
  }

  Visitor reading(Optional<Toast> next) {
    return new Visitor(language, contrast, touchedAt, renewals, settledAttempt, rated, next);
  }
}
