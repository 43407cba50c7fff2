package jiayou.core.sale;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jiayou.core.effect.Effect;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.event.Event;
import jiayou.core.event.ReleaseAnswered;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PrepaidAuthorised;
import jiayou.core.event.SaleEvent.PrepaidLapsed;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.event.SaleEvent.PumpReserved;
import jiayou.core.event.SaleEvent.PumpStopped;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.event.SaleEvent.TakeAnswered;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.Holder.What;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Money;

/// Gateways, desks and a pump with ledgers of their own. What they are asked for is done, but in a
/// storm the answer may be lost.
final class MadeUpWorld {

  private enum Order {
    OPEN,
    PAID,
    DEAD
  }

  private final Random random;
  private final Map<String, Order> orders = new HashMap<>();
  private final Map<String, Money> amounts = new HashMap<>();
  private final Map<String, Money> refunds = new HashMap<>();
  private final Map<String, Money> held = new HashMap<>();
  private final Map<String, Money> taken = new HashMap<>();
  private final Set<String> dead = new HashSet<>();
  private boolean storm = true;
  private boolean kept;
  private boolean allowed;

  MadeUpWorld(Random random) {
    this.random = random;
  }

  void calm() {
    storm = false;
  }

  /// What came in and has not gone back.
  Money balance() {
    Money in =
        orders.entrySet().stream()
            .filter(o -> o.getValue() == Order.PAID)
            .map(o -> amounts.getOrDefault(o.getKey(), Money.ZERO))
            .reduce(Money.ZERO, Money::plus);
    Money parts = taken.values().stream().reduce(Money.ZERO, Money::plus);
    return in.plus(parts).minus(refunds.values().stream().reduce(Money.ZERO, Money::plus));
  }

  boolean keepsAnything() {
    return kept || !held.isEmpty();
  }

  boolean isAllowed() {
    return allowed;
  }

  /// The fuel has flowed, or the nozzle hangs again.
  void nozzleDown() {
    allowed = false;
    kept = false;
  }

  /// A customer pays whatever code she finds.
  void somebodyPays() {
    orders.replaceAll((_, order) -> order == Order.OPEN && chance(2) ? Order.PAID : order);
  }

  /// Empty for what needs no answer.
  Optional<Event> carriedOut(Effect effect, Instant at) {
    return Optional.ofNullable(
        switch (effect) {
          case Effect.ClaimFuelling e ->
              new ClaimAnswered(e.sale(), e.key(), new ClaimAnswer.Claimed());
          case Effect.ReleaseFuelling e ->
              new ReleaseAnswered(e.key(), new ReleaseAnswer.Released());
          case Effect.ClearFuelling e ->
              new ClearAnswered(
                  e.sale(),
                  e.key(),
                  e.tries(),
                  lost() ? new ClearAnswer.Unknown("lost") : new ClearAnswer.Cleared());
          case Effect.RequestPayment e -> requested(e.sale(), e.request(), at);
          case Effect.WatchPayment e ->
              new PaymentAnswered(e.sale(), e.trade(), looked(e.trade(), at));
          case Effect.SettlePayment e -> settled(e, at);
          case Effect.EndPayment e ->
              new EndAnswered(e.sale(), e.trade(), ended(e.trade(), e.how(), at));
          case Effect.LookBack e -> new LookedBack(e.sale(), e.trade(), looked(e.trade(), at));
          case Effect.RefundPayment e -> refunded(e, at);
          case Effect.CheckRefund e ->
              new RefundAnswered(e.sale(), e.refund(), new RefundAnswer.Succeeded(at));
          case Effect.AskHold e -> new HoldAnswered(e.sale(), e.request().number(), hold(e));
          case Effect.TakeHold e -> new TakeAnswered(e.sale(), e.hold(), take(e));
          case Effect.GiveBackHold e ->
              new GiveBackAnswered(e.sale(), e.hold(), giveBack(e.hold()));
          case Effect.ReservePump e -> new PumpReserved(e.sale(), e.pump(), reserve());
          case Effect.FreePump e -> new PumpFreed(e.sale(), e.pump(), free());
          case Effect.AuthorisePrepaid e -> new PrepaidAuthorised(e.sale(), e.pump(), authorise());
          case Effect.LetPrepaidLapse e -> new PrepaidLapsed(e.sale(), e.pump());
          case Effect.StopPump e -> new PumpStopped(e.sale(), e.pump(), true);
          case Effect.IssueExitPass e -> new ExitPassIssued(e.sale(), new ExitPass("t", "0046"));
          case Effect.PrintTicket e ->
              new PrintAnswered(e.sale(), e.ticket().id(), new PrintAnswer.Confirmed());
          case Effect.GiveUpTicket e ->
              new PrintAnswered(e.sale(), e.slip(), new PrintAnswer.Confirmed());
          default -> null;
        });
  }

