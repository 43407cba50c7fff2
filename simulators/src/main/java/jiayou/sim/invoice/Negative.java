package jiayou.sim.invoice;

import java.math.BigDecimal;
import jiayou.sim.invoice.InvoiceRequest.Item;

/// The same invoice with everything taken back.
final class Negative {

  private Negative() {}

  static InvoiceRequest of(InvoiceRequest blue, RedRequest red) {
    boolean keepsQuantity = red.reason() == RedRequest.Reason.ALLOWANCE;
    return new InvoiceRequest(
        red.reference(),
        blue.kind(),
        blue.mark(),
        blue.sellerTaxNumber(),
        blue.buyer(),
        blue.drawer(),
        blue.items().stream().map(item -> of(item, keepsQuantity)).toList(),
        -blue.net(),
        -blue.tax(),
        -blue.total(),
        blue.remark());
  }

  private static Item of(Item item, boolean keepsQuantity) {
    return new Item(
        item.code(),
        item.name(),
        item.spec(),
        item.unit(),
        item.quantity().filter(_ -> !keepsQuantity).map(BigDecimal::negate),
        item.price().filter(_ -> !keepsQuantity),
        item.rate(),
        -item.net(),
        -item.tax(),
        -item.total());
  }
}
