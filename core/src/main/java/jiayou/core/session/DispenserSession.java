package jiayou.core.session;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jiayou.core.value.FuellingKey;

/// Somebody at the dispenser, or nobody.
///
/// @param inside fuellings that are to be paid in the shop
/// @param renewals how often the code was renewed by itself since the last touch
/// @param settledAttempt the trade number of the failed attempt that she has read about
public record DispenserSession(
    String screen,
    Optional<String> sale,
    Set<FuellingKey> inside,
    Language language,
    boolean contrast,
    Instant touchedAt,
    int renewals,
    Optional<String> settledAttempt,
    Optional<Integer> rated,
    Optional<Toast> toast)
    implements Session {

  public DispenserSession {
    inside = Set.copyOf(inside);
  }

  public static DispenserSession idle(String screen, Language language, Instant at) {
    return new DispenserSession(
        screen,
        Optional.empty(),
        Set.of(),
        language,
        false,
        at,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public DispenserSession withSale(Optional<String> next) {
    return new DispenserSession(
        screen,
        next,
        inside,
        language,
        contrast,
        touchedAt,
        0,
        Optional.empty(),
        Optional.empty(),
        toast);
  }

  public DispenserSession sendingInside(Collection<FuellingKey> more) {
    Set<FuellingKey> next = new HashSet<>(inside);
    next.addAll(more);
    return withInside(next);
  }

  public DispenserSession withInside(Set<FuellingKey> next) {
    return new DispenserSession(
        screen, sale, next, language, contrast, touchedAt, renewals, settledAttempt, rated, toast);
  }

  public DispenserSession speaking(Language next) {
    return new DispenserSession(
        screen, sale, inside, next, contrast, touchedAt, renewals, settledAttempt, rated, toast);
  }

  public DispenserSession withContrast(boolean next) {
    return new DispenserSession(
        screen, sale, inside, language, next, touchedAt, renewals, settledAttempt, rated, toast);
  }

  public DispenserSession touched(Instant at) {
    return new DispenserSession(
        screen, sale, inside, language, contrast, at, 0, settledAttempt, rated, toast);
  }

  public DispenserSession renewed() {
    return new DispenserSession(
        screen,
        sale,
        inside,
        language,
        contrast,
        touchedAt,
        renewals + 1,
        settledAttempt,
        rated,
        toast);
  }

  public DispenserSession settling(String trade) {
    return new DispenserSession(
        screen,
        sale,
        inside,
        language,
        contrast,
        touchedAt,
        renewals,
        Optional.of(trade),
        rated,
        toast);
  }

  public DispenserSession rated(int faces) {
    return new DispenserSession(
        screen,
        sale,
        inside,
        language,
        contrast,
        touchedAt,
        renewals,
        settledAttempt,
        Optional.of(faces),
        toast);
  }

  public DispenserSession with(Optional<Toast> next) {
    return new DispenserSession(
        screen, sale, inside, language, contrast, touchedAt, renewals, settledAttempt, rated, next);
  }
}
