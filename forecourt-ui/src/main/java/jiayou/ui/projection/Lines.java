package jiayou.ui.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Quote;
import jiayou.core.port.Forecourt.Preset;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Basket;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.core.value.Product.SaleRule;
import jiayou.ui.kiosk.BasketLine;
import jiayou.ui.kiosk.FuelLimit;
import jiayou.ui.kiosk.LineDiscount;
import jiayou.ui.kiosk.Savings;
import jiayou.ui.kiosk.Summary;

/// What is in a basket and what it costs, with the changes that wait for an old code to die.
record Lines(Rules rules, Words words) {

  /// The lines as they stand on the ticket, each with what is taken off it alone.
  List<BasketLine> of(Sale sale) {
    List<BasketLine> shown = new ArrayList<>();
    List<Line> lines = sale.shownBasket().lines();
    for (int at = 0; at < lines.size(); at++) {
      List<LineDiscount> discounts = discounts(sale, at);
      shown.add(
          switch (lines.get(at)) {
            case Line.Fuel fuel -> new BasketLine.Fuel(words.fuel(fuel.total()), discounts);
            case Line.Prepaid ahead -> prepaid(ahead);
            case Line.Goods goods ->
                new BasketLine.Goods(
                    goods.product(),
                    goods.quantity(),
                    goods.amount(),
                    discounts,
                    waits(sale, goods.product())
                        ? BasketLine.Standing.WAITS_FOR_STAFF
                        : BasketLine.Standing.FREE);
          });
    }
    return shown;
  }

  /// What staff must look at.
  List<Product> toCheck(Sale sale) {
    return sale.shownBasket().goods().stream()
        .map(Line.Goods::product)
        .filter(product -> waits(sale, product))
        .toList();
  }

  Summary summary(Sale sale) {
    Basket basket = sale.shownBasket();
    Money fuel = Money.ZERO;
    for (Line line : basket.lines()) {
      fuel = line instanceof Line.Goods ? fuel : fuel.plus(line.amount());
    }
    return new Summary(
        basket.fuels().stream().map(line -> words.fuel(line.total())).toList(),
        basket.nozzle().map(this::prepaid),
        basket.goodsCount(),
        fuel,
        basket.total().minus(fuel));
  }

  /// What a wallet will be asked; while changes wait, nobody knows yet what is saved on them.
  Money due(Sale sale) {
    return isChanging(sale) ? sale.shownBasket().total() : sale.forWallet();
  }

  /// What the sale costs its customer, by whatever it is paid.
  Money cost(Sale sale) {
    Savings savings = savings(sale);
    return sale.price().minus(savings.coupons()).minus(savings.points());
  }

  Savings savings(Sale sale) {
    return quote(sale)
        .map(q -> new Savings(q.couponValue(), q.points(), q.discount()))
        .orElse(Savings.NONE);
  }

  /// Whether changes wait for the code of the old amount to die.
  static boolean isChanging(Sale sale) {
    return sale.state() instanceof SaleState.Tendering(SaleState.Next.Change _);
  }

  private static Optional<Quote> quote(Sale sale) {
    return isChanging(sale) ? Optional.empty() : sale.terms().quote();
  }

  private static List<LineDiscount> discounts(Sale sale, int line) {
    return quote(sale).map(Quote::discounts).orElse(List.of()).stream()
        .filter(d -> d.line() == line)
        .map((Discount d) -> new LineDiscount(d.name(), d.amount()))
        .toList();
  }

  private BasketLine.Prepaid prepaid(Line.Prepaid line) {
    return new BasketLine.Prepaid(
        rules.nozzleSign(line.pump(), line.nozzle()),
        words.grade(line.grade()),
        switch (line.limit()) {
          case Preset.Full() -> new FuelLimit.Full();
          case Preset.ByAmount(Money amount) -> new FuelLimit.OfMoney(amount);
          case Preset.ByVolume(var volume) -> new FuelLimit.OfVolume(volume);
        },
        line.ceiling());
  }

  private static boolean waits(Sale sale, Product product) {
    return product.rule() == SaleRule.VERIFY_ONCE && !sale.terms().approval().goodsChecked();
  }
}
