package jiayou.core.sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.hold.Hold;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.payment.Refund;
import jiayou.core.slip.Slip;
import jiayou.core.ticket.Ticket;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.ticket.Ticket.Links;
import jiayou.core.ticket.Ticket.Voucher;
import jiayou.core.value.Money;

/// One customer's business with this terminal, from the first line to the ticket.
///
/// @param id unique for ever: `K02_261121_0046`
/// @param trace the same for people: `K02-1121-0046`
/// @param screen which screen of the terminal she stands at
/// @param attempts oldest first; only the last is under way, an older one may be held or with staff
/// @param slips every piece of paper, oldest first
/// @param reports how many reports of this sale were promised
/// @param links where a phone finds the ticket and the invoice, once it is paid
/// @param washes good for one wash each, once it is paid
/// @param agreed empty until anything but the price was spoken of
public record Sale(
    String id,
    String trace,
    String screen,
    Instant openedAt,
    Basket basket,
    SaleState state,
    List<PaymentAttempt> attempts,
    List<Refund> refunds,
    Optional<ExitPass> exitPass,
    List<Slip> slips,
    Instant changedAt,
    int reports,
    Optional<Terms> agreed,
    Optional<Links> links,
    List<Voucher> washes) {

  public Sale {
    attempts = List.copyOf(attempts);
    refunds = List.copyOf(refunds);
    slips = List.copyOf(slips);
    washes = List.copyOf(washes);
  }

  public static Sale open(String id, String trace, String screen, Instant at) {
    return new Sale(
        id,
        trace,
        screen,
        at,
        Basket.EMPTY,
        new SaleState.Open(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        at,
        0,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  public Optional<PaymentAttempt> lastAttempt() {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
  }

  /// The attempt that the customer is in the middle of.
  public Optional<PaymentAttempt> runningAttempt() {
    return lastAttempt().filter(attempt -> !attempt.state().isOver());
  }

  /// Whether money may be asked for: everything is claimed, and every attempt has its end, also an
  /// old one that staff must look at.
  public boolean mayBePaid() {
    return state instanceof SaleState.Open
        && attempts.stream().allMatch(a -> a.state().isOver())
        && basket.isClaimed()
        && !basket.isEmpty()
        && basket.total().isPositive()
        && terms().approval().barrier().isEmpty()
        && (!basket.needsCheck() || terms().approval().goodsChecked());
  }

  public Terms terms() {
    return agreed.orElse(Terms.NONE);
  }

  /// What the basket costs, after promotions and member prices.
  public Money price() {
    return basket.total().minus(basket.overrun()).minus(terms().discount());
  }

  /// What is left for a wallet once everything that is set aside counts.
  public Money due() {
    return price().minus(terms().setAside());
  }

  /// What a wallet will be asked for, once the benefits of the quote are set aside.
  public Money forWallet() {
    Money benefits = terms().quote().map(q -> q.couponValue().plus(q.points())).orElse(Money.ZERO);
    Money card = terms().card().map(Hold::setAside).orElse(Money.ZERO);
    return price().minus(benefits).minus(card);
  }

  /// What wallets have paid, before anything went back.
  public Money paidByWallets() {
    return attempts.stream()
        .filter(a -> a.state() instanceof AttemptState.Succeeded)
        .map(PaymentAttempt::amount)
        .reduce(Money.ZERO, Money::plus);
  }

  public Optional<PaymentAttempt> paidAttempt() {
    return attempts.stream()
        .filter(attempt -> attempt.state() instanceof AttemptState.Succeeded)
        .findFirst();
  }

  /// The last paper that a customer waits for; a refund's comes when nobody does.
  public Optional<Slip> lastSlip() {
    return slips.reversed().stream()
        .filter(s -> s.ticket().kind() != Ticket.Kind.REFUND_SLIP)
        .findFirst();
  }

  /// The later of its own last move and her last touch: from then on she may be gone.
  public Instant stirredAt(Instant touchedAt) {
    return touchedAt.isAfter(changedAt) ? touchedAt : changedAt;
  }

  /// Whether the customer has paid.
  public boolean isPaid() {
    return switch (state) {
      case SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.WithStaff _ ->
          true;
      case SaleState.Open _, SaleState.Holding _, SaleState.Tendering _, SaleState.Cancelled _ ->
          false;
    };
  }

  /// Whether the basket and the payment are decided for good.
  public boolean isClosed() {
    return switch (state) {
      case SaleState.Settled _, SaleState.Cancelled _, SaleState.WithStaff _ -> true;
      case SaleState.Open _,
          SaleState.Holding _,
          SaleState.Tendering _,
          SaleState.Delivering _,
          SaleState.Fulfilling _ ->
          false;
    };
  }

  /// Whether nothing of it is under way any more, nor left to staff, so that it may leave the
  /// memory.
  public boolean isAtRest() {
    return isClosed()
        && !(state instanceof SaleState.WithStaff)
        && attempts.stream().allMatch(a -> a.state().isOver() && !a.lookBackOwed())
        && refunds.stream().allMatch(Refund::isOver)
        && terms().holds().stream().allMatch(Hold::isOver)
        && basket.prepaid().stream().allMatch(p -> p.state() instanceof PrepaidState.Freed)
        && slips.stream().noneMatch(s -> s.state() instanceof Slip.State.Printing);
  }

  /// The basket with the changes that wait for the code of the old amount to die.
  public Basket shownBasket() {
    return state instanceof SaleState.Tendering(SaleState.Next.Change(var edits))
        ? edited(edits).basket()
        : basket;
  }

  Sale edited(List<SaleState.Edit> edits) {
    Sale next = this;
    for (SaleState.Edit edit : edits) {
      next = next.with(next.basket.edited(edit));
      Terms terms = next.terms().edited(edit);
      next = terms.equals(next.terms()) ? next : next.with(terms);
    }
    return next;
  }

  Sale with(Terms next) {
    return new Sale(
        id,
        trace,
        screen,
        openedAt,
        basket,
        state,
        attempts,
        refunds,
        exitPass,
        slips,
        changedAt,
        reports,
        Optional.of(next),
        links,
        washes);
  }

  Sale replacing(Hold hold) {
    return with(
        terms()
            .withHolds(
                terms().holds().stream()
                    .map(h -> h.number().equals(hold.number()) ? hold : h)
                    .toList()));
  }

  Sale with(SaleState next, Instant at) {
    return new Sale(
        id, trace, screen, openedAt, basket, next, attempts, refunds, exitPass, slips, at, reports,
        agreed, links, washes);
  }

  Sale with(Basket next) {
    return new Sale(
        id, trace, screen, openedAt, next, state, attempts, refunds, exitPass, slips, changedAt,
        reports, agreed, links, washes);
  }

  Sale plus(PaymentAttempt attempt) {
    List<PaymentAttempt> more = new ArrayList<>(attempts);
    more.removeIf(a -> a.trade().equals(attempt.trade()));
    more.add(attempt);
    return withAttempts(more);
  }

  /// Puts an attempt back in its place.
  Sale replacing(PaymentAttempt attempt) {
    return withAttempts(
        attempts.stream().map(a -> a.trade().equals(attempt.trade()) ? attempt : a).toList());
  }

  Sale withRefunds(List<Refund> next) {
    return new Sale(
        id, trace, screen, openedAt, basket, state, attempts, next, exitPass, slips, changedAt,
        reports, agreed, links, washes);
  }

  Sale with(ExitPass pass, Optional<Links> found, List<Voucher> issued) {
    return new Sale(
        id,
        trace,
        screen,
        openedAt,
        basket,
        state,
        attempts,
        refunds,
        Optional.of(pass),
        slips,
        changedAt,
        reports,
        agreed,
        found,
        issued);
  }

  Sale withSlips(List<Slip> next) {
    return new Sale(
        id, trace, screen, openedAt, basket, state, attempts, refunds, exitPass, next, changedAt,
        reports, agreed, links, washes);
  }

  Sale withReports(int next) {
    return new Sale(
        id, trace, screen, openedAt, basket, state, attempts, refunds, exitPass, slips, changedAt,
        next, agreed, links, washes);
  }

  private Sale withAttempts(List<PaymentAttempt> next) {
    return new Sale(
        id, trace, screen, openedAt, basket, state, next, refunds, exitPass, slips, changedAt,
        reports, agreed, links, washes);
  }
}
