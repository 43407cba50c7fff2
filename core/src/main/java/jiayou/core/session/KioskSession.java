package jiayou.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.value.FuellingKey;

/// Somebody at the kiosk, or nobody.
///
/// @param wanted fuellings that join the basket as soon as it and they are free
/// @param renewals how often the code was renewed by itself since the last touch
/// @param settledAttempt the trade number of the failed attempt that she has read about
/// @param rated whether she gave her rating
public record KioskSession(
    String screen,
    Page page,
    Optional<String> sale,
    List<FuellingKey> wanted,
    Language language,
    boolean contrast,
    Instant touchedAt,
    int renewals,
    Optional<String> settledAttempt,
    Optional<Integer> rated,
    Optional<Toast> toast)
    implements Session {

  public KioskSession {
    wanted = List.copyOf(wanted);
  }

  /// Where she has walked to. What stands there follows from the sale.
  public enum Page {
    ATTRACT,
    HOME,
    NOZZLES,
    BASKET,
    PAYMENT
  }

  /// Nobody is there.
  public static KioskSession attract(String screen, Language language, Instant at) {
    return new KioskSession(
        screen,
        Page.ATTRACT,
        Optional.empty(),
        List.of(),
        language,
        false,
        at,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public KioskSession at(Page next) {
    return new KioskSession(
        screen,
        next,
        sale,
        wanted,
        language,
        contrast,
        touchedAt,
        renewals,
        settledAttempt,
        rated,
        toast);
  }

  public KioskSession withSale(Optional<String> next) {
    return new KioskSession(
        screen,
        page,
        next,
        wanted,
        language,
        contrast,
        touchedAt,
        renewals,
        settledAttempt,
        rated,
        toast);
  }

  public KioskSession wanting(List<FuellingKey> keys) {
    return new KioskSession(
        screen,
        page,
        sale,
        keys,
        language,
        contrast,
        touchedAt,
        renewals,
        settledAttempt,
        rated,
        toast);
  }

  public KioskSession speaking(Language next) {
    return new KioskSession(
        screen,
        page,
        sale,
        wanted,
        next,
        contrast,
        touchedAt,
        renewals,
        settledAttempt,
        rated,
        toast);
  }

  public KioskSession withContrast(boolean next) {
    return new KioskSession(
        screen,
        page,
        sale,
        wanted,
        language,
        next,
        touchedAt,
        renewals,
        settledAttempt,
        rated,
        toast);
  }

  public KioskSession touched(Instant at) {
    return new KioskSession(
        screen, page, sale, wanted, language, contrast, at, 0, settledAttempt, rated, toast);
  }

  public KioskSession renewed() {
    return new KioskSession(
        screen,
        page,
        sale,
        wanted,
        language,
        contrast,
        touchedAt,
        renewals + 1,
        settledAttempt,
        rated,
        toast);
  }

  public KioskSession settling(String trade) {
    return new KioskSession(
        screen,
        page,
        sale,
        wanted,
        language,
        contrast,
        touchedAt,
        renewals,
        Optional.of(trade),
        rated,
        toast);
  }

  public KioskSession rated(int faces) {
    return new KioskSession(
        screen,
        page,
        sale,
        wanted,
        language,
        contrast,
        touchedAt,
        renewals,
        settledAttempt,
        Optional.of(faces),
        toast);
  }

  public KioskSession with(Optional<Toast> next) {
    return new KioskSession(
        screen,
        page,
        sale,
        wanted,
        language,
        contrast,
        touchedAt,
        renewals,
        settledAttempt,
        rated,
        next);
  }
}
