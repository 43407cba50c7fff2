package jiayou.office;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.benefit.QuoteRequest.Line;

/// Whether a quote can be right for the basket it was asked for.
///
/// The office alone knows what its coupons are worth; but no office may take off more than there
/// is, or spend what nobody wanted spent.
record QuoteCheck(QuoteRequest basket, Quote quote) {

  /// The first thing that cannot be; empty when all may be right.
  Optional<String> fault() {
    return discounts().or(this::coupons).or(this::wishes).or(this::purses).or(this::sums);
  }

  private Optional<String> discounts() {
    long[] taken = new long[basket.lines().size()];
    for (Discount discount : quote.discounts()) {
      if (discount.line() >= taken.length) {
        return Optional.of("a discount on a line that is not there");
      }
      if (!discount.amount().isPositive()) {
        return Optional.of("a discount of nothing");
      }
      taken[discount.line()] += discount.amount().fen();
      if (taken[discount.line()] > basket.lines().get(discount.line()).amount().fen()) {
        return Optional.of("discounts of more than their line");
      }
    }
    return Optional.empty();
  }

  private Optional<String> coupons() {
    Set<String> ids = new HashSet<>();
    for (Coupon coupon : quote.coupons()) {
      if (!ids.add(coupon.id())) {
        return Optional.of("a coupon comes twice");
      }
      if (coupon.refusal().isPresent() && (coupon.used() || !coupon.value().isZero())) {
        return Optional.of("a refused coupon is worth something");
      }
      if (coupon.used() && !coupon.value().isPositive()) {
        return Optional.of("a coupon is used for nothing");
      }
    }
    return Optional.empty();
  }

  /// Exactly the coupons that were wished for, and those of other firms, whose ids we do not know.
  private Optional<String> wishes() {
    int partners = basket.wish().partners().size();
    List<String> wished = basket.wish().coupons().orElse(List.of());
    if (basket.member().isEmpty() && quote.coupons().size() > partners) {
      return Optional.of("coupons of nobody");
    }
    long unasked = quote.used().stream().filter(used -> !wished.contains(used.id())).count();
    return basket.wish().coupons().isPresent() && unasked > partners
        ? Optional.of("a coupon is used that nobody wished for")
        : Optional.empty();
  }

  private Optional<String> purses() {
    Set<Purse> seen = EnumSet.noneOf(Purse.class);
    for (PursePoints points : quote.purses()) {
      if (!seen.add(points.purse())) {
        return Optional.of("a purse comes twice");
      }
      if (basket.member().isEmpty()) {
        return Optional.of("points of nobody");
      }
      if (points.use().isPositive() && !basket.wish().points()) {
        return Optional.of("points are used that nobody wished to use");
      }
      if (points.use().compareTo(points.balance()) > 0) {
        return Optional.of("more points than there are");
      }
      if (points.use().fen() > payable(points)) {
        return Optional.of("points on lines that they may not pay");
      }
    }
    return Optional.empty();
  }

  private Optional<String> sums() {
    long gross = basket.lines().stream().mapToLong(line -> line.amount().fen()).sum();
    long off = quote.discount().plus(quote.couponValue()).plus(quote.points()).fen();
    if (off > gross) {
      return Optional.of("more is taken off than there is");
    }
    return quote.wouldSave().fen() > gross
        ? Optional.of("more would be saved than there is")
        : Optional.empty();
  }

  /// What is left, after discounts, of the lines that a purse may pay.
  private long payable(PursePoints points) {
    long left = 0;
    for (int i = 0; i < basket.lines().size(); i++) {
      if (pays(points, basket.lines().get(i))) {
        left += basket.lines().get(i).amount().fen() - discountOn(i);
      }
    }
    return left;
  }

  private long discountOn(int line) {
    return quote.discounts().stream()
        .filter(discount -> discount.line() == line)
        .mapToLong(discount -> discount.amount().fen())
        .sum();
  }

  private static boolean pays(PursePoints points, Line line) {
    return switch (points.purse()) {
      case GENERAL -> true;
      case FUEL -> line instanceof Line.Fuel;
      case GOODS -> line instanceof Line.Goods;
    };
  }
}
