package jiayou.core.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.ReleaseFuelling;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Step;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent;
import jiayou.core.event.SaleEvent.CardDropped;
import jiayou.core.event.SaleEvent.CardPresented;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.event.SaleEvent.CopyAsked;
import jiayou.core.event.SaleEvent.CounterChosen;
import jiayou.core.event.SaleEvent.CoveredAsked;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.MemberIdentified;
import jiayou.core.event.SaleEvent.MemberLeft;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.PrepaidAuthorised;
import jiayou.core.event.SaleEvent.PrepaidDelivered;
import jiayou.core.event.SaleEvent.PrepaidLapsed;
import jiayou.core.event.SaleEvent.PrepaidLeft;
import jiayou.core.event.SaleEvent.PrepaidNozzleLifted;
import jiayou.core.event.SaleEvent.PrepaidUndelivered;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.event.SaleEvent.PumpPicked;
import jiayou.core.event.SaleEvent.PumpReserved;
import jiayou.core.event.SaleEvent.PumpStopped;
import jiayou.core.event.SaleEvent.QuantityChanged;
import jiayou.core.event.SaleEvent.Quoted;
import jiayou.core.event.SaleEvent.RatingGiven;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.event.SaleEvent.RefundSlipAsked;
import jiayou.core.event.SaleEvent.RiskFound;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SaleEvent.SaleParked;
import jiayou.core.event.SaleEvent.SaleUnreadable;
import jiayou.core.event.SaleEvent.SlipAsked;
import jiayou.core.event.SaleEvent.StaffAllowed;
import jiayou.core.event.SaleEvent.StaffCheckAsked;
import jiayou.core.event.SaleEvent.StaffRemoved;
import jiayou.core.event.SaleEvent.TakeAnswered;
import jiayou.core.event.SaleEvent.WarningRead;
import jiayou.core.event.SaleEvent.WishChanged;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Line.Claim;
import jiayou.core.sale.SaleState.Edit;
import jiayou.core.sale.SaleState.Holding;
import jiayou.core.sale.SaleState.Next;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Pay;
import jiayou.core.sale.SaleState.Tendering;
import jiayou.core.value.FuellingTotal;

/// The life of a sale. An event that does not fit the state it meets changes nothing.
public final class SaleMachine {

  private SaleMachine() {}

