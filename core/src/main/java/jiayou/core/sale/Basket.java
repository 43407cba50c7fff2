package jiayou.core.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.sale.Line.Claim;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Product;

/// What one customer is about to pay for: fuel first, then goods in the order they were added.
///
/// @param prepaid a nozzle that is paid for before it delivers: one at most
public record Basket(List<Line.Fuel> fuels, List<Line.Goods> goods, List<Line.Prepaid> prepaid) {

  public static final Basket EMPTY = new Basket(List.of(), List.of(), List.of());

  /// More of one product than this is a mistake at a kiosk.
  private static final int MOST_OF_ONE = 99;

  /// Each wash is a piece of paper of its own.
  private static final int MOST_WASHES = 5;

  public Basket {
    fuels = List.copyOf(fuels);
    goods = List.copyOf(goods);
    prepaid = List.copyOf(prepaid);
  }

  public Money total() {
    Money sum = Money.ZERO;
    for (Line line : lines()) {
      sum = sum.plus(line.amount());
    }
    return sum;
  }

  public List<Line> lines() {
    List<Line> all = new ArrayList<>(fuels);
    all.addAll(prepaid);
    all.addAll(goods);
    return all;
  }

  public boolean isEmpty() {
    return fuels.isEmpty() && goods.isEmpty() && prepaid.isEmpty();
  }

  public int goodsCount() {
    return goods.stream().mapToInt(Line.Goods::quantity).sum();
  }

  /// What was delivered beyond what was paid for in advance.
  public Money overrun() {
    return fuels.stream().map(Line.Fuel::overrun).reduce(Money.ZERO, Money::plus);
  }

  /// Whether its customer was at a pump when the last of it was delivered.
  public boolean wasPaidAhead() {
    return fuels.stream().anyMatch(f -> f.ceiling().isPresent());
  }

  public Optional<Line.Prepaid> nozzle() {
    return prepaid.stream().findFirst();
  }

  /// Whether it holds something that staff must look at before it is paid.
  public boolean needsCheck() {
    return goods.stream().anyMatch(g -> g.product().rule() == Product.SaleRule.VERIFY_ONCE);
  }

  /// Whether every fuelling in it is ours to charge, and every pump kept for us.
  public boolean isClaimed() {
    return fuels.stream().allMatch(fuel -> fuel.claim() == Claim.OURS)
        && prepaid.stream().allMatch(p -> p.state() instanceof PrepaidState.Reserved);
  }

  public boolean has(FuellingKey key) {
    return fuels.stream().anyMatch(fuel -> fuel.total().key().equals(key));
  }

  Basket with(FuellingTotal total) {
    List<Line.Fuel> more = new ArrayList<>(fuels);
    more.add(new Line.Fuel(total, Claim.ASKED, Optional.empty()));
    return new Basket(more, goods, prepaid);
  }

  Basket with(FuellingKey key, Claim claim) {
    return new Basket(
        fuels.stream().map(f -> f.total().key().equals(key) ? f.with(claim) : f).toList(),
        goods,
        prepaid);
  }

  Basket without(FuellingKey key) {
    return new Basket(
        fuels.stream().filter(f -> !f.total().key().equals(key)).toList(), goods, prepaid);
  }

  Basket with(Line.Prepaid line) {
    return new Basket(fuels, goods, List.of(line));
  }

  Basket withoutPrepaid() {
    return new Basket(fuels, goods, List.of());
  }

  /// What was paid for in advance has been delivered.
  Basket delivered(FuellingTotal total, Money ceiling) {
    List<Line.Fuel> more = new ArrayList<>(fuels);
    more.add(new Line.Fuel(total, Claim.OURS, Optional.of(ceiling)));
    return new Basket(more, goods, List.of());
  }

  /// Without what only staff may pass.
  Basket withoutChecked() {
    return new Basket(
        fuels,
        goods.stream().filter(g -> g.product().rule() != Product.SaleRule.VERIFY_ONCE).toList(),
        prepaid);
  }

  /// One more of a product; a product already there keeps its place and its price.
  private Basket with(Product product) {
    if (goods.stream().anyMatch(line -> line.product().ean().equals(product.ean()))) {
      return changed(product.ean(), 1);
    }
    if (most(product) < 1) {
      return this;
    }
    List<Line.Goods> more = new ArrayList<>(goods);
    more.add(new Line.Goods(product, 1));
    return new Basket(fuels, more, prepaid);
  }

  Basket edited(SaleState.Edit edit) {
    return switch (edit) {
      case SaleState.Edit.AddGoods add -> with(add.product());
      case SaleState.Edit.ChangeQuantity change -> changed(change.ean(), change.by());
      case SaleState.Edit.RemoveChecked _ -> withoutChecked();
      case SaleState.Edit.Identify _, SaleState.Edit.SignOut _, SaleState.Edit.Choose _ -> this;
    };
  }

  private Basket changed(String ean, int by) {
    List<Line.Goods> changed = new ArrayList<>();
    for (Line.Goods line : goods) {
      int quantity =
          line.product().ean().equals(ean)
              ? Math.min(most(line.product()), line.quantity() + by)
              : line.quantity();
      if (quantity > 0) {
        changed.add(new Line.Goods(line.product(), quantity));
      }
    }
    return new Basket(fuels, changed, prepaid);
  }

  /// How many of a product may be in it, beside the others that are in it already.
  private int most(Product product) {
    if (!isWash(product)) {
      return MOST_OF_ONE;
    }
    int others =
        goods.stream()
            .filter(g -> isWash(g.product()) && !g.product().ean().equals(product.ean()))
            .mapToInt(Line.Goods::quantity)
            .sum();
    return MOST_WASHES - others;
  }

  private static boolean isWash(Product product) {
    return product.gives().equals(Optional.of(Product.Gives.CAR_WASH));
  }
}
