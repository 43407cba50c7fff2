package jiayou.ui.projection;

import java.util.ArrayList;
import java.util.List;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Member;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.session.Language;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.ui.dispenser.Bill;
import jiayou.ui.dispenser.Bill.Saving;
import jiayou.ui.dispenser.Delivery;
import jiayou.ui.dispenser.Hose;
import jiayou.ui.dispenser.Membership;

/// What a finished fuelling costs the driver beside the pump, and why.
record Bills(Rules rules, Words words, Language spoken) {

  Bill of(Sale sale, FuellingTotal total) {
    Money card = sale.terms().card().map(h -> h.setAside().plus(h.paid())).orElse(Money.ZERO);
    return new Bill(
        delivery(total),
        sale.terms().quote().map(this::savings).orElse(List.of()),
        member(sale),
        new Lines(rules, words).cost(sale),
        card);
  }

  Delivery delivery(FuellingTotal total) {
    return new Delivery(
        new Hose(
            rules.nozzleSign(total.key().pump(), total.nozzle()),
            words.grade(total.grade()),
            total.price()),
        total.volume(),
        total.amount());
  }

  private Membership member(Sale sale) {
    if (!rules.ways().benefits()) {
      return new Membership.NotHere();
    }
    Money saved = new Lines(rules, words).savings(sale).total();
    return sale.terms()
        .member()
        .<Membership>map((Member m) -> new Membership.Known(m.shown(), m.level(), saved))
        .orElse(new Membership.Nobody());
  }

  private List<Saving> savings(Quote quote) {
    List<Saving> savings = new ArrayList<>();
    for (Discount discount : quote.discounts()) {
      savings.add(new Saving(discount.name(), discount.amount()));
    }
    for (Coupon coupon : quote.used()) {
      savings.add(new Saving(coupon.name(), coupon.value()));
    }
    for (PursePoints points : quote.purses()) {
      if (points.use().isPositive()) {
        savings.add(new Saving(name(points.purse()), points.use()));
      }
    }
    return savings;
  }

  private String name(Purse purse) {
    return switch (spoken) {
      case ZH ->
          switch (purse) {
            case GENERAL -> "油瓜子 通用";
            case FUEL -> "油瓜子 油品";
            case GOODS -> "油瓜子 非油品";
          };
      case EN ->
          switch (purse) {
            case GENERAL -> "Points, any";
            case FUEL -> "Points, fuel";
            case GOODS -> "Points, shop";
          };
    };
  }
}