  /// @return the next state; `ReleaseFuelling` and `ClearFuelling` among the effects are wishes
  ///   that the fuelling itself has still to agree to
  public static Step<Sale> step(Sale sale, SaleEvent event, Instant at, Rules rules) {
    return switch (event) {
      case SaleOpened _, FuellingPicked _, PrepaidDelivered _ -> Step.of(sale);
      case ClaimAnswered e -> claimAnswered(sale, e, at, rules);
      case ClearAnswered e -> Fulfilment.clearAnswered(sale, e, at);
      case GoodsAdded e -> edit(sale, new Edit.AddGoods(e.product()), rules);
      case QuantityChanged e -> edit(sale, new Edit.ChangeQuantity(e.ean(), e.by()), rules);
      case MemberIdentified e -> edit(sale, new Edit.Identify(e.member()), rules);
      case MemberLeft _ -> edit(sale, new Edit.SignOut(), rules);
      case WishChanged e -> edit(sale, new Edit.Choose(e.wish()), rules);
      case Quoted e -> Quoting.quoted(sale, e, at, rules);
      case HoldAnswered e -> Parts.holdAnswered(sale, e, at, rules);
      case TakeAnswered e -> Parts.takeAnswered(sale, e, at, rules);
      case GiveBackAnswered e -> Parts.giveBackAnswered(sale, e, at, rules);
      case CardPresented e -> Presenting.card(sale, e, at, rules);
      case CardDropped _ -> Presenting.cardDropped(sale, rules);
      case CoveredAsked _ -> Parts.begin(sale, new Pay.Covered(), at, rules);
      case PumpPicked e -> Prepay.picked(sale, e);
      case PumpReserved e -> Prepay.reserved(sale, e, at, rules);
      case PumpFreed e -> Prepay.freed(sale, e, at, rules);
      case PrepaidNozzleLifted e -> Prepay.lifted(sale, e.pump(), e.nozzle(), at);
      case PrepaidAuthorised e -> Prepay.authorised(sale, e, at);
      case PrepaidLapsed e -> Prepay.lapsed(sale, e.pump(), at);
      case PrepaidUndelivered e -> Prepay.undelivered(sale, e.pump());
      case PrepaidLeft e -> Prepay.left(sale, e.pump(), at);
      case PumpStopped _ -> Step.of(sale);
      case RiskFound _, StaffCheckAsked _, WarningRead _, StaffAllowed _, StaffRemoved _ ->
          Approvals.step(sale, event, at, rules);
      case CodeAsked e -> Parts.begin(sale, new Pay.ShowCode(e.provider()), at, rules);
      case CodePresented e -> Presenting.code(sale, e, at, rules);
      case PaymentCancelled _ -> paymentCancelled(sale);
      case CounterChosen _ ->
          leave(
              sale, sale.basket().isEmpty() ? CancelReason.EMPTY : CancelReason.COUNTER, at, rules);
      case SaleAbandoned e -> leave(sale, e.reason(), at, rules);
      case PaymentAnswered e -> Tender.answered(sale, e, at, rules);
      case EndAnswered e -> Tender.endAnswered(sale, e, at, rules);
      case LookedBack e -> Tender.lookedBack(sale, e, at, rules);
      case RefundAnswered e -> Tender.refundAnswered(sale, e, at, rules);
      case ExitPassIssued e -> Fulfilment.exitPassIssued(sale, e, at, rules);
      case PrintAnswered e -> Fulfilment.printAnswered(sale, e, at, rules);
      case CopyAsked _ -> Fulfilment.copyAsked(sale, at, rules);
      case RefundSlipAsked e -> Fulfilment.refundSlipAsked(sale, e, at, rules);
      case SlipAsked _ -> Fulfilment.slipAsked(sale, at, rules);
      case RatingGiven e -> rated(sale, e, at);
      case SaleUnreadable _ -> Step.of(unreadable(sale, at));
      case SaleParked _ -> Reports.sale(sale, "sale.with-staff", "PARKED", at);
    };
  }

  /// A local rule struck at the very moment when money would have been asked for: whatever else the
  /// sale waits for, nothing is asked for before it is answered.
  public static Step<Sale> stopped(Sale sale, RiskFound found, Instant at) {
    return Approvals.stopped(sale, found, at);
  }

  /// Whether this step asks a wallet for money, or takes what is set aside without one.
  public static boolean isAskedFor(Sale before, Sale after) {
    boolean wallet = after.attempts().size() > before.attempts().size();
    boolean covered = after.isPaid() && !before.isPaid() && after.paidByWallets().isZero();
    return wallet || covered;
  }

  /// A fuelling that may be picked joins an open basket.
  public static boolean mayPick(Sale sale, FuellingTotal total) {
    return sale.state() instanceof Open && !sale.basket().has(total.key());
  }

  public static Sale fuellingPicked(Sale sale, FuellingTotal total) {
    return sale.with(sale.basket().with(total));
  }

  private static Step<Sale> claimAnswered(Sale sale, ClaimAnswered e, Instant at, Rules rules) {
    if (!(sale.state() instanceof Open)) {
      return Step.of(sale);
    }
    return switch (e.answer()) {
      case ClaimAnswer.Claimed _ ->
          Quoting.changed(sale.with(sale.basket().with(e.key(), Claim.OURS)), rules);
      case ClaimAnswer.HeldByOther _, ClaimAnswer.Gone _, ClaimAnswer.Unknown _ -> {
        Sale without = sale.with(sale.basket().without(e.key()));
        yield without.basket().isEmpty()
            ? Step.of(without.with(new SaleState.Cancelled(CancelReason.EMPTY), at))
            : Quoting.changed(without, rules);
      }
    };
  }

