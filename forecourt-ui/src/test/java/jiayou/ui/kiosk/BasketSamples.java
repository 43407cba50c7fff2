package jiayou.ui.kiosk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.core.value.Quantity;
import jiayou.ui.kiosk.Benefits.Points;
import jiayou.ui.kiosk.Benefits.Quoting;
import jiayou.ui.text.PayMethod;

/// The basket in every state: with and without a member, with staff on the way, without a network.
final class BasketSamples {

  static final Benefits.Who WHO = new Benefits.Who("138****1234", "铂金会员");
  static final PayCode CODE = new PayCode.Shown(Samples.CODE_URL, PayMethod.WECHAT);
  static final Benefits NO_BENEFITS = new Benefits.NotOffered();
  static final StaffCheck NO_CHECK = new StaffCheck.NotNeeded();

  private static final List<PursePoints> PURSES =
      List.of(
          new PursePoints(Purse.FUEL, Money.fen(800), Money.fen(800)),
          new PursePoints(Purse.GOODS, Money.fen(360), Money.fen(360)),
          new PursePoints(Purse.GENERAL, Money.fen(1250), Money.ZERO));
  private static final Coupon USED =
      new Coupon("C1", "满 200 减 10 加油券", Money.fen(1000), true, Optional.empty());
  private static final Coupon USABLE =
      new Coupon("C2", "便利店 5 元券", Money.fen(500), false, Optional.empty());
  private static final Coupon SECOND_CUP =
      refused(new CouponRefusal(CouponRefusal.Code.MIN_AMOUNT, "2 杯"));
  private static final List<BasketLine> LINES =
      List.of(
          new BasketLine.Fuel(Samples.FUEL, List.of()),
          new BasketLine.Goods(
              Samples.LATTE,
              1,
              Money.fen(1200),
              List.of(new LineDiscount("会员价", Money.fen(210))),
              BasketLine.Standing.FREE),
          Samples.line(Samples.WASHER, 1));

  private BasketSamples() {}

  static void add(Map<String, KioskScreen> all) {
    all.put("k03-basket", member(new Points.Wanted(PURSES), List.of(USED, SECOND_CUP)));
    all.put("k03-coupons", member(new Points.Untouched(), many()));
    all.put("k03-points-off", member(new Points.NotWanted(rich()), List.of(USED)));
    all.put("k03-quoting", quoting());
    refusals(all);
    guests(all);
    checks(all);
    codes(all);
  }

  /// Every reason once, three to a basket.
  private static void refusals(Map<String, KioskScreen> all) {
    List<Coupon> coupons =
        Arrays.stream(CouponRefusal.Code.values()).map(BasketSamples::refused).toList();
    for (int from = 0; from < coupons.size(); from += 3) {
      List<Coupon> three = coupons.subList(from, Math.min(from + 3, coupons.size()));
      all.put("k03-refused-" + (from / 3 + 1), member(new Points.Untouched(), three));
    }
  }

  private static Coupon refused(CouponRefusal.Code code) {
    String detail =
        switch (code) {
          case MIN_AMOUNT -> "300 元";
          case WRONG_GRADE -> "95#";
          case MEMBER_LEVEL -> "金卡";
          case WRONG_STATION, EXPIRED, USED, NOT_WITH_OTHER, LIMIT_PER_DAY, OFFLINE, OTHER -> "";
        };
    return refused(new CouponRefusal(code, detail));
  }

  private static Coupon refused(CouponRefusal why) {
    return new Coupon("C3", "咖啡第二杯半价", Money.ZERO, false, Optional.of(why));
  }

  private static void guests(Map<String, KioskScreen> all) {
    all.put("k03-guest", plain(new Benefits.Guest(Money.fen(2370)), NO_CHECK, CODE));
    all.put("k03-guest-nothing", plain(new Benefits.Guest(Money.ZERO), NO_CHECK, CODE));
    PayCode counter = new PayCode.Counter();
    all.put("k03-offline", plain(new Benefits.OutOfReach(Optional.empty()), NO_CHECK, counter));
    all.put(
        "k03-offline-member", plain(new Benefits.OutOfReach(Optional.of(WHO)), NO_CHECK, counter));
  }

  private static void checks(Map<String, KioskScreen> all) {
    List<Product> items = List.of(Samples.BEER);
    List<Product> four =
        List.of(Samples.BEER, Samples.WASHER, Samples.LATTE, Samples.WATER, Samples.BEER);
    PayCode first = new PayCode.StaffFirst();
    Benefits guest = new Benefits.Guest(Money.fen(2370));
    all.put("k03r-called", checked(guest, new StaffCheck.Called(items), first));
    all.put("k03r-called-many", checked(guest, new StaffCheck.Called(four), first));
    all.put("k03r-staff", checked(guest, new StaffCheck.StaffHere(items), first));
    all.put("k03r-staff-many", checked(guest, new StaffCheck.StaffHere(four), first));
    all.put(
        "k03-risk-warn-grade",
        plain(guest, new StaffCheck.Question(Optional.of(Samples.G92)), new PayCode.AnswerFirst()));
    all.put(
        "k03-risk-warn",
        plain(guest, new StaffCheck.Question(Optional.empty()), new PayCode.AnswerFirst()));
    all.put("k03-risk-staff", plain(guest, new StaffCheck.StaffHere(List.of()), first));
    all.put("k03-risk-attendant", plain(guest, new StaffCheck.Confirming(), first));
    all.put("k03-risk-deny", plain(guest, new StaffCheck.CounterOnly(), new PayCode.Counter()));
  }

