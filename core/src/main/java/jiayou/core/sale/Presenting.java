package jiayou.core.sale;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Step;
import jiayou.core.event.SaleEvent.CardPresented;
import jiayou.core.event.SaleEvent.CodePresented;
import jiayou.core.payment.AttemptState.EndReason;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.rules.Rules;
import jiayou.core.sale.SaleState.Holding;
import jiayou.core.sale.SaleState.Next;
import jiayou.core.sale.SaleState.Open;
import jiayou.core.sale.SaleState.Pay;
import jiayou.core.sale.SaleState.Tendering;

/// What the customer holds before the scanner: the code on her phone, her card. What our own screen
/// shows gives way to it.
public final class Presenting {

  private Presenting() {}

  static Step<Sale> code(Sale before, CodePresented e, Instant at, Rules rules) {
    Pay first = new Pay.TakeCode(e.provider(), e.handle());
    Next instead = new Next.TakeCode(e.provider(), e.handle());
    return presented(by(before, e.payer()), first, instead, at, rules);
  }

  static Step<Sale> card(Sale before, CardPresented e, Instant at, Rules rules) {
    Pay first = new Pay.TakeCard(e.holder(), e.handle());
    Next instead = new Next.TakeCard(e.holder(), e.handle());
    return presented(by(before, e.payer()), first, instead, at, rules);
  }

  /// @param first what begins when nobody has been asked for money
  /// @param instead what follows when the code on our screen has ended
  private static Step<Sale> presented(Sale sale, Pay first, Next instead, Instant at, Rules rules) {
    return switch (sale.state()) {
      case Open _ -> Parts.begin(sale, first, at, rules);
      case Holding(Pay.ShowCode _) -> Step.of(sale.with(new Holding(first), at));
      case Tendering(Next.Decide _) when showsCode(sale) ->
          Tender.end(sale, EndReason.REPLACED, instead);
      case Holding _,
          Tendering _,
          SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.Cancelled _,
          SaleState.WithStaff _ ->
          Step.of(sale);
    };
  }

  /// The card's part goes back; a code for the rest that it left is taken away first.
  static Step<Sale> cardDropped(Sale sale, Rules rules) {
    if (sale.terms().card().isEmpty()) {
      return Step.of(sale);
    }
    return switch (sale.state()) {
      case Open _ -> Parts.giveBackCard(sale);
      case Holding(Pay.ShowCode _), Tendering(Next.Change _) ->
          SaleMachine.edits(sale, List.of(), rules);
      case Tendering(Next.Decide _) when showsCode(sale) ->
          SaleMachine.edits(sale, List.of(), rules);
      case Holding _,
          Tendering _,
          SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.Cancelled _,
          SaleState.WithStaff _ ->
          Step.of(sale);
    };
  }

  /// Whether a code or a card that is shown now would be taken.
  public static boolean isWelcome(Sale sale) {
    return switch (sale.state()) {
      case Open _, Holding(Pay.ShowCode _) -> true;
      case Tendering(Next.Decide _) -> showsCode(sale);
      case Holding _,
          Tendering _,
          SaleState.Delivering _,
          SaleState.Fulfilling _,
          SaleState.Settled _,
          SaleState.Cancelled _,
          SaleState.WithStaff _ ->
          false;
    };
  }

  static boolean showsCode(Sale sale) {
    return sale.runningAttempt()
        .filter(attempt -> attempt.presentation() == Presentation.SHOWN)
        .isPresent();
  }

  private static Sale by(Sale sale, Optional<String> payer) {
    return payer.isEmpty() ? sale : sale.with(sale.terms().withPayer(payer));
  }
}
