package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest.Wish;
import jiayou.core.effect.HoldRequest;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.hold.Hold;
import jiayou.core.hold.HoldState;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.core.port.Holder.What;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.rules.Ways;
import jiayou.core.sale.Approval;
import jiayou.core.sale.Basket;
import jiayou.core.sale.Invoiceable;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleState;
import jiayou.core.sale.Terms;
import jiayou.core.ticket.Ticket.StationHead;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Product;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;
import jiayou.office.OfficeEvent.SaleFacts;
import jiayou.office.OfficeEvent.Tender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Terminal and office split the same sales, each with its own arithmetic: where they differed by a
/// fen, a customer would be refused.
class AgreementTest {

  private static final int SALES = 200;
  private static final Ways.Invoices TABLE =
      new Ways.Invoices(
          Map.of("92", InvoiceFixture.PETROL), Map.of(), InvoiceFixture.WATER, Duration.ofDays(30));
  private static final Rules RULES =
      new Rules(
          "S1",
          "K02",
          ZoneId.of("Asia/Shanghai"),
          new StationHead("", "", "", ""),
          List.of(),
          false,
          Rules.Authoriser.CONTROLLER,
          Map.of(),
          List.of(),
          List.of(),
          Rules.Timings.standard(),
          List.of(),
          Ways.WALLETS);

  private final InvoiceFixture fixture = new InvoiceFixture();
  private final Random random = new Random(5);

  @AfterEach
  void nothingBrokeTheContract() {
    fixture.close();
    assertEquals(List.of(), fixture.simulator.complaints());
  }

  /// How a sale was paid.
  private record Paid(long discount, long card, long coupons, long points, long refund) {}

  @Test
  void theyAgreeToTheFen() {
    for (int i = 0; i < SALES; i++) {
      String id = "K02_261121_%04d".formatted(i);
      Basket basket = basket();
      long price = basket.total().minus(basket.overrun()).fen();
      Paid paid = paid(price);
      long wallet =
          price - paid.discount() - paid.card() - paid.coupons() - paid.points() + paid.refund();
      Sale sale = sale(id, basket, paid, wallet);
      tell(id, facts(sale, paid, wallet));
      long invoiced = 0;
      for (InvoiceOrder order : Invoiceable.orders(sale, TABLE, 1, "", RULES)) {
        assertInstanceOf(InvoiceAnswer.Issued.class, fixture.submit(order), () -> "" + sale);
        invoiced += order.total().fen();
      }
      assertEquals(wallet - paid.refund(), invoiced, id);
    }
    assertEquals("[]", fixture.ledger("differences").toString());
  }

