package jiayou.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Rules.Authoriser;
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

/// A station of four pumps and one kiosk, where every customer also buys a bottle of water.
final class MadeUpStation {

  static final String KIOSK = "kiosk";
  static final Instant OPENED = Instant.parse("2026-01-01T00:00:00Z");
  static final Duration BETWEEN_SALES = Duration.ofSeconds(90);
  static final String PROVIDER = "wechat";

  static final Product WATER =
      new Product("6901234567892", "矿泉水", "Water", Money.fen(200), "water", Product.SaleRule.FREE);

  private static final int PUMPS = 4;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private MadeUpStation() {}

  static Rules rules() {
    return rules(true);
  }

  static Rules rules(boolean codeOnBasket) {
    return new Rules(
        "S1",
        "K01",
        ZONE,
        new StationHead("人民路加油站", "人民路 1 号", "010-12345678", "K01"),
        List.of(new Provider(PROVIDER, "微信支付")),
        codeOnBasket,
        Authoriser.CONTROLLER,
        Map.of("92", new Grade("92", "92# 汽油", "Petrol 92#", Unit.LITRE, "g92")),
        List.of(new Nozzle(1, 1, 11, "92"), new Nozzle(2, 1, 21, "92")),
        List.of(),
        Timings.standard(),
        List.of("谢谢惠顾"),
        Ways.WALLETS);
  }

  /// @param number 1, 2, 3, ...
  static FuellingTotal fuel(long number, Instant at) {
    String ended = LocalDateTime.ofInstant(at, ZONE).format(SECONDS);
    return new FuellingTotal(
        new FuellingKey("pts", (int) (number % PUMPS) + 1, (int) (number % 65_535) + 1, ended),
        1,
        "92",
        Quantity.litres("28.460"),
        new UnitPrice(new BigDecimal("7.38"), Unit.LITRE),
        Money.fen(21_003));
  }
}
