package jiayou.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.benefit.QuoteRequest.Line;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRef;
import jiayou.core.port.Holder.What;
import jiayou.core.port.Members.QuoteAnswer;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;
import jiayou.sim.office.Access;
import jiayou.sim.office.BackOfficeSimulator;
import jiayou.sim.office.Catalogue;
import jiayou.sim.office.benefit.Club;
import jiayou.sim.office.benefit.Level;
import jiayou.sim.office.benefit.MemberCard;
import jiayou.sim.office.benefit.Voucher;
import org.junit.jupiter.api.Assertions;

/// What the tests of members, quotes and holds share: an office by a clock that the test moves, one
/// member, and baskets.
final class ClubFixture implements AutoCloseable {

  static final String ANNA = "M-7f3a91";
  static final String PHONE = "13812341234";
  static final String PLATE = "冀A12345";
  static final String WATER = "6901234500011";

  final OfficeFixture.HandClock clock = new OfficeFixture.HandClock();
  final BackOfficeSimulator simulator =
      BackOfficeSimulator.start(
          new BackOfficeSimulator.Settings(
              OfficeFixture.contract(),
              Catalogue.usual("S1"),
              new Access.Token(OfficeFixture.TOKEN),
              0,
              clock,
              7));
  final Club club = simulator.club();
  final Office office = new Office(OfficeFixture.settings(simulator), clock);

  ClubFixture() {
    club.join(new MemberCard(ANNA, PHONE, List.of(PLATE), Level.GOLD, Optional.of("92")));
  }

  @Override
  public void close() {
    office.close();
    simulator.close();
  }

  void give(Voucher... vouchers) {
    for (Voucher voucher : vouchers) {
      club.give(ANNA, voucher);
    }
  }

  void points(long general, long fuel, long goods) {
    club.credit(ANNA, Purse.GENERAL, general);
    club.credit(ANNA, Purse.FUEL, fuel);
    club.credit(ANNA, Purse.GOODS, goods);
  }

  /// 28.460 L of 92 for 210.03.
  static Line fuel() {
    return fuel("92", "28.460", 21003);
  }

  static Line fuel(String grade, String litres, long fen) {
    return new Line.Fuel(
        new FuellingTotal(
            new FuellingKey("main", 1, 31, "2026-11-21T11:58:03"),
            2,
            grade,
            Quantity.litres(litres),
            UnitPrice.perLitre("7.38"),
            Money.fen(fen)));
  }

  /// Bottles of water at 2.00.
  static Line water(int bottles) {
    return new Line.Goods(WATER, bottles, Money.fen(200), Money.fen(200L * bottles));
  }

  static QuoteRequest annas(String sale, Wish wish, Line... lines) {
    return new QuoteRequest(sale, 3, List.of(lines), Optional.of(ANNA), wish);
  }

  static Wish withPoints() {
    return new Wish(Optional.empty(), List.of(), true);
  }

  static Wish exactly(String... ids) {
    return new Wish(Optional.of(List.of(ids)), List.of(), false);
  }

  static Wish scanned(String... codes) {
    return new Wish(Optional.empty(), List.of(codes), false);
  }

  Quote quoted(QuoteRequest basket) {
    return Assertions.assertInstanceOf(QuoteAnswer.Quoted.class, office.members().quote(basket))
        .quote();
  }

  /// Anna has coupon `a` of 4.00, and a sale was quoted with it.
  HoldOrder couponsOf(String sale, String number, long fen) {
    give(Voucher.off("a", "券", 400));
    Quote quote = quoted(annas(sale, Wish.BEST, fuel()));
    return order(sale, number, new What.Coupons(ANNA, quote.id(), List.of("a")), fen);
  }

  /// All the points that a sale may use were quoted.
  HoldOrder pointsOf(String sale, String number) {
    Quote quote = quoted(annas(sale, withPoints(), fuel()));
    Map<Purse, Money> byPurse =
        quote.purses().stream().collect(Collectors.toMap(PursePoints::purse, PursePoints::use));
    return order(sale, number, new What.Points(ANNA, quote.id(), byPurse), quote.points().fen());
  }

  /// Good for ten minutes.
  static HoldOrder order(String sale, String number, What what, long fen) {
    return new HoldOrder(number, sale, what, Money.fen(fen), OfficeFixture.NOON.plusSeconds(600));
  }

  static HoldAnswer held(long fen) {
    return new HoldAnswer.Held(Money.fen(fen), "", Optional.empty());
  }

  static HoldRef ref(HoldOrder order) {
    return new HoldRef(order.number(), order.sale(), Optional.empty());
  }

  HoldAnswer hold(HoldOrder order) {
    return office.holder().hold(order, Optional.empty());
  }

  /// `id value used` or `id code detail` of each coupon, in the order of the quote.
  static List<String> coupons(Quote quote) {
    return quote.coupons().stream().map(ClubFixture::shown).toList();
  }

  private static String shown(Coupon coupon) {
    return coupon
        .refusal()
        .map(why -> (coupon.id() + " " + why.code() + " " + why.detail()).strip())
        .orElseGet(
            () -> coupon.id() + " " + coupon.value().fen() + (coupon.used() ? " used" : " free"));
  }
}
