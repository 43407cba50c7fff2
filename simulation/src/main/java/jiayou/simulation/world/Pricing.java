package jiayou.simulation.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.effect.Fact.DiscountFact;
import jiayou.core.effect.Fact.LineFact;
import jiayou.core.effect.Fact.SaleFact;
import jiayou.core.value.Money;

/// What the office takes off a basket, and what it remembers of each quote, so that nobody can use
/// one for another basket.
public final class Pricing {

  private static final String PROMOTION = "面包特价";
  private static final String MEMBER_PRICE = "会员价";

  private final Weather weather;
  private final Faults faults;
  private final Story story;
  private final Map<String, List<Given>> given = new HashMap<>();
  private int quotes;

  Pricing(Weather weather, Faults faults, Story story) {
    this.weather = weather;
    this.faults = faults;
    this.story = story;
  }

  /// Coupons of a member for a basket of which so much is left to pay.
  interface Offers {
    List<Coupon> of(Wallet wallet, QuoteRequest basket, long rest);
  }

  Quote quote(QuoteRequest basket, Optional<Wallet> wallet, Offers offers) {
    List<Discount> discounts = discounts(basket, wallet.isPresent());
    long total = basket.lines().stream().mapToLong(line -> line.amount().fen()).sum();
    long rest = total - discounts.stream().mapToLong(d -> d.amount().fen()).sum();
    List<Coupon> coupons = wallet.map(w -> offers.of(w, basket, rest)).orElse(List.of());
    long left = rest - coupons.stream().filter(Coupon::used).mapToLong(c -> c.value().fen()).sum();
    List<PursePoints> purses = wallet.map(w -> purses(w, basket, left)).orElse(List.of());
    Quote right =
        new Quote("Q" + ++quotes, discounts, coupons, purses, Money.fen(wallet.isEmpty() ? 50 : 0));
    Quote said = weather.strikes(40) ? wrong(right) : right;
    given
        .computeIfAbsent(basket.sale(), _ -> new ArrayList<>())
        .add(new Given(lines(basket), names(said.discounts())));
    story.tell("office", "quotes", basket.sale(), basket.revision(), said);
    return said;
  }

  /// One that does not add up: nobody may use it.
  private Quote wrong(Quote right) {
    faults.met(Fault.QUOTE_WRONG);
    List<Discount> more = new ArrayList<>(right.discounts());
    more.add(
        weather.happens(2)
            ? new Discount(0, MEMBER_PRICE, Money.fen(9_000_000))
            : new Discount(77, PROMOTION, Money.fen(1)));
    return new Quote(right.id(), more, right.coupons(), right.purses(), right.wouldSave());
  }

  private static List<Discount> discounts(QuoteRequest basket, boolean member) {
    List<Discount> discounts = new ArrayList<>();
    for (int i = 0; i < basket.lines().size(); i++) {
      QuoteRequest.Line line = basket.lines().get(i);
      long off =
          switch (line) {
            case QuoteRequest.Line.Fuel fuel -> member ? fuel.amount().fen() / 100 : 0;
            case QuoteRequest.Line.Goods goods ->
                goods.quantity() > 1 ? 50L * goods.quantity() : member ? 20 : 0;
          };
      if (off > 0) {
        String name = line instanceof QuoteRequest.Line.Fuel ? MEMBER_PRICE : PROMOTION;
        discounts.add(new Discount(i, name, Money.fen(off)));
      }
    }
    return discounts;
  }

  private static List<PursePoints> purses(Wallet wallet, QuoteRequest basket, long due) {
    long fuel =
        basket.lines().stream()
            .filter(QuoteRequest.Line.Fuel.class::isInstance)
            .mapToLong(line -> line.amount().fen() * 9 / 10)
            .sum();
    List<PursePoints> purses = new ArrayList<>();
    long left = due;
    for (Purse purse : List.of(Purse.FUEL, Purse.GENERAL)) {
      long most = purse == Purse.FUEL ? Math.min(fuel, left) : left;
      long balance = Math.max(0, wallet.free(purse));
      long use = basket.wish().points() ? Math.max(0, Math.min(balance, most)) : 0;
      left -= use;
      purses.add(new PursePoints(purse, Money.fen(balance), Money.fen(use)));
    }
    return purses;
  }

  /// Whether this is what the office said of just these lines, once.
  public boolean gave(String sale, SaleFact fact, List<DiscountFact> discounts) {
    Given asked = new Given(linesOf(fact), discounts);
    return discounts.isEmpty() || given.getOrDefault(sale, List.of()).contains(asked);
  }

  private static List<String> lines(QuoteRequest basket) {
    List<String> lines = new ArrayList<>();
    for (QuoteRequest.Line line : basket.lines()) {
      lines.add(
          switch (line) {
            case QuoteRequest.Line.Fuel fuel -> fuel.total().key().toString();
            case QuoteRequest.Line.Goods goods -> goods.ean() + " x" + goods.quantity();
          });
    }
    return lines;
  }

  private static List<String> linesOf(SaleFact fact) {
    List<String> lines = new ArrayList<>();
    for (LineFact line : fact.lines()) {
      lines.add(
          switch (line) {
            case LineFact.FuelFact fuel -> fuel.total().key().toString();
            case LineFact.GoodsFact goods -> goods.ean() + " x" + goods.quantity();
            case LineFact.PrepaidFact prepaid -> "pump " + prepaid.pump();
          });
    }
    return lines;
  }

  private static List<DiscountFact> names(List<Discount> discounts) {
    return discounts.stream().map(d -> new DiscountFact(d.name(), d.amount())).toList();
  }

  /// @param lines what was in the basket, in its order
  private record Given(List<String> lines, List<DiscountFact> discounts) {}
}