  private Basket basket() {
    List<Line.Fuel> fuels = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      boolean ahead = i == 1 && random.nextInt(4) == 0;
      long amount = 1 + random.nextInt(60_000);
      fuels.add(
          fuel(i, amount, ahead ? Optional.of(Money.fen(amount - random.nextInt(2))) : none()));
    }
    List<Line.Goods> goods = new ArrayList<>();
    for (int i = fuels.isEmpty() ? 1 : random.nextInt(4); i > 0; i--) {
      goods.add(goods(i, 1 + random.nextInt(3000), 1 + random.nextInt(5)));
    }
    return new Basket(fuels, goods, List.of());
  }

  private static Optional<Money> none() {
    return Optional.empty();
  }

  private static Line.Fuel fuel(int pump, long fen, Optional<Money> ceiling) {
    return new Line.Fuel(
        new FuellingTotal(
            new FuellingKey("main", pump, 31, "2026-11-21T11:58:03"),
            2,
            "92",
            Quantity.litres("%d.%03d".formatted(fen / 738 + 1, fen % 1000)),
            UnitPrice.perLitre("7.38"),
            Money.fen(fen)),
        Line.Claim.OURS,
        ceiling);
  }

  private static Line.Goods goods(int place, long price, int quantity) {
    return new Line.Goods(
        new Product(
            "690123450000" + place,
            "商品" + place,
            "Goods",
            Money.fen(price),
            "water",
            Product.SaleRule.FREE),
        quantity);
  }

  /// Some sales with everything, some with nothing but a wallet.
  private Paid paid(long price) {
    long discount = part(price / 4);
    long card = part(price - discount);
    long coupons = part(price - discount - card);
    long points = part(price - discount - card - coupons);
    boolean wallet = discount + card + coupons + points < price;
    return new Paid(discount, card, coupons, points, wallet ? part(5000) : 0);
  }

  private long part(long most) {
    return most <= 0 || random.nextBoolean() ? 0 : random.nextLong(most + 1);
  }

  private static Sale sale(String id, Basket basket, Paid paid, long wallet) {
    List<PaymentAttempt> attempts = wallet > 0 ? List.of(attempt(id, wallet)) : List.of();
    List<Hold> holds = new ArrayList<>();
    hold(id, "C", "ecard", new What.Card(), paid.card()).ifPresent(holds::add);
    hold(id, "K", "office", new What.Coupons("", "", List.of()), paid.coupons())
        .ifPresent(holds::add);
    hold(id, "P", "office", new What.Points("", "", Map.of()), paid.points()).ifPresent(holds::add);
    List<Refund> refunds =
        paid.refund() > 0
            ? List.of(
                new Refund(
                    id,
                    id + "_RF",
                    id + "_1",
                    "wechat",
                    Money.fen(paid.refund()),
                    new Refund.State.Submitting(),
                    Optional.empty(),
                    Optional.empty()))
            : List.of();
    Terms terms =
        new Terms(
            Optional.empty(),
            0,
            Wish.BEST,
            new Terms.Quoting.Have(new Quote("q", List.of(), List.of(), List.of(), Money.ZERO)),
            holds,
            Approval.NONE,
            Optional.empty());
    return new Sale(
        id,
        id,
        "K02",
        OfficeFixture.NOON,
        basket,
        new SaleState.Settled(),
        attempts,
        refunds,
        Optional.empty(),
        List.of(),
        OfficeFixture.NOON,
        1,
        Optional.of(terms),
        Optional.empty(),
        List.of());
  }

  private static PaymentAttempt attempt(String id, long fen) {
    return new PaymentAttempt(
        id,
        new PaymentRequest(
            id + "_1",
            "wechat",
            new PaymentRequest.Method.ShowCode(),
            Money.fen(fen),
            "",
            OfficeFixture.NOON,
            Optional.empty()),
        OfficeFixture.NOON,
        new AttemptState.Succeeded("t", Money.fen(fen), OfficeFixture.NOON),
        Optional.empty(),
        0);
  }

  private static Optional<Hold> hold(String id, String mark, String holder, What what, long fen) {
    return fen == 0
        ? Optional.empty()
        : Optional.of(
            new Hold(
                id,
                new HoldRequest(
                    id + mark, holder, what, Money.fen(fen), Optional.empty(), OfficeFixture.NOON),
                new HoldState.Taken(Money.fen(fen), "")));
  }

  private static SaleFacts facts(Sale sale, Paid paid, long wallet) {
    List<OfficeEvent.Line> lines = new ArrayList<>();
    sale.basket().fuels().forEach(f -> lines.add(new OfficeEvent.Line.Fuel(f.total())));
    for (Line.Goods g : sale.basket().goods()) {
      Product product = g.product();
      lines.add(
          new OfficeEvent.Line.Goods(
              product.ean(), product.nameZh(), g.quantity(), product.price(), g.amount()));
    }
    List<Tender> tenders = new ArrayList<>();
    tender("wechat", wallet).ifPresent(tenders::add);
    tender("ecard", paid.card()).ifPresent(tenders::add);
    tender("coupons", paid.coupons()).ifPresent(tenders::add);
    tender("points", paid.points()).ifPresent(tenders::add);
    List<OfficeEvent.Discount> discounts = new ArrayList<>();
    off("会员价", paid.discount()).ifPresent(discounts::add);
    off("超出先付部分不收", sale.basket().overrun().fen()).ifPresent(discounts::add);
    Money total =
        sale.basket().total().minus(sale.basket().overrun()).minus(Money.fen(paid.discount()));
    return new SaleFacts(
        lines, tenders, total, discounts, tender("wechat", paid.refund()).stream().toList());
  }

  private static Optional<Tender> tender(String provider, long fen) {
    return fen == 0 ? Optional.empty() : Optional.of(InvoiceFixture.tender(provider, fen));
  }

  private static Optional<OfficeEvent.Discount> off(String name, long fen) {
    return fen == 0
        ? Optional.empty()
        : Optional.of(new OfficeEvent.Discount(name, Money.fen(fen)));
  }

  private void tell(String id, SaleFacts facts) {
    assertEquals(
        new DeliveryAnswer.Delivered(),
        fixture
            .office
            .client()
            .deliver(
                List.of(
                    new OfficeEvent.SaleSettled(facts)
                        .report(id + "-1", id, 1, "2026-11-21T12:00:00+08:00"))));
  }
}
