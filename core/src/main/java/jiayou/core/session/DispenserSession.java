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
public record DispenserSession(
    String screen, Optional<String> sale, Set<FuellingKey> inside, Visitor visitor)
    implements Session {

  public DispenserSession {
    inside = Set.copyOf(inside);
  }

  public static DispenserSession idle(String screen, Language language, Instant at) {
    return new DispenserSession(screen, Optional.empty(), Set.of(), Visitor.fresh(language, at));
  }

  public DispenserSession withSale(Optional<String> next) {
    return new DispenserSession(screen, next, inside, visitor.done());
  }

  public DispenserSession sendingInside(Collection<FuellingKey> more) {
    Set<FuellingKey> next = new HashSet<>(inside);
    next.addAll(more);
    return withInside(next);
  }

  public DispenserSession withInside(Set<FuellingKey> next) {
    return new DispenserSession(screen, sale, next, visitor);
  }

  public DispenserSession speaking(Language next) {
    return with(visitor.speaking(next));
  }

  public DispenserSession withContrast(boolean next) {
    return with(visitor.withContrast(next));
  }

  public DispenserSession touched(Instant at) {
    return with(visitor.touched(at));
  }

  public DispenserSession renewed() {
    return with(visitor.renewed());
  }

  public DispenserSession settling(String trade) {
    return with(visitor.settling(trade));
  }

  public DispenserSession rated(int faces) {
    return with(visitor.rating(faces));
  }

  public DispenserSession with(Optional<Toast> next) {
    return with(visitor.reading(next));
  }

  private DispenserSession with(Visitor next) {
    return new DispenserSession(screen, sale, inside, next);
  }
}
