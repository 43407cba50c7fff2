package jiayou.core.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.ClearFuelling;
import jiayou.core.effect.Effect.IssueExitPass;
import jiayou.core.effect.Step;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.event.SaleEvent.RefundSlipAsked;
import jiayou.core.hold.Hold;
import jiayou.core.hold.HoldState;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Line.Claim;
import jiayou.core.sale.SaleState.Fulfilling;
import jiayou.core.slip.Slip;
import jiayou.core.slip.SlipMachine;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;

/// What a paid sale still owes: the pump its freedom, the customer her pass and her ticket, the
/// back office its report. Paper is never on the way of anything else.
final class Fulfilment {

  /// More copies than this are asked for at the counter.
  private static final int MOST_SLIPS = 4;

  private Fulfilment() {}

  static Step<Sale> paid(Sale sale, Instant at, Rules rules) {
    List<Effect> effects = new ArrayList<>();
    for (Line.Fuel fuel : sale.basket().fuels()) {
      effects.add(new ClearFuelling(sale.id(), fuel.total().key(), 1, Duration.ZERO));
    }
    Step<Sale> next =
        sale.basket()
            .nozzle()
            .map(nozzle -> paidAhead(sale, nozzle, at, rules))
            .orElseGet(() -> paidAtOnce(sale, at));
    effects.addAll(next.effects());
    return Reports.sale(next.state(), "sale.tendered", "PAID", at).withFirst(effects);
  }

  /// Everything that was paid for is there: the customer may leave.
  static Step<Sale> afterDelivery(Sale sale, Instant at) {
    Money invoiceable = Invoiceable.amount(sale);
    return Step.of(
        sale,
        new IssueExitPass(
            sale.id(),
            sale.trace(),
            sale.price(),
            at,
            Optional.of(invoiceable).filter(Money::isPositive),
            Vouchers.washes(sale.basket())));
  }

  private static Step<Sale> paidAtOnce(Sale sale, Instant at) {
    Step<Sale> taken = Parts.takeAllBut(sale.with(new Fulfilling(), at), Money.ZERO);
    return afterDelivery(taken.state(), at).withFirst(taken.effects());
  }

  /// What is set aside is taken when it is known how much of it was used.
  private static Step<Sale> paidAhead(Sale sale, Line.Prepaid nozzle, Instant at, Rules rules) {
    Sale paid = Prepay.paid(sale, nozzle, at);
    return rules.printsAt(sale.screen())
        ? print(paid, Tickets.prepaid(paid, rules, at, 0))
        : Step.of(paid);
  }

  static Step<Sale> clearAnswered(Sale sale, ClearAnswered e, Instant at) {
    return switch (e.answer()) {
      case ClearAnswer.Cleared _ -> cleared(sale, e, Claim.CLEARED, at);
      case ClearAnswer.Refused _ -> cleared(sale, e, Claim.STUCK, at);
      case ClearAnswer.Unknown _ -> Step.of(sale);
    };
  }

  static Step<Sale> exitPassIssued(Sale sale, ExitPassIssued e, Instant at, Rules rules) {
    if (!(sale.state() instanceof Fulfilling) || sale.exitPass().isPresent()) {
      return Step.of(sale);
    }
    Sale passed = sale.with(e.pass(), e.links(), e.washes());
    Step<Sale> printing =
        rules.printsAt(sale.screen()) && !sale.basket().wasPaidAhead()
            ? print(passed, Tickets.sale(passed, rules, 0))
            : Step.of(passed);
    Step<Sale> done = settledIfDone(printing.state(), at);
    return done.withFirst(printing.effects());
  }

  /// One paper after the other: what is handed in elsewhere follows the ticket.
  static Step<Sale> printAnswered(Sale sale, PrintAnswered e, Instant at, Rules rules) {
    Sale answered =
        sale.withSlips(
            sale.slips().stream()
                .map(
                    s -> s.ticket().id().equals(e.slip()) ? SlipMachine.answered(s, e.answer()) : s)
                .toList());
    return isPrinting(answered) || answered.equals(sale)
        ? Step.of(answered)
        : Vouchers.next(answered, rules, at)
            .map(ticket -> print(answered, ticket))
            .orElse(Step.of(answered));
  }

