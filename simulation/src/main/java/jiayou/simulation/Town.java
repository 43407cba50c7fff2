package jiayou.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.invoice.TaxItem;
import jiayou.core.rules.RiskOutcome;
import jiayou.core.rules.RiskRule;
import jiayou.core.rules.RiskRule.Check;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Authoriser;
import jiayou.core.rules.Rules.Dispenser;
import jiayou.core.rules.Rules.Nozzle;
import jiayou.core.rules.Rules.Provider;
import jiayou.core.rules.Rules.Timings;
import jiayou.core.rules.Ways;
import jiayou.core.ticket.Ticket.StationHead;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.core.value.Unit;
import jiayou.simulation.world.Weather;

/// The made-up station's goods and settings.
final class Town {

  static final Product WATER =
      new Product("6901234567892", "矿泉水", "Water", Money.fen(200), "water", Product.SaleRule.FREE);

  /// Made while she waits.
  static final Product COFFEE =
      new Product(
          "6901234567908",
          "现磨拿铁",
          "Latte",
          Money.fen(550),
          "coffee",
          Product.SaleRule.FREE,
          Optional.of(Product.Gives.PICK_UP));

  static final Product WASH =
      new Product(
          "6901234567922",
          "洗车一次",
          "Car wash",
          Money.fen(2500),
          "wash",
          Product.SaleRule.FREE,
          Optional.of(Product.Gives.CAR_WASH));

  static final Product TOBACCO =
      new Product(
          "6901028000000", "香烟", "Cigarettes", Money.fen(2500), "", Product.SaleRule.ATTENDED_ONLY);

  /// Wine is sold once staff have looked.
  static final Product WINE =
      new Product(
          "6902952880000", "白酒", "Spirits", Money.fen(4900), "", Product.SaleRule.VERIFY_ONCE);

  static final Optional<String> CARD = Optional.of("ecard");

  /// A sale that is dearer is for the counter, where the town says so.
  static final Money DEAREST = Money.fen(42_000);

  /// Staff look at a sale that is dearer, where the town says so.
  static final Money DEAR = Money.fen(36_000);

  private Town() {}

  /// What is offered beyond wallets: everything in most towns, and in some nothing.
  static Ways ways(Weather weather) {
    boolean nothing = weather.happens(6);
    return nothing
        ? Ways.WALLETS
        : new Ways(
            true,
            CARD,
            Duration.ofMinutes(weather.happens(3) ? 12 : 30),
            Optional.of(
                new Ways.Prepay(
                    List.of(Money.fen(10_000), Money.fen(20_000)),
                    Money.fen(60_000),
                    Money.fen(40_000),
                    Duration.ofMinutes(weather.happens(2) ? 4 : 8))),
            risks(weather));
  }

  /// Which invoices are issued, in a town that has any.
  static Ways.Invoices invoices() {
    TaxItem petrol =
        new TaxItem("1070101010100000000", "*汽油*92号车用汽油", "92", "升", new BigDecimal("0.13"));
    TaxItem goods = new TaxItem("1030000000000000000", "*食品*", "", "件", new BigDecimal("0.13"));
    return new Ways.Invoices(Map.of("92", petrol), Map.of(), goods, Duration.ofDays(30));
  }

  private static List<RiskRule> risks(Weather weather) {
    if (weather.happens(2)) {
      return List.of();
    }
    return List.of(
        new RiskRule("dearest", new Check.LargeAmount(DEAREST), RiskOutcome.DENY),
        new RiskRule("dear", new Check.LargeAmount(DEAR), RiskOutcome.ATTENDANT),
        new RiskRule("often", new Check.Frequency(3, Duration.ofMinutes(30)), RiskOutcome.WARN),
        new RiskRule("grades", new Check.MixedGrades(), RiskOutcome.WARN),
        new RiskRule(
            "night",
            new Check.Night(LocalTime.of(9, 0), LocalTime.of(9, 20), Money.fen(20_000)),
            RiskOutcome.ATTENDANT),
        new RiskRule(
            "payers", new Check.ManyPayersAtNozzle(4, Duration.ofMinutes(30)), RiskOutcome.ALLOW),
        new RiskRule("parts", new Check.SplitPayments(2), RiskOutcome.ATTENDANT));
  }

  static Rules rules(
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
}
