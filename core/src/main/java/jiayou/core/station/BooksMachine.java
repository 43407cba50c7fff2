package jiayou.core.station;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.AuthorisePump;
import jiayou.core.effect.Effect.ClearFuelling;
import jiayou.core.effect.Effect.LetAuthorisationLapse;
import jiayou.core.effect.Effect.ReleaseFuelling;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.event.AuthoriseAnswered;
import jiayou.core.event.AuthoriseLapsed;
import jiayou.core.event.EmptyCleared;
import jiayou.core.event.Event;
import jiayou.core.event.FuellingEnded;
import jiayou.core.event.FuellingGone;
import jiayou.core.event.HelpCalled;
import jiayou.core.event.InvoiceEvent;
import jiayou.core.event.NozzleLifted;
import jiayou.core.event.ReleaseAnswered;
import jiayou.core.event.ReportRejected;
import jiayou.core.event.ReportsDelivered;
import jiayou.core.event.SaleEvent;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.PrepaidDelivered;
import jiayou.core.event.SaleEvent.PumpPicked;
import jiayou.core.event.SaleEvent.RiskFound;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SettledByStaff;
import jiayou.core.event.StrayClaimSeen;
import jiayou.core.event.UnexplainedPaymentSeen;
import jiayou.core.fuelling.Fuelling;
import jiayou.core.fuelling.FuellingMachine;
import jiayou.core.port.Forecourt;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.risk.Risk;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Prepay;
import jiayou.core.sale.Sale;
import jiayou.core.sale.SaleMachine;
import jiayou.core.value.FuellingKey;

/// The one function that the journal is folded with: it hands each event to the machines whose
/// business it is.
public final class BooksMachine {

  private static final int REJECTED_REPORTS = 20;

  private BooksMachine() {}

  public static Step<Books> step(Books books, Event event, Instant at, Rules rules) {
    Step<Books> step =
        switch (event) {
          case SaleOpened e -> Step.of(opened(books, e, at));
          case FuellingPicked e -> picked(books, e);
          case PumpPicked e -> pumpPicked(books, e, at, rules);
          case ClaimAnswered e -> claimAnswered(books, e, at, rules);
          case ClearAnswered e -> clearAnswered(books, e, at, rules);
          case PrepaidDelivered e -> prepaidDelivered(books, e, at, rules);
          case SaleEvent e -> sale(books, e, at, rules);
          case InvoiceEvent e -> InvoiceDesk.step(books, e, at, rules);
          case FuellingEnded e -> fuellingEnded(books, e);
          case FuellingGone e -> moved(books, e.key(), FuellingMachine::gone);
          case StrayClaimSeen e -> moved(books, e.key(), FuellingMachine::strayClaim);
          case ReleaseAnswered e ->
              moved(books, e.key(), f -> FuellingMachine.releaseAnswered(f, e.answer()));
          case EmptyCleared e ->
              moved(
                  books,
                  e.key(),
                  f -> FuellingMachine.emptyCleared(f, e.answer(), rules.timings()));
          case NozzleLifted e -> nozzleLifted(books, e);
          case AuthoriseAnswered e -> authoriseAnswered(books, e);
          case AuthoriseLapsed e -> Step.of(mayAskAgain(books, e.pump()));
          case ReportsDelivered _ -> Step.of(books);
          case ReportRejected e -> Step.of(rejected(books, e));
          case HelpCalled e -> helpCalled(books, e, at, rules);
          case SettledByStaff e -> settledByStaff(books, e, at, rules);
          case UnexplainedPaymentSeen e -> StaffDesk.seen(books, e, at, rules);
        };
    return new Step<>(Pruning.pruned(step.state()), step.effects());
  }

  private static Books opened(Books books, SaleOpened e, Instant at) {
    return books
        .with(Sale.open(e.sale(), SaleIds.trace(e.sale()), e.screen(), at))
        .withOpened(books.opened() + 1);
  }

  private static Step<Books> picked(Books books, FuellingPicked e) {
    Optional<Sale> sale = books.sale(e.sale());
    Optional<Fuelling> fuelling = books.fuelling(e.key()).filter(FuellingMachine::canBePicked);
    if (sale.isEmpty()
        || fuelling.isEmpty()
        || !SaleMachine.mayPick(sale.get(), fuelling.get().total())) {
      return Step.of(books);
    }
    Step<Fuelling> claiming = FuellingMachine.picked(fuelling.get(), e.sale());
    Sale longer = SaleMachine.fuellingPicked(sale.get(), fuelling.get().total());
    return new Step<>(books.with(claiming.state()).with(longer), claiming.effects());
  }

  private static Step<Books> claimAnswered(Books books, ClaimAnswered e, Instant at, Rules rules) {
    Step<Books> fuelling = moved(books, e.key(), f -> FuellingMachine.claimAnswered(f, e.answer()));
    return sale(fuelling.state(), e, at, rules).withFirst(fuelling.effects());
  }

  private static Step<Books> clearAnswered(Books books, ClearAnswered e, Instant at, Rules rules) {
    Step<Books> fuelling =
        moved(
            books,
            e.key(),
            f -> FuellingMachine.clearAnswered(f, e.answer(), e.tries(), rules.timings()));
    return sale(fuelling.state(), e, at, rules).withFirst(fuelling.effects());
  }

  private static Step<Books> sale(Books books, SaleEvent e, Instant at, Rules rules) {
    Optional<Sale> sale = books.sale(e.sale());
    if (sale.isEmpty()) {
      return Step.of(books);
    }
    Step<Sale> step = guarded(books, sale.get(), e, at, rules);
    Books next = books.with(step.state());
    boolean nowPaid = step.state().isPaid() && !sale.get().isPaid();
    return agreed(nowPaid ? Visits.remembering(next, step.state(), at) : next, step.effects());
  }