  static Step<Sale> copyAsked(Sale sale, Instant at, Rules rules) {
    if (sale.state() instanceof SaleState.Delivering) {
      return mayPrint(sale)
          ? print(sale, Tickets.prepaid(sale, rules, at, papers(sale, Ticket.Kind.PREPAID_SLIP)))
          : Step.of(sale);
    }
    boolean may = papersOfTheSale(sale) == 0 ? !isPrinting(sale) : mayPrint(sale);
    return sale.isPaid() && sale.exitPass().isPresent() && may
        ? print(sale, Tickets.sale(sale, rules, papersOfTheSale(sale)))
        : Step.of(sale);
  }

  static Step<Sale> slipAsked(Sale sale, Instant at, Rules rules) {
    return sale.state() instanceof SaleState.Tendering && mayPrint(sale)
        ? print(sale, Tickets.unknownPayment(sale, rules, at))
        : Step.of(sale);
  }

  /// One for each refund, and never again.
  static Step<Sale> refundSlipAsked(Sale sale, RefundSlipAsked e, Instant at, Rules rules) {
    return Papers.refundWithoutSlip(sale)
        .filter(refund -> refund.number().equals(e.refund()))
        .map(refund -> print(sale, Tickets.refund(sale, refund, rules, at)))
        .orElse(Step.of(sale));
  }

  static Step<Sale> counterSlip(Sale sale, Instant at, Rules rules) {
    return print(sale, Tickets.counter(sale, rules, at));
  }

  private static int papersOfTheSale(Sale sale) {
    return papers(sale, Ticket.Kind.SALE);
  }

  private static int papers(Sale sale, Ticket.Kind kind) {
    return (int) sale.slips().stream().filter(s -> s.ticket().kind() == kind).count();
  }

  private static boolean mayPrint(Sale sale) {
    long papers = sale.slips().stream().filter(s -> !Vouchers.isOne(s.ticket().kind())).count();
    return papers < MOST_SLIPS && !isPrinting(sale);
  }

  private static boolean isPrinting(Sale sale) {
    return sale.slips().stream().anyMatch(s -> s.state() instanceof Slip.State.Printing);
  }

  private static Step<Sale> print(Sale sale, Ticket ticket) {
    Step<Slip> step = SlipMachine.begin(sale.id(), ticket);
    List<Slip> slips = new ArrayList<>(sale.slips());
    slips.add(step.state());
    return new Step<>(sale.withSlips(slips), step.effects());
  }

  private static Step<Sale> cleared(Sale sale, ClearAnswered e, Claim claim, Instant at) {
    Sale next = sale.with(sale.basket().with(e.key(), claim));
    return settledIfDone(next, at);
  }

  static Step<Sale> settledIfDone(Sale sale, Instant at) {
    boolean done =
        sale.exitPass().isPresent()
            && sale.basket().fuels().stream()
                .allMatch(f -> f.claim() == Claim.CLEARED || f.claim() == Claim.STUCK)
            && sale.terms().holds().stream().allMatch(Hold::isSure);
    if (!(sale.state() instanceof Fulfilling) || !done) {
      return Step.of(sale);
    }
    return why(sale)
        .map(why ->
            Reports.sale(
                sale.with(new SaleState.WithStaff(why), at), "sale.with-staff", "STUCK", at))
        .orElseGet(
            () -> Reports.sale(sale.with(new SaleState.Settled(), at), "sale.settled", "PAID", at));
  }

  /// What only staff can end.
  private static Optional<String> why(Sale sale) {
    if (sale.basket().fuels().stream().anyMatch(f -> f.claim() == Claim.STUCK)) {
      return Optional.of("a paid fuelling could not be closed");
    }
    return sale.terms().holds().stream()
        .filter(h -> h.state() instanceof HoldState.Stuck)
        .findFirst()
        .map(h -> h.number() + " was set aside and could not be taken");
  }
}
