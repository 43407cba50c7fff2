package jiayou.core.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.effect.Effect;
import jiayou.core.effect.HoldRequest;
import jiayou.core.effect.Step;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.event.SaleEvent.TakeAnswered;
import jiayou.core.hold.Hold;
import jiayou.core.hold.HoldMachine;
import jiayou.core.hold.HoldState;
import jiayou.core.port.Holder.What;
import jiayou.core.rules.Rules;
import jiayou.core.sale.SaleState.Holding;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Pay;
import jiayou.core.value.Money;

/// What coupons, points and the card pay of a sale: set aside one after the other before a wallet
/// is asked for the rest, taken when it has paid, given back in the reverse order when it has not.
final class Parts {

  /// The back office's desk, for coupons and points.
  static final String OFFICE = "office";

  /// A part that would be free again sooner than this is asked for anew.
  private static final Duration LEFT_AT_LEAST = Duration.ofMinutes(6);

  /// So many tries of a giving back are waited for.
  private static final int PATIENCE = 3;

  private Parts() {}

  /// The customer wants to pay.
  static Step<Sale> begin(Sale sale, Pay pay, Instant at, Rules rules) {
    return sale.mayBePaid() ? next(sale, pay, at, rules) : Step.of(sale);
  }

  /// The next thing that is to be set aside, or the payment itself.
  static Step<Sale> next(Sale sale, Pay pay, Instant at, Rules rules) {
    if (sale.terms().quoting() instanceof Terms.Quoting.Asking || isAsking(sale)) {
      return Step.of(sale.with(new Holding(pay), at));
    }
    if (isStale(sale, at)) {
      Step<Sale> given = giveBackAll(sale);
      return new Step<>(given.state().with(new Open(), at), given.effects());
    }
    Optional<HoldRequest> missing = missing(sale, pay, at, rules);
    if (missing.isPresent()) {
      return isComingFree(sale)
          ? Step.of(sale.with(new Holding(pay), at))
          : ask(sale, missing.get(), pay, at);
    }
    if (sale.terms().approval().barrier().isPresent()) {
      return Step.of(sale.with(new Open(), at));
    }
    return sale.due().isPositive() ? byWallet(sale, pay, at, rules) : covered(sale, pay, at, rules);
  }

  private static Step<Sale> byWallet(Sale sale, Pay pay, Instant at, Rules rules) {
    return switch (pay) {
      case Pay.ShowCode(String provider) -> Tender.showCode(sale, provider, at, rules);
      case Pay.TakeCode(String provider, String handle) ->
          Tender.takeCode(sale, provider, handle, at, rules);
      case Pay.TakeCard _, Pay.Covered _ -> Step.of(sale.with(new Open(), at));
    };
  }

  /// Nothing is left for a wallet. A code that is shown by itself is no customer's word.
  private static Step<Sale> covered(Sale sale, Pay pay, Instant at, Rules rules) {
    return switch (pay) {
      case Pay.ShowCode _ -> Step.of(sale.with(new Open(), at));
      case Pay.TakeCode _, Pay.TakeCard _, Pay.Covered _ -> Tender.paid(sale, at, rules);
    };
  }

  static Step<Sale> holdAnswered(Sale sale, HoldAnswered e, Instant at, Rules rules) {
    Optional<Hold> found = hold(sale, e.hold());
    if (found.isEmpty()) {
      return Step.of(sale);
    }
    Step<Sale> step = Quoting.moved(sale, HoldMachine.answered(found.get(), e.answer()));
    return step.state().equals(sale)
        ? step
        : follow(step.state(), e.hold(), at, rules).withFirst(step.effects());
  }

