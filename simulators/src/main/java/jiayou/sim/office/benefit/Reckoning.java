package jiayou.sim.office.benefit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.benefit.CouponRefusal.Code;
import jiayou.core.benefit.Purse;

/// The office's own way to price one basket: discounts, then coupons, then points.
///
/// @param level of the member; empty when nobody has shown a card
/// @param balances what each purse holds for this sale; none without a member
record Reckoning(
    String station,
    Instant now,
    Offers offers,
    Optional<Level> level,
    List<Asked> coupons,
    Map<Purse, Long> balances) {

  /// The purses that may pay the fewest lines pay first.
  private static final List<Purse> PAYING = List.of(Purse.FUEL, Purse.GOODS, Purse.GENERAL);

  private static final Comparator<Bill.Entry> SHOWN =
      Comparator.comparing((Bill.Entry entry) -> entry.refusal().isPresent())
          .thenComparing(Comparator.comparingLong(Bill.Entry::value).reversed())
          .thenComparing(Bill.Entry::id);

  Bill bill(Basket basket) {
    Discounts discounts = new Discounts(offers);
    List<Bill.Discount> off = discounts.on(basket.lines(), level.isPresent());
    Rests rests = Rests.of(basket.lines(), off);
    Judge judge = new Judge(station, now, level, rests);
    Map<Asked, Optional<CouponRefusal>> refusals = new LinkedHashMap<>();
    coupons.forEach(asked -> refusals.put(asked, refusal(asked, judge)));
    List<Candidate> usable =
        refusals.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(entry -> candidate(entry.getKey(), rests))
            .toList();
    Combination used =
        basket
            .wish()
            .coupons()
            .map(ids -> wished(ids, usable, rests))
            .orElseGet(() -> BestCoupons.of(usable, rests, offers.stackMost()));
    List<Bill.Entry> entries = new ArrayList<>();
    refusals.forEach(
        (asked, refusal) -> entries.add(entry(asked.voucher(), refusal, usable, used, basket)));
    entries.sort(SHOWN);
    return new Bill(
        off,
        entries,
        purses(used.left(), basket.wish().points()),
        level.isPresent() ? 0 : discounts.forMembers(basket.lines()));
  }

  private static Optional<CouponRefusal> refusal(Asked asked, Judge judge) {
    return asked.gone()
        ? Judge.refused(Code.USED, "")
        : judge.refusal(asked.voucher(), asked.usedToday());
  }

  private static Candidate candidate(Asked asked, Rests rests) {
    int[] places = rests.where(asked.voucher()::lowers);
    return new Candidate(
        asked.voucher(),
        places,
        asked.voucher().worth().on(rests.on(places)),
        asked.voucher().mostPerDay() - asked.usedToday());
  }

  /// Those that were wished for in the order of the wish, then other firms'; one that does not go
  /// with those before it is left out.
  private Combination wished(List<String> ids, List<Candidate> usable, Rests rests) {
    List<String> scanned =
        coupons.stream().filter(Asked::scanned).map(asked -> asked.voucher().id()).toList();
    List<String> order = new ArrayList<>(ids);
    scanned.stream().filter(id -> !order.contains(id)).forEach(order::add);
    List<Candidate> taken = new ArrayList<>();
    for (String id : order.stream().distinct().toList()) {
      usable.stream()
          .filter(candidate -> candidate.voucher().id().equals(id))
          .filter(candidate -> conflict(candidate, taken).isEmpty())
          .forEach(taken::add);
    }
    return Combination.of(taken, rests);
  }

  private Optional<CouponRefusal> conflict(Candidate candidate, List<Candidate> taken) {
    boolean lonely =
        !taken.isEmpty() && (candidate.voucher().alone() || taken.getFirst().voucher().alone());
    if (lonely || taken.size() >= offers.stackMost()) {
      return Judge.refused(Code.NOT_WITH_OTHER, "");
    }
    long same =
        taken.stream()
            .filter(other -> other.voucher().kind().equals(candidate.voucher().kind()))
            .count();
    return same >= candidate.leftToday() ? Judge.refused(Code.LIMIT_PER_DAY, "") : Optional.empty();
  }

  private Bill.Entry entry(
      Voucher voucher,
      Optional<CouponRefusal> refusal,
      List<Candidate> usable,
      Combination used,
      Basket basket) {
    Long value = used.values().get(voucher.id());
    if (value != null) {
      return new Bill.Entry(voucher.id(), voucher.name(), value, true, Optional.empty());
    }
    Optional<CouponRefusal> why = refusal.or(() -> besides(voucher, usable, used));
    return new Bill.Entry(
        voucher.id(),
        voucher.name(),
        why.isPresent() ? 0 : free(voucher, usable, used),
        false,
        why);
  }

  /// Why a coupon that is good by itself is not used beside those that are.
  private Optional<CouponRefusal> besides(
      Voucher voucher, List<Candidate> usable, Combination used) {
    List<Candidate> taken = usable.stream().filter(used::uses).toList();
    return usable.stream()
        .filter(candidate -> candidate.voucher().id().equals(voucher.id()))
        .findFirst()
        .flatMap(candidate -> conflict(candidate, taken))
        .or(() ->
            free(voucher, usable, used) > 0
                ? Optional.empty()
                : Judge.refused(Code.NOT_WITH_OTHER, ""));
  }

  /// What it would still take off beside those that are used.
  private static long free(Voucher voucher, List<Candidate> usable, Combination used) {
    return usable.stream()
        .filter(candidate -> candidate.voucher().id().equals(voucher.id()))
        .mapToLong(candidate -> used.left().copy().take(candidate.value(), candidate.places()))
        .sum();
  }

  private List<Bill.PurseUse> purses(Rests left, boolean wanted) {
    Map<Purse, Long> use = new EnumMap<>(Purse.class);
    for (Purse purse : PAYING) {
      long most = wanted ? balances.getOrDefault(purse, 0L) : 0;
      use.put(purse, left.take(most, left.where(line -> pays(purse, line))));
    }
    return Stream.of(Purse.values())
        .filter(balances::containsKey)
        .map(purse ->
            new Bill.PurseUse(purse, balances.getOrDefault(purse, 0L), use.getOrDefault(purse, 0L)))
        .toList();
  }

  private static boolean pays(Purse purse, Basket.Line line) {
    return switch (purse) {
      case GENERAL -> true;
      case FUEL -> line instanceof Basket.Line.Fuel;
      case GOODS -> line instanceof Basket.Line.Goods;
    };
  }
}