  /// No money is asked for beside a local rule, whichever way led there.
  private static Step<Sale> guarded(Books books, Sale sale, SaleEvent e, Instant at, Rules rules) {
    Step<Sale> step = SaleMachine.step(sale, e, at, rules);
    if (!SaleMachine.isAskedFor(sale, step.state())) {
      return step;
    }
    Optional<Risk.Hit> hit =
        Risk.before(
            Visits.of(step.state(), Optional.empty(), at),
            books.visits(),
            rules.ways().risks(),
            sale.terms().approval().passed(),
            rules.zone());
    if (hit.isEmpty()) {
      return step;
    }
    RiskFound found = new RiskFound(sale.id(), hit.get().rule(), hit.get().outcome());
    Step<Sale> stopped = SaleMachine.stopped(sale, found, at);
    return guarded(books, stopped.state(), e, at, rules).withFirst(stopped.effects());
  }

  /// One customer at a time pays for a pump in advance.
  private static Step<Books> pumpPicked(Books books, PumpPicked e, Instant at, Rules rules) {
    return books.keepsPump(e.pump()) ? Step.of(books) : sale(books, e, at, rules);
  }

  private static Step<Books> settledByStaff(
      Books books, SettledByStaff e, Instant at, Rules rules) {
    Optional<Step<Sale>> sale = StaffDesk.settled(books, e, at, rules);
    if (sale.isEmpty()) {
      return InvoiceDesk.byHand(books, e, at)
          .orElseGet(() -> StaffDesk.explained(books, e, at, rules));
    }
    Books next = StaffDesk.withoutStuck(books.with(sale.get().state()), sale.get().state());
    Step<Books> invoices = InvoiceDesk.settled(next, sale.get().state(), e);
    return agreed(invoices.state(), sale.get().effects()).and(invoices.effects());
  }

  /// What a sale wishes of a fuelling happens only if the fuelling agrees.
  private static Step<Books> agreed(Books books, List<Effect> wishes) {
    Books next = books;
    List<Effect> effects = new ArrayList<>();
    for (Effect wish : wishes) {
      Step<Books> step =
          switch (wish) {
            case ReleaseFuelling r -> moved(next, r.key(), FuellingMachine::givenUp);
            case ClearFuelling c -> moved(next, c.key(), f -> FuellingMachine.paid(f, c.sale()));
            default -> Step.of(next, wish);
          };
      next = step.state();
      effects.addAll(step.effects());
    }
    return new Step<>(next, effects);
  }

  private static Step<Books> fuellingEnded(Books books, FuellingEnded e) {
    if (books.fuelling(e.total().key()).isPresent()) {
      return Step.of(books);
    }
    Step<Fuelling> step = FuellingMachine.ended(e.total());
    return new Step<>(books.with(step.state()), step.effects());
  }

  /// What was paid for in advance is nobody else's, from the moment it is seen.
  private static Step<Books> prepaidDelivered(
      Books books, PrepaidDelivered e, Instant at, Rules rules) {
    Optional<Sale> sale = books.sale(e.sale()).filter(s -> Prepay.isFor(s, e.total()));
    if (sale.isEmpty() || books.fuelling(e.total().key()).isPresent()) {
      return Step.of(books);
    }
    Step<Fuelling> fuelling = FuellingMachine.endedFor(e.total(), e.sale());
    Step<Sale> delivered = Prepay.delivered(sale.get(), e.total(), at, rules);
    Books next = books.with(fuelling.state()).with(delivered.state());
    return agreed(next, delivered.effects()).withFirst(fuelling.effects());
  }

  private static Step<Books> moved(
      Books books, FuellingKey key, Function<Fuelling, Step<Fuelling>> machine) {
    return books
        .fuelling(key)
        .map(machine)
        .map(step -> new Step<>(books.with(step.state()), step.effects()))
        .orElse(Step.of(books));
  }

  private static Step<Books> nozzleLifted(Books books, NozzleLifted e) {
    if (books.authorising().contains(e.pump())) {
      return Step.of(books);
    }
    Set<Integer> next = new HashSet<>(books.authorising());
    next.add(e.pump());
    return Step.of(books.withAuthorising(next), new AuthorisePump(e.pump(), e.nozzle()));
  }

  /// A request that got no answer may still be on its way: a second one could deliver twice.
  private static Step<Books> authoriseAnswered(Books books, AuthoriseAnswered e) {
    return switch (e.answer()) {
      case AuthoriseAnswer.Authorised _, AuthoriseAnswer.Refused _ ->
          Step.of(mayAskAgain(books, e.pump()));
      case AuthoriseAnswer.Unknown _ ->
          Step.of(books, new LetAuthorisationLapse(e.pump(), Forecourt.CRAWL));
    };
  }

  private static Books mayAskAgain(Books books, int pump) {
    Set<Integer> next = new HashSet<>(books.authorising());
    next.remove(pump);
    return books.withAuthorising(next);
  }

  private static Books rejected(Books books, ReportRejected e) {
    List<String> next = new ArrayList<>(books.rejected());
    next.add(e.id() + ": " + e.why());
    return books.withRejected(
        next.subList(Math.max(0, next.size() - REJECTED_REPORTS), next.size()));
  }

  private static Step<Books> helpCalled(Books books, HelpCalled e, Instant at, Rules rules) {
    if (e.number() != books.helpCalls() + 1) {
      return Step.of(books);
    }
    String subject = rules.terminal() + "-help-" + e.number();
    return Step.of(
        books.withHelpCalls(e.number()),
        new SendReport(subject, "help.raised", subject, 1, at, new Fact.HelpFact(e.screen())));
  }
}
