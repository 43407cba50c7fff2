package jiayou.core.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.Settlement;
import jiayou.core.hold.Hold;
import jiayou.core.hold.HoldMachine;
import jiayou.core.hold.HoldState;
import jiayou.core.payment.AfterTheEnd;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.payment.RefundMachine;
import jiayou.core.rules.Rules;
import jiayou.core.sale.SaleState.Next;

/// What staff say of a sale that the terminal could not end by itself. Whatever they do not name,
/// or what is no matter of theirs, stays as it is.
public final class ByHand {

  private ByHand() {}

  public static Step<Sale> settled(Sale sale, SettledByStaff e, Instant at, Rules rules) {
    if (e.subject().equals(sale.id()) && sale.state() instanceof SaleState.WithStaff) {
      return ofSale(sale, e, at, rules);
    }
    Optional<PaymentAttempt> attempt =
        sale.attempts().stream()
            .filter(a -> a.trade().equals(e.subject()))
            .filter(a -> a.state() instanceof AttemptState.Manual)
            .findFirst();
    return attempt
        .map(a -> ofAttempt(sale, a, e, at, rules))
        .or(() -> ofHold(sale, e, at))
        .orElseGet(() -> ofRefund(sale, e, at));
  }

  private static Step<Sale> ofSale(Sale before, SettledByStaff e, Instant at, Rules rules) {
    Sale sale = before;
    for (Hold hold : before.terms().holds()) {
      Hold settled = HoldMachine.settledByStaff(hold);
      sale = settled.equals(hold) ? sale : sale.replacing(settled);
    }
    Step<Sale> told = told(sale, e, at);
    Step<Sale> ended =
        switch (e.how()) {
          case REFUNDED_BY_HAND -> SaleMachine.cancel(told.state(), CancelReason.STAFF, at, rules);
          case FULFILLED_BY_HAND, NOTHING_OWED -> closed(told.state(), at);
        };
    return ended.withFirst(told.effects());
  }

  /// Nothing is kept for it any more, neither a part nor a pump.
  private static Step<Sale> closed(Sale sale, Instant at) {
    Step<Sale> given = Parts.giveBackAll(sale);
    Step<Sale> freed = Prepay.cancelled(given.state());
    return Reports.sale(
            freed.state().with(new SaleState.Settled(), at),
            "sale.settled",
            CancelReason.STAFF.name(),
            at)
        .withFirst(freed.effects())
        .withFirst(given.effects());
  }

  /// A sale that waits for this payment goes on with their word: paid, or given up.
  private static Step<Sale> ofAttempt(
      Sale sale, PaymentAttempt attempt, SettledByStaff e, Instant at, Rules rules) {
    Step<Sale> told = told(sale, e, at);
    boolean waits = sale.runningAttempt().filter(attempt::equals).isPresent() && !isDecided(sale);
    // What she has put into her basket since is not paid with it.
    boolean just = attempt.amount().equals(sale.due());
    if (waits && just && e.how() == Settlement.FULFILLED_BY_HAND) {
      PaymentAttempt paid = AfterTheEnd.vouchedFor(attempt, e.by(), at);
      Step<Sale> late = Approvals.tooLate(told.state().replacing(paid), at);
      return Tender.paid(late.state(), at, rules)
          .withFirst(late.effects())
          .withFirst(told.effects());
    }
    Step<PaymentAttempt> step = AfterTheEnd.settledByStaff(attempt, e.how(), at, rules.timings());
    Sale next = told.state().replacing(step.state());
    Step<Sale> follow =
        waits
            ? Tender.endedUnpaid(next, new Next.Cancel(CancelReason.STAFF), at, rules)
            : Step.of(next);
    return follow.withFirst(step.effects()).withFirst(told.effects());
  }

  /// What else is left of a sale with staff keeps it there.
  private static Optional<Step<Sale>> ofHold(Sale sale, SettledByStaff e, Instant at) {
    return sale.terms().holds().stream()
        .filter(h -> h.number().equals(e.subject()) && h.state() instanceof HoldState.Stuck)
        .findFirst()
        .map(h -> told(sale.replacing(HoldMachine.settledByStaff(h)), e, at))
        .map(told -> settledIfNothingIsLeft(told, at));
  }

  private static Step<Sale> settledIfNothingIsLeft(Step<Sale> told, Instant at) {
    Sale sale = told.state();
    boolean left =
        sale.terms().holds().stream().anyMatch(h -> h.state() instanceof HoldState.Stuck)
            || sale.basket().fuels().stream().anyMatch(f -> f.claim() == Line.Claim.STUCK)
            || sale.exitPass().isEmpty();
    return sale.state() instanceof SaleState.WithStaff && !left
        ? Reports.sale(
                sale.with(new SaleState.Settled(), at),
                "sale.settled",
                CancelReason.STAFF.name(),
                at)
            .withFirst(told.effects())
        : told;
  }

  private static Step<Sale> ofRefund(Sale sale, SettledByStaff e, Instant at) {
    List<Refund> refunds =
        sale.refunds().stream()
            .map(r -> r.number().equals(e.subject()) ? RefundMachine.settledByStaff(r, e.how()) : r)
            .toList();
    return refunds.equals(sale.refunds()) ? Step.of(sale) : told(sale.withRefunds(refunds), e, at);
  }

  private static boolean isDecided(Sale sale) {
    return switch (sale.state()) {
      case SaleState.Open _, SaleState.Holding _, SaleState.Tendering _ -> false;
      case SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.Cancelled _,
          SaleState.WithStaff _ ->
          true;
    };
  }

  private static Step<Sale> told(Sale sale, SettledByStaff e, Instant at) {
    return Reports.fact(sale, "staff.settled", fact(e), at);
  }

  /// What the back office hears of it.
  public static Fact.StaffFact fact(SettledByStaff e) {
    return new Fact.StaffFact(e.subject(), Fact.StaffOutcome.valueOf(e.how().name()), e.by());
  }
}