  /// While a code for the old amount could still be paid, a change waits until it no longer can.
  static Step<Sale> edit(Sale sale, Edit edit, Rules rules) {
    return edits(sale, List.of(edit), rules);
  }

  /// @param edits none when nothing changes but what is set aside
  static Step<Sale> edits(Sale sale, List<Edit> edits, Rules rules) {
    return switch (sale.state()) {
      case Open _ -> Quoting.edited(sale, edits, rules);
      case Holding _ -> Quoting.edited(sale.with(new Open(), sale.changedAt()), edits, rules);
      case Tendering(Next.Change(var before)) -> {
        List<Edit> all = new ArrayList<>(before);
        all.addAll(edits);
        yield Step.of(sale.with(new Tendering(new Next.Change(all)), sale.changedAt()));
      }
      case Tendering(Next.Decide _) when Presenting.showsCode(sale) ->
          Tender.end(sale, EndReason.REPLACED, new Next.Change(edits));
      case Tendering _,
          SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.Cancelled _,
          SaleState.WithStaff _ ->
          Step.of(sale);
    };
  }

  private static Step<Sale> paymentCancelled(Sale sale) {
    return switch (sale.state()) {
      case Tendering(Next.Decide _) -> Tender.end(sale, EndReason.CUSTOMER, new Next.Decide());
      case Holding _ -> {
        Step<Sale> given = Parts.giveBackAll(sale);
        yield new Step<>(given.state().with(new Open(), sale.changedAt()), given.effects());
      }
      case Open _,
          Tendering _,
          SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.Cancelled _,
          SaleState.WithStaff _ ->
          Step.of(sale);
    };
  }

  private static Step<Sale> leave(Sale sale, CancelReason reason, Instant at, Rules rules) {
    return switch (sale.state()) {
      case Open _, Holding _ -> cancel(sale, reason, at, rules);
      case Tendering _ -> Tender.end(sale, EndReason.CUSTOMER, new Next.Cancel(reason));
      case SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.Cancelled _,
          SaleState.WithStaff _ ->
          Step.of(sale);
    };
  }

  /// Nothing was paid: every fuelling is given back, and the counter gets its slip.
  static Step<Sale> cancel(Sale sale, CancelReason reason, Instant at, Rules rules) {
    List<Effect> effects = new ArrayList<>();
    for (Line.Fuel fuel : sale.basket().fuels()) {
      effects.add(new ReleaseFuelling(fuel.total().key(), Duration.ZERO));
    }
    Step<Sale> given = Parts.giveBackAll(sale);
    effects.addAll(given.effects());
    Step<Sale> freed = Prepay.cancelled(given.state());
    effects.addAll(freed.effects());
    Sale cancelled = freed.state().with(new SaleState.Cancelled(reason), at);
    if (reason == CancelReason.COUNTER) {
      Step<Sale> slip = Fulfilment.counterSlip(cancelled, at, rules);
      cancelled = slip.state();
      effects.addAll(slip.effects());
    }
    return Reports.sale(cancelled, "sale.cancelled", reason.name(), at).withFirst(effects);
  }

  /// What is decided stays decided.
  private static Sale unreadable(Sale sale, Instant at) {
    return switch (sale.state()) {
      case Open _, Holding _, Tendering _, SaleState.Delivering _, SaleState.Fulfilling _ ->
          sale.with(
              new SaleState.WithStaff("this program does not understand an entry of the sale"), at);
      case SaleState.Settled _, SaleState.Cancelled _, SaleState.WithStaff _ -> sale;
    };
  }

  private static Step<Sale> rated(Sale sale, RatingGiven e, Instant at) {
    return sale.isPaid()
        ? Reports.fact(sale, "rating.given", new Fact.RatingFact(e.faces()), at)
        : Step.of(sale);
  }
}
