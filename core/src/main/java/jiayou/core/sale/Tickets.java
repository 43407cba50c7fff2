package jiayou.core.sale;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.rules.Rules;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Grade;

/// What stands on the papers of a sale.
final class Tickets {

  private Tickets() {}

  /// @param copy 0 for the original
  static Ticket sale(Sale sale, Rules rules, int copy) {
    List<Ticket.Tender> tenders = new ArrayList<>();
    Instant paidAt = sale.changedAt();
    for (PaymentAttempt attempt : sale.attempts()) {
      if (attempt.state() instanceof AttemptState.Succeeded s) {
        tenders.add(
            new Ticket.Tender(
                rules.providerName(attempt.provider()), attempt.trade(), attempt.amount()));
        paidAt = s.at();
      }
    }
    return new Ticket(
        sale.id() + "-p" + (sale.slips().size() + 1),
        Ticket.Kind.SALE,
        rules.head(),
        sale.trace(),
        local(paidAt, rules),
        lines(sale, rules),
        sale.basket().total(),
        tenders,
        sale.exitPass(),
        rules.ticketNotes(),
        copy);
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
        0);
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
        0);
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
