package jiayou.core.sale;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.hold.Hold;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.rules.Rules;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Grade;
import jiayou.core.value.Money;

/// What stands on the papers of a sale.
final class Tickets {

  /// What was delivered beyond what was paid for in advance.
  static final String OVERRUN = "超出先付部分不收";

  private Tickets() {}

  /// @param copy 0 for the original
  static Ticket sale(Sale sale, Rules rules, int copy) {
    List<Ticket.Tender> tenders = new ArrayList<>();
    Instant paidAt = sale.changedAt();
    for (PaymentAttempt attempt : sale.attempts()) {
      if (attempt.state() instanceof AttemptState.Succeeded s) {
        tenders.add(tender(sale, attempt, s, rules));
        paidAt = s.at();
      }
    }
    tenders.addAll(parts(sale));
    return new Ticket(
        sale.id() + "-p" + (sale.slips().size() + 1),
        Ticket.Kind.SALE,
        rules.head(),
        sale.trace(),
        local(paidAt, rules),
        lines(sale, rules),
        sale.price(),
        tenders,
        sale.exitPass(),
        rules.ticketNotes(),
        copy,
        discounts(sale),
        sale.links(),
        Optional.empty(),
        List.of());
  }

  /// For whoever has paid and has still to fuel.
  static Ticket prepaid(Sale sale, Rules rules, Instant at, int copy) {
    List<Ticket.Tender> tenders = new ArrayList<>();
    for (PaymentAttempt attempt : sale.attempts()) {
      if (attempt.state() instanceof AttemptState.Succeeded s) {
        tenders.add(tender(sale, attempt, s, rules));
      }
    }
    for (Hold hold : sale.terms().holds()) {
      if (hold.setAside().isPositive()) {
        tenders.add(new Ticket.Tender(name(hold), hold.number(), hold.setAside()));
      }
    }
    return new Ticket(
        sale.id() + "-p" + (sale.slips().size() + 1),
        Ticket.Kind.PREPAID_SLIP,
        rules.head(),
        sale.trace(),
        local(at, rules),
        lines(sale, rules),
        sale.price(),
        tenders,
        Optional.empty(),
        List.of("请提枪加油，没加完的钱自动原路退回"),
        copy,
        discounts(sale),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Ticket.Tender tender(
      Sale sale, PaymentAttempt attempt, AttemptState.Succeeded paid, Rules rules) {
    Money back =
        sale.refunds().stream()
            .filter(r -> r.trade().equals(attempt.trade()))
            .map(Refund::amount)
            .reduce(Money.ZERO, Money::plus);
    return new Ticket.Tender(
        rules.providerName(attempt.provider()),
        attempt.trade(),
        attempt.amount(),
        Optional.of(paid.payerPaid()).filter(p -> p.compareTo(attempt.amount()) < 0),
        Optional.of(back).filter(Money::isPositive));
  }

  private static List<Ticket.Tender> parts(Sale sale) {
    return sale.terms().holds().stream()
        .filter(h -> h.paid().isPositive())
        .map(h -> new Ticket.Tender(name(h), h.number(), h.paid()))
        .toList();
  }

  private static String name(Hold hold) {
    return hold.isCard() ? (hold.name() + " " + hold.shown()).strip() : hold.name();
  }

  private static List<Ticket.Discount> discounts(Sale sale) {
    List<Ticket.Discount> discounts = new ArrayList<>();
    sale.terms()
        .quote()
        .ifPresent(q ->
            q.discounts().forEach(d -> discounts.add(new Ticket.Discount(d.name(), d.amount()))));
    if (sale.basket().overrun().isPositive()) {
      discounts.add(new Ticket.Discount(OVERRUN, sale.basket().overrun()));
    }
    return discounts;
  }

  static Ticket counter(Sale sale, Rules rules, Instant at) {
    return unpaid(sale, rules, at, Ticket.Kind.COUNTER_SLIP, "请到柜台付款，不用重新报枪号");
  }

  static Ticket unknownPayment(Sale sale, Rules rules, Instant at) {
    return unpaid(sale, rules, at, Ticket.Kind.UNKNOWN_PAYMENT_SLIP, "付款结果还在确认，先别再付一次");
  }

  /// Which money goes back, under which numbers. What she bought is no business of it.
  static Ticket refund(Sale sale, Refund refund, Rules rules, Instant at) {
    return new Ticket(
        sale.id() + "-p" + (sale.slips().size() + 1),
        Ticket.Kind.REFUND_SLIP,
        rules.head(),
        sale.trace(),
        local(at, rules),
        List.of(),
        refund.amount(),
        List.of(
            new Ticket.Tender(
                rules.providerName(refund.provider()), refund.trade(), refund.amount())),
        Optional.empty(),
        List.of("退款单号", refund.number()),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /// What is handed in elsewhere: what it is and its code, and no money.
  static Ticket voucher(
      Sale sale, Ticket.Kind kind, Ticket.Voucher voucher, Rules rules, Instant at) {
    return new Ticket(
        sale.id() + "-p" + (sale.slips().size() + 1),
        kind,
        rules.head(),
        sale.trace(),
        local(at, rules),
        List.of(),
        Money.ZERO,
        List.of(),
        Optional.empty(),
        List.of(),
        0,
        List.of(),
        Optional.empty(),
        Optional.of(voucher),
        List.of());
  }

  private static Ticket unpaid(Sale sale, Rules rules, Instant at, Ticket.Kind kind, String note) {
    return new Ticket(
        sale.id() + "-p" + (sale.slips().size() + 1),
        kind,
        rules.head(),
        sale.trace(),
        local(at, rules),
        lines(sale, rules),
        sale.basket().total(),
        List.of(),
        Optional.empty(),
        List.of(note),
        0,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static List<Ticket.Line> lines(Sale sale, Rules rules) {
    List<Ticket.Line> lines = new ArrayList<>();
    for (Line line : sale.basket().lines()) {
      lines.add(
          switch (line) {
            case Line.Fuel fuel ->
                new Ticket.Line.Fuel(
                    gradeName(fuel.total().grade(), rules),
                    rules.nozzleSign(fuel.total().key().pump(), fuel.total().nozzle()),
                    fuel.total());
            case Line.Prepaid p ->
                new Ticket.Line.Prepaid(
                    gradeName(p.grade(), rules),
                    rules.nozzleSign(p.pump(), p.nozzle()),
                    p.ceiling());
            case Line.Goods goods ->
                new Ticket.Line.Goods(
                    goods.product().ean(),
                    goods.product().nameZh(),
                    goods.quantity(),
                    goods.product().price(),
                    goods.amount());
          });
    }
    return lines;
  }

  private static String gradeName(String code, Rules rules) {
    Grade grade = rules.grades().get(code);
    return grade == null ? code : grade.nameZh();
  }

  private static LocalDateTime local(Instant at, Rules rules) {
    return LocalDateTime.ofInstant(at, rules.zone());
  }
}
