package jiayou.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.AuthoriseAnswered;
import jiayou.core.event.AuthoriseLapsed;
import jiayou.core.event.EmptyCleared;
import jiayou.core.event.Event;
import jiayou.core.event.ReleaseAnswered;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.PrepaidAuthorised;
import jiayou.core.event.SaleEvent.PrepaidLapsed;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.event.SaleEvent.PumpReserved;
import jiayou.core.event.SaleEvent.PumpStopped;
import jiayou.core.port.Forecourt;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.TicketPrinter;
import jiayou.core.port.TicketPrinter.PrintAnswer;

/// Carries promises out, each on a virtual thread of its own, and brings the answers back to the
/// loop. A call that ends in a bug keeps its promise open: the next start settles it.
final class EffectRunner implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(EffectRunner.class.getName());

  /// No more device calls than this at once.
  private static final int MOST_AT_ONCE = 64;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("timer").factory());
  private final Map<Promise<Effect>, ScheduledFuture<?>> waiting = new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private final Forecourt forecourt;
  private final Payments payments;
  private final Desks desks;
  private final InvoiceDesk invoices;
  private final TicketPrinter printer;
  private final ExitPasses passes;
  private final Consumer<Promise<Effect>> reports;
  private final Consumer<Message> loop;
  private volatile boolean closed;

  /// @param reports takes `SendReport` promises for the back office
  EffectRunner(
      Forecourt forecourt,
      Payments payments,
      Desks desks,
      InvoiceDesk invoices,
      TicketPrinter printer,
      ExitPasses passes,
      Consumer<Promise<Effect>> reports,
      Consumer<Message> loop) {
    this.forecourt = forecourt;
    this.payments = payments;
    this.desks = desks;
    this.invoices = invoices;
    this.printer = printer;
    this.passes = passes;
    this.reports = reports;
    this.loop = loop;
  }

  /// Begins to carry out a promise and returns at once.
  void carryOut(Promise<Effect> promise) {
    if (promise.effect() instanceof Effect.SendReport) {
      reports.accept(promise);
      return;
    }
    Duration after = promise.effect().after();
    if (after.isZero()) {
      begin(promise);
      return;
    }
    waiting.put(
        promise, timer.schedule(() -> begin(promise), after.toMillis(), TimeUnit.MILLISECONDS));
  }

  /// 现在再查: what waits for a later moment is asked now.
  void hurry() {
    for (Map.Entry<Promise<Effect>, ScheduledFuture<?>> entry : waiting.entrySet()) {
      boolean isQuestion =
          entry.getKey().effect() instanceof Effect.EndPayment
              || entry.getKey().effect() instanceof Effect.RequestPayment;
      if (isQuestion && entry.getValue().cancel(false)) {
        begin(entry.getKey());
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    timer.shutdownNow();
  }

  private void begin(Promise<Effect> promise) {
    waiting.remove(promise);
    Thread.ofVirtual().name("effect " + promise.id()).start(() -> perform(promise));
  }

  private void perform(Promise<Effect> promise) {
    try {
      places.acquire();
      try {
        Event event = event(promise.effect());
        if (!closed) {
          loop.accept(Message.answered(List.of(promise.id()), event));
        }
      } finally {
        places.release();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException bug) {
      LOG.log(Level.ERROR, "effect " + promise.id() + " failed and stays open", bug);
    }
  }

  private Event event(Effect effect) throws InterruptedException {
    return switch (effect) {
      case Effect.ClaimFuelling e -> new ClaimAnswered(e.sale(), e.key(), forecourt.claim(e.key()));
      case Effect.ReleaseFuelling e -> new ReleaseAnswered(e.key(), forecourt.release(e.key()));
      case Effect.ClearFuelling e ->
          new ClearAnswered(e.sale(), e.key(), e.tries(), forecourt.clear(e.key()));
      case Effect.ClearEmpty e -> new EmptyCleared(e.key(), clearEmpty(e));
      case Effect.AuthorisePump e ->
          new AuthoriseAnswered(
              e.pump(), forecourt.authorise(e.pump(), e.nozzle(), new Forecourt.Preset.Full()));
      case Effect.LetAuthorisationLapse e -> new AuthoriseLapsed(e.pump());
      case Effect.RequestPayment e -> payments.request(e);
      case Effect.WatchPayment e -> payments.watch(e);
      case Effect.SettlePayment e -> payments.settle(e);
      case Effect.EndPayment e -> payments.end(e);
      case Effect.LookBack e -> payments.lookBack(e);
      case Effect.RefundPayment e -> payments.refund(e);
      case Effect.CheckRefund e -> payments.checkRefund(e);
      case Effect.QuoteBasket e -> desks.quote(e);
      case Effect.AskHold e -> desks.ask(e);
      case Effect.TakeHold e -> desks.take(e);
      case Effect.GiveBackHold e -> desks.giveBack(e);
      case Effect.ReservePump e ->
          new PumpReserved(e.sale(), e.pump(), forecourt.reserve(e.pump()));
      case Effect.FreePump e -> new PumpFreed(e.sale(), e.pump(), forecourt.free(e.pump()));
      case Effect.AuthorisePrepaid e ->
          new PrepaidAuthorised(
              e.sale(), e.pump(), forecourt.authorisePrepaid(e.pump(), e.nozzle(), e.limit()));
      case Effect.LetPrepaidLapse e -> new PrepaidLapsed(e.sale(), e.pump());
      case Effect.StopPump e -> new PumpStopped(e.sale(), e.pump(), forecourt.stop(e.pump()));
      case Effect.IssueExitPass e -> passes.issue(e);
      case Effect.PrintTicket e ->
          new PrintAnswered(e.sale(), e.ticket().id(), printer.print(e.ticket()));
      case Effect.GiveUpTicket e ->
          new PrintAnswered(e.sale(), e.slip(), new PrintAnswer.Unknown("the terminal restarted"));
      case Effect.SubmitInvoice e -> invoices.submit(e);
      case Effect.AskInvoice e -> invoices.ask(e);
      case Effect.ReddenInvoice e -> invoices.redden(e);
      case Effect.ForgetTitle e -> invoices.forget(e);
      case Effect.SendReport _ ->
          throw new IllegalStateException("reports go to the back office's queue");
    };
  }

  private ClearAnswer clearEmpty(Effect.ClearEmpty e) {
    return switch (forecourt.claim(e.key())) {
      case ClaimAnswer.Claimed _ -> forecourt.clear(e.key());
      case ClaimAnswer.Gone _ -> new ClearAnswer.Cleared();
      case ClaimAnswer.HeldByOther held -> new ClearAnswer.Refused("held by " + held.by());
      case ClaimAnswer.Unknown unknown -> new ClearAnswer.Unknown(unknown.cause());
    };
  }
}
