package jiayou.core.sale;

import static jiayou.core.Sample.GOODS;
import static jiayou.core.Sample.NOON;
import static jiayou.core.Sample.PETROL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import jiayou.core.Sample;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.invoice.InvoiceLine;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.TaxItem;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

/// What of a sale stands on which invoice: fuel and shop apart, and only what a wallet paid.
class InvoiceableTest extends MemberSale {

  private static final TaxItem WATER = new TaxItem(GOODS.code(), "*食品*矿泉水", "", "件", GOODS.rate());

  InvoiceableTest() {
    rules = Sample.invoicing();
  }

  @Test
  void fuelAndShopAreTwoOrders() {
    fuelAndWater();
    quoted(quote(0, 0, 0));
    askCode();
    paid(1);
    assertEquals(Money.fen(21_203), Invoiceable.amount(sale));
    assertEquals(
        List.of(
            order("F1", InvoiceOrder.Kind.FUEL, PETROL, "28.460", 21_003),
            order("S1", InvoiceOrder.Kind.SHOP, WATER, "1", 200)),
        orders());
  }

  @Test
  void whatCouponsAndPointsTookOffIsSharedToTheFen() {
    codeForTheRest();
    paid(1);
    assertEquals(REST, Invoiceable.amount(sale));
    assertEquals(
        List.of(
            order("F1", InvoiceOrder.Kind.FUEL, PETROL, "28.460", 20_012),
            order("S1", InvoiceOrder.Kind.SHOP, WATER, "1", 191)),
        orders());
  }

  @Test
  void whatTheCardPaidIsNotInvoicedAgain() {
    fuelAndWater();
    quoted(quote(0, 0, 0));
    showCard();
    answered(1, new HoldAnswer.HeldOffline(Money.fen(21_203), "**6217", "proof"));
    assertEquals(Money.ZERO, Invoiceable.amount(sale));
    assertEquals(List.of(), orders());
  }

  @Test
  void theCardPaysFuelFirst() {
    fuelAndWater();
    quoted(quote(0, 0, 0));
    showCard();
    held(1, 21_003);
    askCode();
    happen(new PaymentAnswered(ID, trade(1), CODE));
    paid(1);
    assertEquals(List.of(order("S1", InvoiceOrder.Kind.SHOP, WATER, "1", 200)), orders());
  }

  private List<InvoiceOrder> orders() {
    return Invoiceable.orders(sale, rules.ways().invoices().orElseThrow(), 1, "link", rules);
  }

  private static InvoiceOrder order(
      String number, InvoiceOrder.Kind kind, TaxItem item, String quantity, long fen) {
    return new InvoiceOrder(
        "S1_" + ID + "_" + number,
        ID,
        kind,
        NOON,
        List.of(new InvoiceLine(item, new BigDecimal(quantity), Money.fen(fen))),
        Money.fen(fen),
        "link");
  }
}
