package jiayou.sim.office.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jiayou.core.benefit.Purse;

/// What one member has: coupons and three purses. Not thread-safe; the club asks it under its lock.
final class Wallet {

  private final MemberCard card;
  private final Map<String, Voucher> vouchers = new LinkedHashMap<>();
  private final Map<Purse, Long> given = new EnumMap<>(Purse.class);
  private final Map<Purse, Long> balances = new EnumMap<>(Purse.class);
  private final Map<String, LocalDate> used = new LinkedHashMap<>();

  Wallet(MemberCard card) {
    this.card = card;
    for (Purse purse : Purse.values()) {
      given.put(purse, 0L);
      balances.put(purse, 0L);
    }
  }

  MemberCard card() {
    return card;
  }

  void put(Voucher voucher) {
    vouchers.put(voucher.id(), voucher);
  }

  /// Gives points, or takes them away again behind every terminal's back.
  void credit(Purse purse, long fen) {
    if (balance(purse) + fen < 0) {
      throw new IllegalArgumentException("There is not so much in that purse.");
    }
    given.merge(purse, fen, Long::sum);
    balances.merge(purse, fen, Long::sum);
  }

  void earn(long fen) {
    balances.merge(Purse.GENERAL, fen, Long::sum);
  }

  void spend(Purse purse, long fen) {
    balances.merge(purse, -fen, Long::sum);
  }

  void use(String voucher, LocalDate day) {
    used.put(voucher, day);
  }

  boolean hasUsed(String voucher) {
    return used.containsKey(voucher);
  }

  boolean has(String voucher) {
    return vouchers.containsKey(voucher);
  }

  List<Voucher> vouchers() {
    return List.copyOf(vouchers.values());
  }

  Voucher voucher(String id) {
    Voucher voucher = vouchers.get(id);
    if (voucher == null) {
      throw new IllegalArgumentException("There is no coupon " + id + " here.");
    }
    return voucher;
  }

  long balance(Purse purse) {
    return balances.getOrDefault(purse, 0L);
  }

  long given(Purse purse) {
    return given.getOrDefault(purse, 0L);
  }

  List<String> used() {
    return new ArrayList<>(used.keySet());
  }

  /// How many of a kind were used on a day.
  int usedOn(LocalDate day, String kind) {
    return (int)
        used.entrySet().stream()
            .filter(entry -> entry.getValue().equals(day))
            .filter(entry -> vouchers.containsKey(entry.getKey()))
            .filter(entry -> voucher(entry.getKey()).kind().equals(kind))
            .count();
  }
}
