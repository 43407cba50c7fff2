package jiayou.core.sale;

import java.util.ArrayList;
import java.util.List;
import jiayou.core.sale.Line.Claim;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Product;

/// What one customer is about to pay for: fuel first, then goods in the order they were added.
public record Basket(List<Line.Fuel> fuels, List<Line.Goods> goods) {

  public static final Basket EMPTY = new Basket(List.of(), List.of());

  /// More of one product than this is a mistake at a kiosk.
  private static final int MOST_OF_ONE = 99;

  public Basket {
    fuels = List.copyOf(fuels);
    goods = List.copyOf(goods);
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
    all.addAll(goods);
    return all;
  }

  public boolean isEmpty() {
    return fuels.isEmpty() && goods.isEmpty();
  }

  public int goodsCount() {
    return goods.stream().mapToInt(Line.Goods::quantity).sum();
  }

  /// Whether every fuelling in it is ours to charge.
  public boolean isClaimed() {
    return fuels.stream().allMatch(fuel -> fuel.claim() == Claim.OURS);
  }

  public boolean has(FuellingKey key) {
    return fuels.stream().anyMatch(fuel -> fuel.total().key().equals(key));
  }

  Basket with(FuellingTotal total) {
    List<Line.Fuel> more = new ArrayList<>(fuels);
    more.add(new Line.Fuel(total, Claim.ASKED));
    return new Basket(more, goods);
  }

  Basket with(FuellingKey key, Claim claim) {
    return new Basket(
        fuels.stream().map(f -> f.total().key().equals(key) ? f.with(claim) : f).toList(), goods);
  }

  Basket without(FuellingKey key) {
    return new Basket(fuels.stream().filter(f -> !f.total().key().equals(key)).toList(), goods);
  }

  /// One more of a product; a product already there keeps its place and its price.
  private Basket with(Product product) {
    if (goods.stream().anyMatch(line -> line.product().ean().equals(product.ean()))) {
      return changed(product.ean(), 1);
    }
    List<Line.Goods> more = new ArrayList<>(goods);
    more.add(new Line.Goods(product, 1));
    return new Basket(fuels, more);
  }

  Basket edited(List<SaleState.Edit> edits) {
    Basket basket = this;
    for (SaleState.Edit edit : edits) {
      basket = basket.edited(edit);
    }
    return basket;
  }

  Basket edited(SaleState.Edit edit) {
    return switch (edit) {
      case SaleState.Edit.AddGoods add -> with(add.product());
      case SaleState.Edit.ChangeQuantity change -> changed(change.ean(), change.by());
    };
  }

  private Basket changed(String ean, int by) {
    List<Line.Goods> changed = new ArrayList<>();
    for (Line.Goods line : goods) {
      int quantity =
          line.product().ean().equals(ean)
              ? Math.min(MOST_OF_ONE, line.quantity() + by)
              : line.quantity();
      if (quantity > 0) {
        changed.add(new Line.Goods(line.product(), quantity));
      }
    }
    return new Basket(fuels, changed);
  }
}