  static Step<Sale> giveBackAnswered(Sale sale, GiveBackAnswered e, Instant at, Rules rules) {
    Optional<Hold> found = hold(sale, e.hold());
    if (found.isEmpty()) {
      return Step.of(sale);
    }
    Step<Hold> moved = HoldMachine.giveBackAnswered(found.get(), e.answer(), rules.timings());
    Step<Sale> told = told(Quoting.moved(sale, moved), found.get(), moved.state(), at);
    boolean interrupted = found.get().state() instanceof HoldState.Asking;
    if (!(sale.state() instanceof Holding(Pay pay))) {
      return Fulfilment.settledIfDone(told.state(), at).withFirst(told.effects());
    }
    Step<Sale> then =
        interrupted
            ? failed(told.state(), found.get(), at, rules)
            : next(told.state(), pay, at, rules);
    return then.withFirst(told.effects());
  }

  static Step<Sale> takeAnswered(Sale sale, TakeAnswered e, Instant at, Rules rules) {
    Optional<Hold> found = hold(sale, e.hold());
    if (found.isEmpty()) {
      return Step.of(sale);
    }
    Step<Hold> moved = HoldMachine.takeAnswered(found.get(), e.answer(), rules.timings());
    Step<Sale> told = told(Quoting.moved(sale, moved), found.get(), moved.state(), at);
    Step<Sale> settled = Fulfilment.settledIfDone(told.state(), at);
    return settled.withFirst(told.effects());
  }

  /// The last that was set aside first.
  static Step<Sale> giveBackAll(Sale sale) {
    return giveBack(sale, sale.terms().holds().reversed());
  }

  static Step<Sale> giveBackCard(Sale sale) {
    return giveBack(sale, sale.terms().holds().reversed().stream().filter(Hold::isCard).toList());
  }

  /// Takes what was set aside, all but so much of it, the last part first.
  static Step<Sale> takeAllBut(Sale sale, Money spared) {
    Sale next = sale;
    Money left = spared;
    List<Effect> effects = new ArrayList<>();
    for (Hold hold : sale.terms().holds().reversed()) {
      Money less = left.compareTo(hold.setAside()) < 0 ? left : hold.setAside();
      Step<Sale> step = Quoting.moved(next, HoldMachine.take(hold, hold.setAside().minus(less)));
      left = left.minus(less);
      next = step.state();
      effects.addAll(step.effects());
    }
    return new Step<>(next, effects);
  }

  private static Step<Sale> giveBack(Sale sale, List<Hold> holds) {
    Sale next = sale;
    List<Effect> effects = new ArrayList<>();
    for (Hold hold : holds) {
      Step<Sale> step = Quoting.moved(next, HoldMachine.giveBack(hold));
      next = step.effects().isEmpty() ? next : step.state();
      effects.addAll(step.effects());
    }
    return new Step<>(next, effects);
  }

  private static Step<Sale> follow(Sale sale, String number, Instant at, Rules rules) {
    Hold hold = hold(sale, number).orElseThrow();
    if (!(sale.state() instanceof Holding(Pay pay))) {
      // Nobody waits for it any more.
      Step<Sale> given = Quoting.moved(sale, HoldMachine.giveBack(hold));
      return Fulfilment.settledIfDone(given.state(), at).withFirst(given.effects());
    }
    return hold.state() instanceof HoldState.Held
        ? next(sale, pay, at, rules)
        : failed(sale, hold, at, rules);
  }

  /// It could not be set aside: the customer decides anew. A card leaves the rest as it is; what
  /// the quote had promised and cannot keep is left out of the next.
  private static Step<Sale> failed(Sale sale, Hold hold, Instant at, Rules rules) {
    Sale open = sale.with(new Open(), at);
    return hold.isCard() ? Step.of(open) : Quoting.withoutBenefits(open, rules);
  }

  private static Step<Sale> ask(Sale sale, HoldRequest request, Pay pay, Instant at) {
    Step<Hold> asked = HoldMachine.ask(sale.id(), request);
    List<Hold> more = new ArrayList<>(sale.terms().holds());
    more.add(asked.state());
    Sale next = sale.with(sale.terms().withHolds(more)).with(new Holding(pay), at);
    return new Step<>(next, asked.effects());
  }

