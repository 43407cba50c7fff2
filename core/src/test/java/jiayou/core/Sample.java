package jiayou.core;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Member;
import jiayou.core.invoice.TaxItem;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Authoriser;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.rules.Rules.Nozzle;
import jiayou.core.rules.Rules.Provider;
import jiayou.core.rules.Rules.Timings;
import jiayou.core.rules.Ways;
import jiayou.core.ticket.Ticket.StationHead;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.core.value.Quantity;
import jiayou.core.value.Unit;
import jiayou.core.value.UnitPrice;

/// A small station for tests: two pumps, one grade, water and tobacco.
public final class Sample {

  public static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");

  public static final Product WATER =
      new Product("6901234567892", "矿泉水", "Water", Money.fen(200), "water", Product.SaleRule.FREE);

  public static final Product BREAD =
      new Product("6901234567908", "面包", "Bread", Money.fen(550), "bread", Product.SaleRule.FREE);

  public static final Product TOBACCO =
      new Product(
          "6901028000000", "香烟", "Cigarettes", Money.fen(2500), "", Product.SaleRule.ATTENDED_ONLY);

  public static final Product BEER =
      new Product("6901234567915", "啤酒", "Beer", Money.fen(700), "", Product.SaleRule.VERIFY_ONCE);

  public static final Member MEMBER =
      new Member("M-7f3a91", "138****1234", "金卡", "gold", Optional.of("92"));

  public static final TaxItem PETROL =
      new TaxItem("1070101010100000000", "*汽油*92号车用汽油", "92", "升", new BigDecimal("0.13"));

  public static final TaxItem GOODS =
      new TaxItem("1030000000000000000", "*食品*", "", "件", new BigDecimal("0.13"));

  private Sample() {}

  public static Rules rules() {
    return rules("K02", true, Authoriser.CONTROLLER, List.of());
  }

  public static Rules rules(
      String terminal, boolean codeOnBasket, Authoriser authoriser, List<Dispenser> dispensers) {
    return new Rules(
        "S1",
        terminal,
        ZoneId.of("Asia/Shanghai"),
        new StationHead("加油站", "人民路 1 号", "010-1", terminal),
        List.of(new Provider("wechat", "微信支付"), new Provider("alipay", "支付宝")),
        codeOnBasket,
        authoriser,
        Map.of("92", new Grade("92", "92# 汽油", "Petrol 92#", Unit.LITRE, "g92")),
        List.of(new Nozzle(1, 1, 11, "92"), new Nozzle(2, 1, 21, "92")),
        dispensers,
        Timings.standard(),
        List.of("谢谢惠顾"),
        Ways.WALLETS);
  }

  /// Members, coupons, points, the station's card and paying in advance, with these local rules.
  public static Rules everything(RiskRule... risks) {
    return rules().with(ways(risks));
  }

  public static Ways ways(RiskRule... risks) {
    return new Ways(
        true,
        Optional.of("ecard"),
        Duration.ofMinutes(30),
        Optional.of(
            new Ways.Prepay(
                List.of(Money.fen(10_000), Money.fen(20_000)),
                Money.fen(50_000),
                Money.fen(40_000),
                Duration.ofMinutes(10))),
        List.of(risks));
  }

  /// A station that issues invoices for thirty days.
  public static Rules invoicing() {
    Rules rules = everything();
    return rules.with(
        rules
            .ways()
            .with(new Ways.Invoices(Map.of("92", PETROL), Map.of(), GOODS, Duration.ofDays(30))));
  }

  /// 28.460 L of 92# on pump 1 for ¥210.03.
  public static FuellingTotal fuel() {
    return fuel(1, 31, 21_003);
  }

  public static FuellingTotal fuel(int pump, int transaction, long fen) {
    return new FuellingTotal(
        new FuellingKey("pts", pump, transaction, "2026-11-21T11:58:00"),
        1,
        "92",
        Quantity.litres("28.460"),
        new UnitPrice(new BigDecimal("7.38"), Unit.LITRE),
        Money.fen(fen));
  }
}
