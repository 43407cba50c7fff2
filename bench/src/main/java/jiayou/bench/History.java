package jiayou.bench;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.FuellingEnded;
import jiayou.core.event.ReportsDelivered;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Journal.PromiseId;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.station.SaleIds;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;

/// The history of a kiosk on which the sun always shone, entry for entry as the real machines make
/// it: each effect that they promise is answered.
///
/// It counts entries itself, so it must be the only one who writes the journal.
final class History {

  private final Rules rules;
  private final Deque<Promise<Effect>> owed = new ArrayDeque<>();
  private List<Draft<Event, Effect>> drafts = new ArrayList<>();
  private Books books = Books.EMPTY;
  private Instant now = MadeUpStation.OPENED;
  private long entries;

  History(Rules rules) {
    this.rules = rules;
  }

  /// The entries of one more customer, from the nozzle's return to the back office's receipt.
  List<Draft<Event, Effect>> nextSale() {
    drafts = new ArrayList<>();
    now = now.plus(MadeUpStation.BETWEEN_SALES);
    FuellingTotal fuel = MadeUpStation.fuel(books.opened() + 1, now);
    String sale = SaleIds.next(books, now, rules);
    happens(new FuellingEnded(fuel), List.of());
    happens(new SaleOpened(sale, MadeUpStation.KIOSK), List.of());
    happens(new FuellingPicked(sale, fuel.key()), List.of());
    answerAll();
    happens(new GoodsAdded(sale, MadeUpStation.WATER), List.of());
    happens(new CodeAsked(sale, MadeUpStation.PROVIDER), List.of());
    answerAll();
    return drafts;
  }

  /// What the journal's entries add up to.
  Books books() {
    return books;
  }

  Instant now() {
    return now;
  }

  long entries() {
    return entries;
  }

  private void answerAll() {
    while (!owed.isEmpty()) {
      Promise<Effect> promise = owed.remove();
      happens(answer(promise.effect()), List.of(promise.id()));
    }
  }

  private void happens(Event event, List<PromiseId> kept) {
    Step<Books> step = BooksMachine.step(books, event, now, rules);
    books = step.state();
    entries++;
    for (int i = 0; i < step.effects().size(); i++) {
      owed.add(new Promise<>(new PromiseId(entries, i), step.effects().get(i)));
    }
    drafts.add(new Draft<>(now, event, kept, step.effects()));
  }

  private Event answer(Effect effect) {
    return switch (effect) {
      case Effect.ClaimFuelling e ->
          new ClaimAnswered(e.sale(), e.key(), new ClaimAnswer.Claimed());
      case Effect.ClearFuelling e ->
          new ClearAnswered(e.sale(), e.key(), e.tries(), new ClearAnswer.Cleared());
      case Effect.RequestPayment e ->
          new PaymentAnswered(
              e.sale(),
              e.request().trade(),
              new PayAnswer.AwaitingScan("weixin://wxpay/bizpayurl?pr=" + e.request().trade()));
      case Effect.WatchPayment e ->
          new PaymentAnswered(
              e.sale(), e.trade(), new PayAnswer.Paid("42000" + e.trade(), amount(e), now));
      case Effect.IssueExitPass e ->
          new ExitPassIssued(e.sale(), new ExitPass("pass-" + e.trace(), "4711"));
      case Effect.PrintTicket e ->
          new PrintAnswered(e.sale(), e.ticket().id(), new PrintAnswer.Confirmed());
      case Effect.SendReport _ -> new ReportsDelivered(1);
      case Effect.ReleaseFuelling _,
          Effect.ClearEmpty _,
          Effect.AuthorisePump _,
          Effect.LetAuthorisationLapse _,
          Effect.SettlePayment _,
          Effect.EndPayment _,
          Effect.LookBack _,
          Effect.RefundPayment _,
          Effect.CheckRefund _,
          Effect.QuoteBasket _,
          Effect.AskHold _,
          Effect.TakeHold _,
          Effect.GiveBackHold _,
          Effect.ReservePump _,
          Effect.FreePump _,
          Effect.AuthorisePrepaid _,
          Effect.LetPrepaidLapse _,
          Effect.SubmitInvoice _,
          Effect.AskInvoice _,
          Effect.ReddenInvoice _,
          Effect.ForgetTitle _,
          Effect.StopPump _,
          Effect.GiveUpTicket _ ->
          throw new IllegalStateException("no such thing on a day without weather: " + effect);
    };
  }

  private Money amount(Effect.WatchPayment watched) {
    return books
        .sale(watched.sale())
        .map(sale -> sale.basket().total())
        .orElseThrow(() -> new IllegalStateException("paid for no sale: " + watched.sale()));
  }
}
