package jiayou.simulation.world;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.What;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.value.Money;

/// The back office's desk for members: who they are, what a basket costs them, and what is set
/// aside of their coupons and points.
public final class Desk {

  private static final int MEMBERS = 6;

  private final Weather weather;
  private final Faults faults;
  private final Parts parts;
  private final Pricing pricing;
  private final List<Wallet> wallets = new ArrayList<>();
  private int coupons;

  Desk(Clockwork clock, Weather weather, Faults faults, Story story) {
    this.weather = weather;
    this.faults = faults;
    this.parts = new Parts(clock, weather, faults, story, "office");
    this.pricing = new Pricing(weather, faults, story);
    for (int i = 0; i < MEMBERS; i++) {
      wallets.add(
          new Wallet(
              new Member(
                  "M-" + i,
                  "138****000" + i,
                  "金卡",
                  "gold",
                  i == 0 ? Optional.of("95") : Optional.empty())));
    }
  }

  public Parts parts() {
    return parts;
  }

  public Pricing pricing() {
    return pricing;
  }

  /// A member comes to the station, now and then with a gift that the office has sent her.
  public Member comes() {
    Wallet wallet = weather.oneOf(wallets);
    do {
      wallet.give("C" + ++coupons, 100L * (1 + weather.below(12)));
    } while (weather.happens(2));
    for (Purse purse : Purse.values()) {
      wallet.give(purse, weather.happens(8) ? 8_000 : weather.below(300));
    }
    return wallet.member;
  }

  /// Coupons of hers that could be used now.
  public List<String> couponsOf(String member) {
    return wallet(member).stream()
        .flatMap(w -> w.coupons.keySet().stream().filter(w::isFree))
        .toList();
  }

  public QuoteAnswer quote(QuoteRequest basket) {
    return new QuoteAnswer.Quoted(
        pricing.quote(basket, basket.member().flatMap(this::wallet), this::offers));
  }

  /// What may be used, best first, and those that may not, last.
  private List<Coupon> offers(Wallet wallet, QuoteRequest basket, long rest) {
    Set<String> wanted = new TreeSet<>(basket.wish().coupons().orElse(List.of()));
    boolean best = basket.wish().coupons().isEmpty();
    List<Coupon> offered = new ArrayList<>();
    long left = rest;
    for (Map.Entry<String, Long> coupon : wallet.coupons.entrySet()) {
      boolean free = wallet.isFree(coupon.getKey()) || isHeldFor(basket.sale());
      boolean fits = free && coupon.getValue() <= left;
      boolean used = fits && (best ? offered.isEmpty() : wanted.contains(coupon.getKey()));
      left -= used ? coupon.getValue() : 0;
      offered.add(
          new Coupon(
              coupon.getKey(),
              "减价券",
              Money.fen(fits ? coupon.getValue() : 0),
              used,
              fits
                  ? Optional.empty()
                  : Optional.of(new CouponRefusal(CouponRefusal.Code.USED, ""))));
    }
    return offered;
  }

  /// What is being given back of this very sale counts as hers again.
  private boolean isHeldFor(String sale) {
    return parts.all().stream()
        .anyMatch(p -> p.order.sale().equals(sale) && p.state == Part.State.HELD);
  }

  public HoldAnswer hold(HoldOrder order) {
    if (parts.knows(order.number())) {
      return parts
          .of(order.number())
          .filter(part -> part.state == Part.State.HELD)
          .<HoldAnswer>map(part -> new HoldAnswer.Held(order.amount(), "", Optional.empty()))
          .orElse(new HoldAnswer.Refused(HoldRefusal.OTHER));
    }
    return switch (order.what()) {
      case What.Coupons c ->
          wallet(c.member())
              .filter(w -> c.ids().stream().allMatch(w::isFree) && worth(w, c) == amount(order))
              .map(w -> held(order, w, c.ids(), Map.of()))
              .orElseGet(this::changed);
      case What.Points p ->
          wallet(p.member())
              .filter(w -> p.byPurse().entrySet().stream().allMatch(e -> has(w, e)))
              .filter(w -> sum(p) == amount(order))
              .map(w -> held(order, w, List.of(), fen(p)))
              .orElseGet(this::changed);
      case What.Card _ -> new HoldAnswer.Refused(HoldRefusal.OTHER);
    };
  }

  private HoldAnswer held(
      HoldOrder order, Wallet wallet, List<String> ids, Map<Purse, Long> points) {
    if (weather.strikes(12)) {
      return changed();
    }
    wallet.use(parts.setAside(order, amount(order), ""), ids, points);
    return new HoldAnswer.Held(order.amount(), "", Optional.empty());
  }

  private HoldAnswer changed() {
    faults.met(Fault.BENEFIT_CHANGED);
    return new HoldAnswer.Refused(HoldRefusal.CHANGED);
  }

  private static boolean has(Wallet wallet, Map.Entry<Purse, Money> wish) {
    return wallet.free(wish.getKey()) >= wish.getValue().fen();
  }

  private static long worth(Wallet wallet, What.Coupons wish) {
    return wish.ids().stream().mapToLong(id -> wallet.coupons.getOrDefault(id, 0L)).sum();
  }

  private static long sum(What.Points wish) {
    return wish.byPurse().values().stream().mapToLong(Money::fen).sum();
  }

  private static Map<Purse, Long> fen(What.Points wish) {
    Map<Purse, Long> fen = new EnumMap<>(Purse.class);
    wish.byPurse().forEach((purse, money) -> fen.put(purse, money.fen()));
    return fen;
  }

  private static long amount(HoldOrder order) {
    return order.amount().fen();
  }

  private Optional<Wallet> wallet(String member) {
    return wallets.stream().filter(w -> w.member.id().equals(member)).findFirst();
  }

  /// No coupon is used twice, and no purse is below zero.
  public boolean isSound() {
    return wallets.stream().allMatch(Wallet::isSound);
  }
}
