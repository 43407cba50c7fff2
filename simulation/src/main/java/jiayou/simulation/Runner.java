package jiayou.simulation;

import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.event.AuthoriseAnswered;
import jiayou.core.event.AuthoriseLapsed;
import jiayou.core.event.EmptyCleared;
import jiayou.core.event.Event;
import jiayou.core.event.ReleaseAnswered;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.PrepaidLapsed;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.port.Journal.PromiseId;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.ticket.Ticket.Links;
import jiayou.core.value.FuellingKey;
import jiayou.simulation.turns.Turns;
import jiayou.simulation.world.World;

/// Carries promises out in the made-up world, and brings each answer back as its event.
final class Runner {

  private final World world;
  private final Outside outside;
  private final Loop loop;
  private final Turns turns;
  private final MoneyRunner money;
  private final PartsRunner parts;
  private final PrepayRunner prepay;
  private final InvoiceRunner invoices;
  private final Courier courier;

  Runner(World world, Outside outside, Loop loop, Turns turns) {
    this.world = world;
    this.outside = outside;
    this.loop = loop;
    this.turns = turns;
    this.money = new MoneyRunner(world, outside, loop, turns);
    this.parts = new PartsRunner(world, outside, loop);
    this.invoices = new InvoiceRunner(world, outside, this.loop);
    this.prepay = new PrepayRunner(world, outside, loop);
    this.courier = new Courier(world, outside.office, loop, turns);
  }

  void deliverReports() {
    courier.deliver();
  }

  void carryOut(PromiseId id, Effect effect) {
    turns
        .instead(effect)
        .ifPresentOrElse(event -> answer(id, event), () -> reallyCarryOut(id, effect));
  }

  private void reallyCarryOut(PromiseId id, Effect effect) {
    switch (effect) {
      case Effect.ClaimFuelling e -> claim(id, e);
      case Effect.ReleaseFuelling e -> release(id, e);
      case Effect.ClearFuelling e -> clear(id, e);
      case Effect.ClearEmpty e -> clearEmpty(id, e);
      case Effect.AuthorisePump e -> authorise(id, e);
      case Effect.LetAuthorisationLapse e -> answer(id, new AuthoriseLapsed(e.pump()));
      case Effect.RequestPayment e -> money.request(id, e);
      case Effect.WatchPayment e -> money.watch(id, e);
      case Effect.SettlePayment e -> money.settle(id, e);
      case Effect.EndPayment e -> money.end(id, e);
      case Effect.LookBack e -> money.lookBack(id, e);
      case Effect.RefundPayment e -> money.refund(id, e);
      case Effect.CheckRefund e -> money.checkRefund(id, e);
      case Effect.QuoteBasket e -> parts.quote(id, e);
      case Effect.AskHold e -> parts.ask(id, e);
      case Effect.TakeHold e -> parts.take(id, e);
      case Effect.GiveBackHold e -> parts.giveBack(id, e);
      case Effect.ReservePump e -> prepay.reserve(id, e);
      case Effect.FreePump e -> prepay.free(id, e);
      case Effect.AuthorisePrepaid e -> prepay.authorise(id, e);
      case Effect.LetPrepaidLapse e -> answer(id, new PrepaidLapsed(e.sale(), e.pump()));
      case Effect.StopPump e -> prepay.stop(id, e);
      case Effect.IssueExitPass e ->
          answer(
              id,
              new ExitPassIssued(
                  e.sale(), world.barrier.issue(e), links(e), world.barrier.washes(e)));
      case Effect.PrintTicket e -> print(id, e);
      case Effect.GiveUpTicket e ->
          answer(id, new PrintAnswered(e.sale(), e.slip(), new PrintAnswer.Unknown("restarted")));
      case Effect.SubmitInvoice e -> invoices.submit(id, e);
      case Effect.AskInvoice e -> invoices.ask(id, e);
      case Effect.ReddenInvoice e -> invoices.redden(id, e);
      case Effect.ForgetTitle e -> invoices.forget(id, e);
      case Effect.SendReport e -> courier.take(id, e);
    }
  }

  private static Optional<Links> links(Effect.IssueExitPass e) {
    return e.invoiceable().map(amount -> new Links("r/" + e.sale(), Optional.of("i/" + e.sale())));
  }

  private void claim(PromiseId id, Effect.ClaimFuelling e) {
    ClaimAnswer unknown = new ClaimAnswer.Unknown("no answer");
    outside.forecourt.call(
        () -> world.controller.claim(e.key(), loop.terminal()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new ClaimAnswered(e.sale(), e.key(), said)));
  }

  private void release(PromiseId id, Effect.ReleaseFuelling e) {
    ReleaseAnswer unknown = new ReleaseAnswer.Unknown("no answer");
    outside.forecourt.call(
        () -> world.controller.release(e.key(), loop.terminal()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new ReleaseAnswered(e.key(), said)));
  }

  private void clear(PromiseId id, Effect.ClearFuelling e) {
    ClearAnswer unknown = new ClearAnswer.Unknown("no answer");
    outside.forecourt.call(
        () -> clearPaid(e.sale(), e.key()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new ClearAnswered(e.sale(), e.key(), e.tries(), said)));
  }

  /// The gateway's ledger, not the terminal, says whether the fuel was paid.
  private ClearAnswer clearPaid(String sale, FuellingKey key) {
    if (world.controller.holds(key) && world.ledgers.backs(sale) == 0) {
      throw world.story.broken("a fuelling is closed that nobody paid", sale);
    }
    return world.controller.clear(key, loop.terminal());
  }

  private void clearEmpty(PromiseId id, Effect.ClearEmpty e) {
    ClearAnswer unknown = new ClearAnswer.Unknown("no answer");
    outside.forecourt.call(
        () -> claimAndClear(e.key()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new EmptyCleared(e.key(), said)));
  }

  private ClearAnswer claimAndClear(FuellingKey key) {
    return switch (world.controller.claim(key, loop.terminal())) {
      case ClaimAnswer.Claimed _ -> world.controller.clear(key, loop.terminal());
      case ClaimAnswer.Gone _ -> new ClearAnswer.Cleared();
      case ClaimAnswer.HeldByOther held -> new ClearAnswer.Refused("held by " + held.by());
      case ClaimAnswer.Unknown unknown -> new ClearAnswer.Unknown(unknown.cause());
    };
  }

  private void authorise(PromiseId id, Effect.AuthorisePump e) {
    AuthoriseAnswer unknown = new AuthoriseAnswer.Unknown("no answer");
    outside.forecourt.call(
        () -> world.controller.authorise(e.pump()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new AuthoriseAnswered(e.pump(), said)));
  }

  private void print(PromiseId id, Effect.PrintTicket e) {
    world.clock.in(
        world.weather.seconds(1, 4),
        () -> {
          PrintAnswer said = outside.printer.print(e.sale(), e.ticket());
          world.clock.in(
              world.weather.seconds(1, 2),
              () -> answer(id, new PrintAnswered(e.sale(), e.ticket().id(), said)));
        });
  }

  private void answer(PromiseId id, Event event) {
    loop.answer(List.of(id), event);
  }
}