  private static void codes(Map<String, KioskScreen> all) {
    all.put("k03-plain", plain(NO_BENEFITS, NO_CHECK, CODE));
    all.put("k03-refreshing", plain(NO_BENEFITS, NO_CHECK, new PayCode.Refreshing()));
    all.put("k03-locked", plain(NO_BENEFITS, NO_CHECK, new PayCode.LockedByPhone()));
    all.put("k03-covered", plain(NO_BENEFITS, NO_CHECK, new PayCode.Covered()));
    all.put("k03-confirming", plain(NO_BENEFITS, NO_CHECK, new PayCode.Confirming()));
    all.put("k03-next-screen", plain(NO_BENEFITS, NO_CHECK, new PayCode.OnNextScreen()));
    all.put(
        "k03-nothing",
        basket(
            List.of(),
            new Benefits.Guest(Money.ZERO),
            NO_CHECK,
            Money.ZERO,
            Savings.NONE,
            new PayCode.Nothing()));
    List<BasketLine> many =
        List.of(
            new BasketLine.Fuel(Samples.FUEL8, List.of(new LineDiscount("柴油会员价", Money.fen(1234)))),
            new BasketLine.Fuel(Samples.FUEL5, List.of()),
            Samples.line(Samples.LATTE, 1),
            Samples.line(Samples.WASHER, 12),
            Samples.line(Samples.WATER, 3),
            Samples.line(Samples.TILES.get(1), 2),
            Samples.line(Samples.TILES.get(2), 1));
    Money due = Money.fen(124660);
    all.put("k03-many", basket(many, NO_BENEFITS, NO_CHECK, due, Savings.NONE, CODE));
    List<BasketLine> few = many.subList(0, 3);
    Savings large = new Savings(Money.fen(10000), Money.fen(11160), Money.fen(2210));
    all.put(
        "k03-large",
        basket(
            few,
            new Benefits.Signed(WHO, many(), new Points.Wanted(rich())),
            NO_CHECK,
            due,
            large,
            CODE));
    for (FuelLimit limit :
        List.of(
            new FuelLimit.OfMoney(Money.fen(20000)),
            new FuelLimit.OfVolume(Quantity.litres("30")),
            new FuelLimit.Full())) {
      BasketLine line = new BasketLine.Prepaid(3, Samples.G92, limit, Money.fen(20000));
      all.put(
          "k03-prepaid-" + limit.getClass().getSimpleName().toLowerCase(Locale.ROOT),
          basket(
              List.of(line),
              new Benefits.Guest(Money.fen(500)),
              NO_CHECK,
              Money.fen(20000),
              Savings.NONE,
              CODE));
    }
  }

  private static List<Coupon> many() {
    return List.of(
        USED,
        USABLE,
        new Coupon("C5", "洗车券 15 元", Money.fen(1500), false, Optional.empty()),
        USABLE,
        USABLE);
  }

  private static List<PursePoints> rich() {
    return List.of(
        new PursePoints(Purse.FUEL, Money.fen(128000), Money.fen(10000)),
        new PursePoints(Purse.GOODS, Money.fen(23660), Money.fen(1160)),
        new PursePoints(Purse.GENERAL, Money.fen(101250), Money.ZERO));
  }

  private static KioskScreen member(Points points, List<Coupon> coupons) {
    return basket(
        LINES,
        new Benefits.Signed(WHO, coupons, points),
        NO_CHECK,
        Samples.DUE,
        Samples.SAVINGS,
        CODE);
  }

  private static KioskScreen quoting() {
    return new KioskScreen.Basket(
        LINES,
        Samples.TILES,
        new Benefits.Signed(WHO, List.of(), new Points.Untouched()),
        NO_CHECK,
        Samples.DUE,
        Savings.NONE,
        Quoting.ASKING,
        new PayCode.Refreshing());
  }

  private static KioskScreen checked(Benefits benefits, StaffCheck check, PayCode code) {
    BasketLine beer =
        new BasketLine.Goods(
            Samples.BEER, 2, Money.fen(1600), List.of(), BasketLine.Standing.WAITS_FOR_STAFF);
    List<BasketLine> lines = List.of(LINES.get(0), beer, LINES.get(2));
    return basket(lines, benefits, check, Money.fen(24403), Savings.NONE, code);
  }

  private static KioskScreen plain(Benefits benefits, StaffCheck check, PayCode code) {
    return basket(Samples.LINES, benefits, check, Money.fen(24003), Savings.NONE, code);
  }

  private static KioskScreen basket(
      List<BasketLine> lines,
      Benefits benefits,
      StaffCheck check,
      Money due,
      Savings savings,
      PayCode code) {
    return new KioskScreen.Basket(
        lines, Samples.TILES, benefits, check, due, savings, Quoting.SETTLED, code);
  }
}
