package jiayou.core.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jiayou.core.hold.Hold;
import jiayou.core.invoice.InvoiceLine;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.TaxItem;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Ways.Invoices;
import jiayou.core.value.Money;

/// What of a sale may stand on an invoice: the money that wallets paid and that did not go back.
/// What coupons and points took off was never paid, and the electronic card was invoiced when it
/// was topped up.
public final class Invoiceable {

  private Invoiceable() {}

  /// Zero when there is nothing to invoice.
  public static Money amount(Sale sale) {
    Money back =
        sale.refunds().stream()
            .filter(r -> isOfThePrice(sale, r))
            .map(Refund::amount)
            .reduce(Money.ZERO, Money::plus);
    return sale.paidByWallets().minus(back);
  }

  /// When it was paid, for the invoice and for the signed link of its ticket.
  public static Instant paidAt(Sale sale) {
    Instant paidAt = sale.openedAt();
    for (PaymentAttempt attempt : sale.attempts()) {
      if (attempt.state() instanceof AttemptState.Succeeded s && s.at().isAfter(paidAt)) {
        paidAt = s.at();
      }
    }
    return paidAt;
  }

  /// One order for fuel and one for the shop; none for what costs nothing.
  ///
  /// @param round 1, and one more after each refusal
  /// @param claim the signed link of the ticket
  public static List<InvoiceOrder> orders(
      Sale sale, Invoices table, int round, String claim, Rules rules) {
    List<InvoiceLine> fuel = new ArrayList<>();
    List<InvoiceLine> shop = new ArrayList<>();
    List<Line> lines = sale.basket().lines();
    List<Money> shares = shares(sale, lines);
    for (int i = 0; i < lines.size(); i++) {
      if (shares.get(i).isPositive()) {
        switch (lines.get(i)) {
          case Line.Fuel f -> fuel.add(line(f, shares.get(i), table));
          case Line.Goods g -> shop.add(line(g, shares.get(i), table));
          // Nothing of it is delivered, so nothing of it is invoiced.
          case Line.Prepaid _ -> {}
        }
      }
    }
    String number = rules.station() + "_" + sale.id() + "_";
    List<InvoiceOrder> orders = new ArrayList<>();
    if (!fuel.isEmpty()) {
      orders.add(order(sale, number + "F" + round, InvoiceOrder.Kind.FUEL, fuel, claim));
    }
    if (!shop.isEmpty()) {
      orders.add(order(sale, number + "S" + round, InvoiceOrder.Kind.SHOP, shop, claim));
    }
    return orders;
  }

  private static InvoiceOrder order(
      Sale sale, String number, InvoiceOrder.Kind kind, List<InvoiceLine> lines, String claim) {
    Money total = lines.stream().map(InvoiceLine::total).reduce(Money.ZERO, Money::plus);
    return new InvoiceOrder(number, sale.id(), kind, paidAt(sale), lines, total, claim);
  }

  private static InvoiceLine line(Line.Fuel fuel, Money share, Invoices table) {
    TaxItem item = table.grades().getOrDefault(fuel.total().grade(), table.goods());
    return new InvoiceLine(item, BigDecimal.valueOf(fuel.total().volume().thousandths(), 3), share);
  }

  private static InvoiceLine line(Line.Goods goods, Money share, Invoices table) {
    TaxItem item = table.products().getOrDefault(goods.product().ean(), named(goods, table));
    return new InvoiceLine(item, BigDecimal.valueOf(goods.quantity()), share);
  }

  private static TaxItem named(Line.Goods goods, Invoices table) {
    TaxItem all = table.goods();
    return new TaxItem(
        all.code(), all.name() + goods.product().nameZh(), all.spec(), all.unit(), all.rate());
  }

  /// What each line has of the money: reductions are shared by all lines in proportion, the card
  /// pays fuel first.
  private static List<Money> shares(Sale sale, List<Line> lines) {
    List<Money> due = new ArrayList<>();
    for (Line line : lines) {
      due.add(line instanceof Line.Fuel fuel ? fuel.amount().minus(fuel.overrun()) : line.amount());
    }
    Money card =
        sale.terms().holds().stream()
            .filter(Hold::isCard)
            .map(Hold::paid)
            .reduce(Money.ZERO, Money::plus);
    List<Money> shares = inProportion(due, amount(sale).plus(card));
    for (int i = 0; i < shares.size(); i++) {
      Money byCard = card.compareTo(shares.get(i)) < 0 ? card : shares.get(i);
      shares.set(i, shares.get(i).minus(byCard));
      card = card.minus(byCard);
    }
    return shares;
  }

  /// To the fen: what rounding leaves goes to those that it took most from.
  private static List<Money> inProportion(List<Money> due, Money total) {
    long sum = due.stream().mapToLong(Money::fen).sum();
    if (sum <= 0) {
      return new ArrayList<>(due.stream().map(_ -> Money.ZERO).toList());
    }
    long[] shares = due.stream().mapToLong(d -> d.fen() * total.fen() / sum).toArray();
    long rest = total.fen() - Arrays.stream(shares).sum();
    List<Integer> byRemainder =
        IntStream.range(0, shares.length)
            .boxed()
            .sorted(
                Comparator.comparingLong((Integer i) -> due.get(i).fen() * total.fen() % sum)
                    .reversed())
            .toList();
    for (int i = 0; i < rest; i++) {
      shares[byRemainder.get(i)]++;
    }
    return new ArrayList<>(Arrays.stream(shares).mapToObj(Money::fen).toList());
  }

  /// Whether it gives back some of what the sale was paid with, and not money that came late.
  static boolean isOfThePrice(Sale sale, Refund refund) {
    return sale.attempts().stream()
        .filter(a -> a.state() instanceof AttemptState.Succeeded)
        .anyMatch(a -> a.trade().equals(refund.trade()));
  }
}