  private static Optional<HoldRequest> missing(Sale sale, Pay pay, Instant at, Rules rules) {
    return missing(sale, at, rules)
        .or(() ->
            pay instanceof Pay.TakeCard card
                    && sale.terms().card().isEmpty()
                    && sale.due().isPositive()
                ? Optional.of(card(sale, card, at, rules))
                : Optional.empty());
  }

  /// What the quote uses and is not set aside yet.
  private static Optional<HoldRequest> missing(Sale sale, Instant at, Rules rules) {
    Optional<Quote> quote = sale.terms().quote();
    if (quote.isEmpty()) {
      return Optional.empty();
    }
    String member = sale.terms().member().map(m -> m.id()).orElse("");
    if (quote.get().couponValue().isPositive() && !has(sale, What.Coupons.class)) {
      List<String> ids = quote.get().used().stream().map(Coupon::id).toList();
      What what = new What.Coupons(member, quote.get().id(), ids);
      return Optional.of(
          request(sale, OFFICE, what, quote.get().couponValue(), Optional.empty(), at, rules));
    }
    if (quote.get().points().isPositive() && !has(sale, What.Points.class)) {
      What what = new What.Points(member, quote.get().id(), byPurse(quote.get()));
      return Optional.of(
          request(sale, OFFICE, what, quote.get().points(), Optional.empty(), at, rules));
    }
    return Optional.empty();
  }

  private static HoldRequest card(Sale sale, Pay.TakeCard card, Instant at, Rules rules) {
    return request(
        sale, card.holder(), new What.Card(), sale.due(), Optional.of(card.handle()), at, rules);
  }

  private static HoldRequest request(
      Sale sale,
      String holder,
      What what,
      Money amount,
      Optional<String> handle,
      Instant at,
      Rules rules) {
    String number = rules.station() + "_" + sale.id() + "_H" + (sale.terms().holds().size() + 1);
    return new HoldRequest(number, holder, what, amount, handle, at.plus(rules.ways().holdFor()));
  }

  private static Map<Purse, Money> byPurse(Quote quote) {
    Map<Purse, Money> used = new EnumMap<>(Purse.class);
    for (PursePoints points : quote.purses()) {
      if (points.use().isPositive()) {
        used.put(points.purse(), points.use());
      }
    }
    return used;
  }

  private static boolean has(Sale sale, Class<? extends What> kind) {
    return sale.terms().holds().stream()
        .anyMatch(h -> kind.isInstance(h.request().what()) && h.setAside().isPositive());
  }

  private static boolean isAsking(Sale sale) {
    return sale.terms().holds().stream().anyMatch(h -> h.state() instanceof HoldState.Asking);
  }

  /// What is given back should be there before it is asked for again; but nobody waits for a desk
  /// that does not answer.
  private static boolean isComingFree(Sale sale) {
    return sale.terms().holds().stream()
        .anyMatch(h -> h.state() instanceof HoldState.GivingBack g && g.tries() <= PATIENCE);
  }

  private static boolean isStale(Sale sale, Instant at) {
    return sale.terms().holds().stream()
        .anyMatch(
            h -> h.setAside().isPositive() && h.request().until().isBefore(at.plus(LEFT_AT_LEAST)));
  }

  private static Optional<Hold> hold(Sale sale, String number) {
    return sale.terms().holds().stream().filter(h -> h.number().equals(number)).findFirst();
  }

  /// What staff are to deal with is told once.
  private static Step<Sale> told(Step<Sale> step, Hold before, Hold after, Instant at) {
    boolean newlyStuck =
        after.state() instanceof HoldState.Stuck && !(before.state() instanceof HoldState.Stuck);
    return newlyStuck ? Reports.stuck(step.state(), after, at).withFirst(step.effects()) : step;
  }
}
