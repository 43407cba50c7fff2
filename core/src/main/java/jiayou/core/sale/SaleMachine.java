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
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.event.SaleEvent.CopyAsked;
import jiayou.core.event.SaleEvent.CounterChosen;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PaymentCancelled;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.event.SaleEvent.QuantityChanged;
import jiayou.core.event.SaleEvent.RatingGiven;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.event.SaleEvent.RefundSlipAsked;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.event.SaleEvent.SaleParked;
import jiayou.core.event.SaleEvent.SaleUnreadable;
import jiayou.core.event.SaleEvent.SlipAsked;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Line.Claim;
import jiayou.core.sale.SaleState.Edit;
import jiayou.core.sale.SaleState.Next;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Tendering;
import jiayou.core.value.FuellingTotal;

/// The life of a sale. An event that does not fit the state it meets changes nothing.
public final class SaleMachine {

  private SaleMachine() {}

  /// @return the next state; `ReleaseFuelling` and `ClearFuelling` among the effects are wishes
  ///   that the fuelling itself has still to agree to
  public static Step<Sale> step(Sale sale, SaleEvent event, Instant at, Rules rules) {
    return switch (event) {
      case SaleOpened _, FuellingPicked _ -> Step.of(sale);
      case ClaimAnswered e -> claimAnswered(sale, e, at);
      case ClearAnswered e -> Fulfilment.clearAnswered(sale, e, at);
      case GoodsAdded e -> edit(sale, new Edit.AddGoods(e.product()));
      case QuantityChanged e -> edit(sale, new Edit.ChangeQuantity(e.ean(), e.by()));
      case CodeAsked e -> Tender.showCode(sale, e.provider(), at, rules);
      case CodePresented e -> codePresented(sale, e, at, rules);
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
      case PrintAnswered e -> Fulfilment.printAnswered(sale, e);
      case CopyAsked _ -> Fulfilment.copyAsked(sale, at, rules);
      case RefundSlipAsked e -> Fulfilment.refundSlipAsked(sale, e, at, rules);
      case SlipAsked _ -> Fulfilment.slipAsked(sale, at, rules);
      case RatingGiven e -> rated(sale, e, at);
      case SaleUnreadable _ -> Step.of(unreadable(sale, at));
      case SaleParked _ -> Reports.sale(sale, "sale.with-staff", "PARKED", at);
    };
  }

  /// A fuelling that may be picked joins an open basket.
  public static boolean mayPick(Sale sale, FuellingTotal total) {
    return sale.state() instanceof Open && !sale.basket().has(total.key());
  }

  public static Sale fuellingPicked(Sale sale, FuellingTotal total) {
    return sale.with(sale.basket().with(total));
  }

  private static Step<Sale> claimAnswered(Sale sale, ClaimAnswered e, Instant at) {
    if (!(sale.state() instanceof Open)) {
      return Step.of(sale);
    }
    return switch (e.answer()) {
      case ClaimAnswer.Claimed _ -> Step.of(sale.with(sale.basket().with(e.key(), Claim.OURS)));
      case ClaimAnswer.HeldByOther _, ClaimAnswer.Gone _, ClaimAnswer.Unknown _ -> {
        Sale without = sale.with(sale.basket().without(e.key()));
        yield Step.of(
            without.basket().isEmpty()
                ? without.with(new SaleState.Cancelled(CancelReason.EMPTY), at)
                : without);
      }
    };
  }

  /// While a code for the old amount could still be paid, a change waits until it no longer can.
  private static Step<Sale> edit(Sale sale, Edit edit) {
    return switch (sale.state()) {
      case Open _ -> Step.of(sale.with(sale.basket().edited(edit)));
      case Tendering(Next.Change(var edits)) -> {
        List<Edit> more = new ArrayList<>(edits);
        more.add(edit);
        yield Step.of(sale.with(new Tendering(new Next.Change(more)), sale.changedAt()));
      }
      case Tendering(Next.Decide _) when showsCode(sale) ->
          Tender.end(sale, EndReason.REPLACED, new Next.Change(List.of(edit)));
      case Tendering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.Cancelled _,
          SaleState.WithStaff _ ->
          Step.of(sale);
    };
  }

  private static Step<Sale> codePresented(Sale sale, CodePresented e, Instant at, Rules rules) {
    return switch (sale.state()) {
      case Open _ -> Tender.takeCode(sale, e.provider(), e.handle(), at, rules);
      case Tendering(Next.Decide _) when showsCode(sale) ->
          Tender.end(sale, EndReason.REPLACED, new Next.TakeCode(e.provider(), e.handle()));
      case Tendering _,
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
      case Open _,
          Tendering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.Cancelled _,
          SaleState.WithStaff _ ->
          Step.of(sale);
    };
  }

  private static Step<Sale> leave(Sale sale, CancelReason reason, Instant at, Rules rules) {
    return switch (sale.state()) {
      case Open _ -> cancel(sale, reason, at, rules);
      case Tendering _ -> Tender.end(sale, EndReason.CUSTOMER, new Next.Cancel(reason));
      case SaleState.Fulfilling _,
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
    Sale cancelled = sale.with(new SaleState.Cancelled(reason), at);
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
      case Open _, Tendering _, SaleState.Fulfilling _ ->
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

  private static boolean showsCode(Sale sale) {
    return sale.runningAttempt()
        .filter(attempt -> attempt.presentation() == Presentation.SHOWN)
        .isPresent();
  }
}