  private Event requested(String sale, PaymentRequest request, Instant at) {
    String trade = request.trade();
    amounts.put(trade, request.amount());
    orders.putIfAbsent(trade, Order.OPEN);
    if (request.method().presentation() == Presentation.TAKEN && chance(2)) {
      orders.replace(trade, Order.OPEN, Order.PAID);
    }
    PayAnswer now = looked(trade, at);
    boolean shown = request.method().presentation() == Presentation.SHOWN;
    return new PaymentAnswered(
        sale,
        trade,
        shown && now instanceof PayAnswer.Pending ? new PayAnswer.AwaitingScan("weixin") : now);
  }

  private PayAnswer looked(String trade, Instant at) {
    Money amount = amounts.getOrDefault(trade, Money.ZERO);
    if (lost()) {
      return new PayAnswer.Unknown("lost");
    }
    Order order = orders.get(trade);
    if (order == null) {
      return new PayAnswer.Absent();
    }
    return switch (order) {
      case OPEN -> new PayAnswer.Pending("not yet");
      case PAID -> new PayAnswer.Paid("T" + trade, amount, at);
      case DEAD -> new PayAnswer.Ended();
    };
  }

  private Event settled(Effect.SettlePayment e, Instant at) {
    return new PaymentAnswered(e.sale(), e.trade(), looked(e.trade(), at));
  }

  /// A code that was taken is reversed, one that was shown stays paid.
  private EndAnswer ended(String trade, Presentation how, Instant at) {
    boolean paid = orders.get(trade) == Order.PAID && how == Presentation.SHOWN;
    if (!paid) {
      orders.put(trade, Order.DEAD);
    }
    if (lost()) {
      return new EndAnswer.Unknown("lost");
    }
    return paid
        ? new EndAnswer.AlreadyPaid("T" + trade, amounts.getOrDefault(trade, Money.ZERO), at)
        : new EndAnswer.Ended();
  }

  private Event refunded(Effect.RefundPayment e, Instant at) {
    refunds.put(e.refund(), e.amount());
    return new RefundAnswered(
        e.sale(),
        e.refund(),
        lost() ? new RefundAnswer.Processing() : new RefundAnswer.Succeeded(at));
  }

  private HoldAnswer hold(Effect.AskHold e) {
    String number = e.request().number();
    if (dead.contains(number) || chance(8)) {
      dead.add(number);
      return new HoldAnswer.Refused(HoldRefusal.OTHER);
    }
    Money asked = e.request().amount();
    boolean less = e.request().what() instanceof What.Card && chance(2) && asked.fen() > 1;
    Money amount = less ? Money.fen(1 + random.nextLong(asked.fen() - 1)) : asked;
    held.put(number, amount);
    return lost()
        ? new HoldAnswer.Unknown("lost")
        : new HoldAnswer.Held(amount, "", Optional.empty());
  }

  private TakeAnswer take(Effect.TakeHold e) {
    Money has = held.remove(e.hold());
    if (has != null) {
      taken.put(e.hold(), e.amount());
    }
    boolean known = taken.containsKey(e.hold());
    TakeAnswer answer = known ? new TakeAnswer.Taken() : new TakeAnswer.Refused("not held");
    return lost() ? new TakeAnswer.Unknown("lost") : answer;
  }

  private GiveBackAnswer giveBack(String number) {
    dead.add(number);
    held.remove(number);
    if (lost()) {
      return new GiveBackAnswer.Unknown("lost");
    }
    return taken.containsKey(number) ? new GiveBackAnswer.Taken() : new GiveBackAnswer.Free();
  }

  private ReserveAnswer reserve() {
    if (!kept && chance(6)) {
      return new ReserveAnswer.Refused("nozzle up");
    }
    kept = true;
    return lost() ? new ReserveAnswer.Unknown("lost") : new ReserveAnswer.Reserved();
  }

  private FreeAnswer free() {
    if (lost()) {
      return new FreeAnswer.Unknown("lost");
    }
    if (allowed) {
      return new FreeAnswer.Delivering();
    }
    kept = false;
    return new FreeAnswer.Free();
  }

  private AuthoriseAnswer authorise() {
    if (!kept) {
      return new AuthoriseAnswer.Refused("not kept");
    }
    allowed = true;
    return lost() ? new AuthoriseAnswer.Unknown("lost") : new AuthoriseAnswer.Authorised(31);
  }

  private boolean lost() {
    return storm && chance(5);
  }

  private boolean chance(int outOf) {
    return random.nextInt(outOf) == 0;
  }
}
