package jiayou.sim.office.benefit;

import java.util.ArrayList;
import java.util.List;

/// Promotions and member prices, line by line.
record Discounts(Offers offers) {

  /// @param member whether a member buys
  List<Bill.Discount> on(List<Basket.Line> lines, boolean member) {
    List<Bill.Discount> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      switch (lines.get(i)) {
        case Basket.Line.Fuel fuel -> {
          if (member) {
            add(found, i, Offers.MEMBER_PRICE, memberPrice(fuel));
          }
        }
        case Basket.Line.Goods goods -> {
          for (Offers.Promotion promotion : offers.promotions()) {
            if (promotion.ean().equals(goods.ean()) && goods.quantity() >= promotion.from()) {
              add(found, i, promotion.name(), goods.amount() * promotion.percent() / 100);
              break;
            }
          }
        }
      }
    }
    return found;
  }

  /// What a member would save here.
  long forMembers(List<Basket.Line> lines) {
    return lines.stream()
        .mapToLong(line -> line instanceof Basket.Line.Fuel fuel ? memberPrice(fuel) : 0)
        .sum();
  }

  private long memberPrice(Basket.Line.Fuel fuel) {
    long perUnit = offers.memberPrices().getOrDefault(fuel.grade(), 0L);
    return Math.min(fuel.amount(), perUnit * fuel.thousandths() / 1000);
  }

  private static void add(List<Bill.Discount> to, int line, String name, long amount) {
    if (amount > 0) {
      to.add(new Bill.Discount(line, name, amount));
    }
  }
}
