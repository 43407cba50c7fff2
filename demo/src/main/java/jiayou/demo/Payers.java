package jiayou.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jiayou.core.benefit.Purse;
import jiayou.demo.Driver.Fuelled;
import jiayou.sim.phone.Script;

/// Customers who pay in every way that there is, alone and split.
final class Payers {

  private final Customers customers;
  private final Phones phones;
  private final Hands kiosk;
  private final List<List<String>> paid = new ArrayList<>();
  private boolean pictured;

  Payers(Customers customers) {
    this.customers = customers;
    this.phones = customers.phones;
    this.kiosk = customers.kiosk;
  }

  /// What each of them paid with, for whoever adds up.
  List<List<String>> paid() {
    return List.copyOf(paid);
  }

  void pays(Mix mix) throws InterruptedException {
    boolean goodsOnly = mix.points().containsKey(Purse.GOODS);
    if (goodsOnly) {
      kiosk.sees("^(Attract|Home)");
      kiosk.scans(Customers.WATER);
      kiosk.sees("^Basket");
      paysBasket(mix);
      customers.isDone();
      return;
    }
    Fuelled fuelled = customers.fuels();
    customers.picks(fuelled);
    paysBasket(mix);
    customers.leaves(fuelled);
  }

  /// From the basket to the money.
  void paysBasket(Mix mix) {
    if (mix.coupon() > 0 || !mix.points().isEmpty()) {
      identifies(mix);
    }
    if (mix.card() > 0) {
      String before = Phones.due(kiosk.sees("^Basket.*" + Phones.shown("wechat")));
      kiosk.scans(phones.cardCode(mix.card()));
      if (mix.provider().isPresent()) {
        kiosk.sees("due=¥(?!" + Pattern.quote(before) + ").*" + Phones.shown("wechat"));
      }
    } else if (mix.provider().isEmpty()) {
      kiosk.sees("^Basket.*due=¥0\\.00");
      kiosk.presses("pay");
    }
    mix.provider().ifPresent(provider -> paysByWallet(provider, mix));
    paid.add(mix.tenders());
  }

  /// The member's code, and the switch for her points.
  private void identifies(Mix mix) {
    Phones.Member member = phones.joins(mix.coupon(), mix.points());
    kiosk.scans(phones.memberCode(member));
    kiosk.sees("^Basket.*Signed\\[");
    if (!mix.points().isEmpty()) {
      kiosk.presses("points");
      kiosk.sees("^Basket.*Wanted\\[");
    }
    kiosk.sees("^Basket.*coupons=¥" + (mix.coupon() > 0 ? "[1-9]" : "0") + ".*SETTLED");
    if (!pictured && mix.coupon() > 0 && !mix.points().isEmpty()) {
      pictured = true;
      kiosk.pictured("k03-basket-member");
    }
  }

  private void paysByWallet(String provider, Mix mix) {
    if (!mix.shown()) {
      kiosk.sees(Phones.shown("wechat"));
      kiosk.scans(phones.with(provider).showCode(Script.PAYS_AT_ONCE).digits());
      return;
    }
    if (!provider.equals("wechat")) {
      kiosk.presses("other-ways");
      kiosk.sees("^Payment");
      kiosk.presses("provider-" + provider);
    }
    phones.paysShown(kiosk, provider);
  }
}
