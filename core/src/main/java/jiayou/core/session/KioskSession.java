package jiayou.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.value.FuellingKey;

/// Somebody at the kiosk, or nobody.
///
/// @param wanted fuellings that join the basket as soon as it and they are free
public record KioskSession(
    String screen,
    Page page,
    Optional<String> sale,
    List<FuellingKey> wanted,
    Visitor visitor,
    Doing doing)
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
    PAYMENT,
    /// 我是会员.
    MEMBER,
    /// 先付后加: which nozzle.
    PUMPS,
    /// 先付后加: how much.
    LIMIT,
    /// 开电子发票.
    INVOICE
  }

  /// Nobody is there.
  public static KioskSession attract(String screen, Language language, Instant at) {
    return new KioskSession(
        screen,
        Page.ATTRACT,
        Optional.empty(),
        List.of(),
        Visitor.fresh(language, at),
        Doing.NOTHING);
  }

  public KioskSession at(Page next) {
    return new KioskSession(screen, next, sale, wanted, visitor, doing);
  }

  public KioskSession withSale(Optional<String> next) {
    return new KioskSession(screen, page, next, wanted, visitor, doing);
  }

  public KioskSession wanting(List<FuellingKey> keys) {
    return new KioskSession(screen, page, sale, keys, visitor, doing);
  }

  public KioskSession speaking(Language next) {
    return with(visitor.speaking(next));
  }

  public KioskSession withContrast(boolean next) {
    return with(visitor.withContrast(next));
  }

  public KioskSession touched(Instant at) {
    return with(visitor.touched(at));
  }

  public KioskSession renewed() {
    return with(visitor.renewed());
  }

  public KioskSession settling(String trade) {
    return with(visitor.settling(trade));
  }

  public KioskSession rated(int faces) {
    return with(visitor.rating(faces));
  }

  public KioskSession with(Optional<Toast> next) {
    return with(visitor.reading(next));
  }

  public KioskSession with(Doing next) {
    return new KioskSession(screen, page, sale, wanted, visitor, next);
  }

  private KioskSession with(Visitor next) {
    return new KioskSession(screen, page, sale, wanted, next, doing);
  }
}
