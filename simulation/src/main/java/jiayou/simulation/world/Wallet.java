package jiayou.simulation.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.Purse;

/// What one member has at the office: coupons that are worth something once, and three purses.
final class Wallet {

  final Member member;
  final Map<String, Long> coupons = new LinkedHashMap<>();
  private final Map<Purse, Long> purses = new EnumMap<>(Purse.class);
  private final List<Use> uses = new ArrayList<>();

  Wallet(Member member) {
    this.member = member;
  }

  void give(String coupon, long value) {
    coupons.put(coupon, value);
  }

  void give(Purse purse, long fen) {
    purses.merge(purse, fen, Long::sum);
  }

  boolean isFree(String coupon) {
    return coupons.containsKey(coupon)
        && uses.stream().noneMatch(use -> use.holds() && use.coupons.contains(coupon));
  }

  long free(Purse purse) {
    long gone =
        uses.stream().filter(Use::holds).mapToLong(use -> use.points.getOrDefault(purse, 0L)).sum();
    return purses.getOrDefault(purse, 0L) - gone;
  }

  void use(Part part, List<String> usedCoupons, Map<Purse, Long> points) {
    uses.add(new Use(part, usedCoupons, points));
  }

  /// Two sales never use the same coupon, and no purse goes below zero.
  boolean isSound() {
    boolean once =
        coupons.keySet().stream()
            .allMatch(c ->
                uses.stream().filter(Use::holds).filter(u -> u.coupons.contains(c)).count() <= 1);
    return once && purses.keySet().stream().allMatch(p -> free(p) >= 0);
  }

  private record Use(Part part, List<String> coupons, Map<Purse, Long> points) {
    boolean holds() {
      return part.state == Part.State.HELD || part.state == Part.State.TAKEN;
    }
  }
}
