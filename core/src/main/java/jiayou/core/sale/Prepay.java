package jiayou.core.sale;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.AuthorisePrepaid;
import jiayou.core.effect.Effect.ClearFuelling;
import jiayou.core.effect.Effect.FreePump;
import jiayou.core.effect.Effect.LetPrepaidLapse;
import jiayou.core.effect.Effect.ReservePump;
import jiayou.core.effect.Effect.StopPump;
import jiayou.core.effect.Step;
import jiayou.core.event.CancelReason;
import jiayou.core.event.SaleEvent.PrepaidAuthorised;
import jiayou.core.event.SaleEvent.PumpFreed;
import jiayou.core.event.SaleEvent.PumpPicked;
import jiayou.core.event.SaleEvent.PumpReserved;
import jiayou.core.port.Forecourt;
import jiayou.core.port.Forecourt.AuthoriseAnswer;
import jiayou.core.port.Forecourt.FreeAnswer;
import jiayou.core.port.Forecourt.ReserveAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.sale.PrepaidState.Authorising;
import jiayou.core.sale.PrepaidState.Delivering;
import jiayou.core.sale.PrepaidState.Freed;
import jiayou.core.sale.PrepaidState.Freeing;
import jiayou.core.sale.PrepaidState.Lapsing;
import jiayou.core.sale.PrepaidState.Reserved;
import jiayou.core.sale.PrepaidState.Reserving;
import jiayou.core.sale.PrepaidState.Waiting;
import jiayou.core.value.FuellingTotal;

/// Paying before the fuel flows: the pump is kept, the money comes, the nozzle delivers no more
/// than was paid for, and what is left goes back once, when the controller has said what was
/// delivered, and never before.
public final class Prepay {

  /// A refused authorisation is asked for again after this long, while the nozzle is up.
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private Prepay() {}

  /// One nozzle a sale, in a basket that may still change.
  static Step<Sale> picked(Sale sale, PumpPicked e) {
    if (!(sale.state() instanceof SaleState.Open) || sale.basket().nozzle().isPresent()) {
      return Step.of(sale);
    }
    Line.Prepaid line =
        new Line.Prepaid(e.pump(), e.nozzle(), e.grade(), e.limit(), e.ceiling(), new Reserving());
    return Step.of(sale.with(sale.basket().with(line)), new ReservePump(sale.id(), e.pump()));
  }

  /// A reservation is answered once. What is kept for nobody by then is given back, and only then:
  /// a pump that is freed before it is kept would be kept for ever.
  static Step<Sale> reserved(Sale sale, PumpReserved e, Instant at, Rules rules) {
    Optional<Line.Prepaid> line = line(sale, e.pump()).filter(p -> p.state() instanceof Reserving);
    if (line.isEmpty()) {
      return Step.of(sale);
    }
    Line.Prepaid p = line.get();
    boolean wanted = sale.state() instanceof SaleState.Open;
    return switch (e.answer()) {
      case ReserveAnswer.Reserved _ when wanted ->
          Quoting.changed(in(sale, p, new Reserved()), rules);
      case ReserveAnswer.Reserved _ ->
          Step.of(in(sale, p, new Freeing()), free(sale, p.pump(), Duration.ZERO));
      case ReserveAnswer.Refused _ ->
          wanted ? without(sale, at, rules) : Step.of(in(sale, p, new Freed()));
      case ReserveAnswer.Unknown _ -> unknown(in(sale, p, new Freeing()), p.pump(), at);
    };
  }

  /// It may still be on its way, and be kept by it after all. Who wanted nothing else need not
  /// wait.
  private static Step<Sale> unknown(Sale freeing, int pump, Instant at) {
    boolean alone = freeing.basket().withoutPrepaid().isEmpty();
    Sale next =
        freeing.state() instanceof SaleState.Open && alone
            ? freeing.with(new SaleState.Cancelled(CancelReason.EMPTY), at)
            : freeing;
    return Step.of(next, free(next, pump, Forecourt.CRAWL));
  }

  /// Nobody waits for it any more: the pump is anybody's again, as soon as it is known to be ours.
  static Step<Sale> cancelled(Sale sale) {
    return sale.basket()
        .nozzle()
        .filter(p ->
            !(p.state() instanceof Reserving
                || p.state() instanceof Freeing
                || p.state() instanceof Freed))
        .map(p -> Step.of(in(sale, p, new Freeing()), free(sale, p.pump(), Duration.ZERO)))
        .orElse(Step.of(sale));
  }

  static Sale paid(Sale sale, Line.Prepaid line, Instant at) {
    return in(sale, line, new Waiting(at)).with(new SaleState.Delivering(), at);
  }

  static Step<Sale> lifted(Sale sale, int pump, int nozzle, Instant at) {
    return line(sale, pump)
        .filter(p -> p.nozzle() == nozzle && p.state() instanceof Waiting)
        .map(p ->
            Step.of(
                in(sale, p, new Authorising(at)),
                new AuthorisePrepaid(sale.id(), pump, nozzle, p.limit())))
        .orElse(Step.of(sale));
  }

  static Step<Sale> authorised(Sale sale, PrepaidAuthorised e, Instant at) {
    Optional<Line.Prepaid> line =
        line(sale, e.pump()).filter(p -> p.state() instanceof Authorising);
    if (line.isEmpty()) {
      return Step.of(sale);
    }
    Line.Prepaid p = line.get();
    return switch (e.answer()) {
      case AuthoriseAnswer.Authorised(int transaction) ->
          Step.of(in(sale, p, new Delivering(at, Optional.of(transaction))));
      case AuthoriseAnswer.Refused _ ->
          Step.of(
              in(sale, p, new Lapsing(at)), new LetPrepaidLapse(sale.id(), p.pump(), ASK_AGAIN));
      // It may still be on its way: a second one could deliver twice.
      case AuthoriseAnswer.Unknown _ ->
          Step.of(
              in(sale, p, new Lapsing(at)),
              new LetPrepaidLapse(sale.id(), p.pump(), Forecourt.CRAWL));
    };
  }

  /// From here on the pump's own status says what came of it.
  static Step<Sale> lapsed(Sale sale, int pump, Instant at) {
    return line(sale, pump)
        .filter(p -> p.state() instanceof Lapsing || p.state() instanceof Authorising)
        .map(p -> Step.of(in(sale, p, new Waiting(at))))
        .orElse(Step.of(sale));
  }

  /// The pump shows that it neither delivers nor will.
  static Step<Sale> undelivered(Sale sale, int pump) {
    return line(sale, pump)
        .filter(p -> p.state() instanceof Delivering)
        .map(p -> Step.of(in(sale, p, new Freeing()), free(sale, pump, Duration.ZERO)))
        .orElse(Step.of(sale));
  }

  /// Nobody lifted the nozzle, or nobody pulled its trigger.
  static Step<Sale> left(Sale sale, int pump, Instant at) {
    Optional<Line.Prepaid> line = line(sale, pump);
    if (line.isEmpty()) {
      return Step.of(sale);
    }
    Line.Prepaid p = line.get();
    return switch (p.state()) {
      case Waiting _ -> Step.of(in(sale, p, new Freeing()), free(sale, pump, Duration.ZERO));
      case Delivering(Instant _, var transaction) ->
          Step.of(in(sale, p, new Delivering(at, transaction)), new StopPump(sale.id(), pump));
      case Reserving _, Reserved _, Authorising _, Lapsing _, Freeing _, Freed _ -> Step.of(sale);
    };
  }

  static Step<Sale> freed(Sale sale, PumpFreed e, Instant at, Rules rules) {
    Optional<Line.Prepaid> line = line(sale, e.pump()).filter(p -> p.state() instanceof Freeing);
    if (line.isEmpty()) {
      return Step.of(sale);
    }
    boolean paid = sale.state() instanceof SaleState.Delivering;
    return switch (e.answer()) {
      case FreeAnswer.Free _ when paid -> nothingDelivered(sale, at, rules);
      case FreeAnswer.Free _ -> unpaid(sale, line.get(), at, rules);
      // What it delivers after all is paid for; unpaid, it is a fuelling like any other.
      case FreeAnswer.Delivering _ when paid ->
          Step.of(in(sale, line.get(), new Delivering(at, Optional.empty())));
      case FreeAnswer.Delivering _ -> unpaid(sale, line.get(), at, rules);
      // One that was given up may still be on its way, and would give back what is kept next.
      case FreeAnswer.Unknown _ -> Step.of(sale, free(sale, e.pump(), Forecourt.CRAWL));
    };
  }

  /// What is still in the basket is paid without it.
  private static Step<Sale> unpaid(Sale sale, Line.Prepaid line, Instant at, Rules rules) {
    return sale.state() instanceof SaleState.Open
        ? without(sale, at, rules)
        : Step.of(in(sale, line, new Freed()));
  }

  /// Whether this fuelling is what was paid for in advance.
  public static boolean isFor(Sale sale, FuellingTotal total) {
    return sale.state() instanceof SaleState.Delivering
        && line(sale, total.key().pump())
            .filter(p -> p.nozzle() == total.nozzle() && fits(p.state(), total))
            .isPresent();
  }

  /// The controller has said what was delivered.
  ///
  /// @return clearing the fuelling among the effects is still a wish
  public static Step<Sale> delivered(Sale sale, FuellingTotal total, Instant at, Rules rules) {
    Line.Prepaid line = line(sale, total.key().pump()).orElseThrow();
    if (total.amount().isZero()) {
      // Nobody wants a line of nothing; the fuelling is closed like any other empty one.
      return nothingDelivered(sale, at, rules);
    }
    Sale delivered =
        sale.with(sale.basket().delivered(total, line.ceiling()))
            .with(new SaleState.Fulfilling(), at);
    Step<Sale> back = Remainder.goesBack(delivered, at);
    List<Effect> effects = new ArrayList<>(back.effects());
    effects.add(new ClearFuelling(sale.id(), total.key(), 1, Duration.ZERO));
    return Fulfilment.afterDelivery(back.state(), at).withFirst(effects);
  }

  private static Step<Sale> nothingDelivered(Sale sale, Instant at, Rules rules) {
    Sale without = sale.with(sale.basket().withoutPrepaid());
    Step<Sale> back = Remainder.goesBack(without, at);
    Step<Sale> then =
        without.basket().isEmpty()
            ? SaleMachine.cancel(back.state(), CancelReason.NOT_DELIVERED, at, rules)
            : Fulfilment.afterDelivery(back.state().with(new SaleState.Fulfilling(), at), at);
    return then.withFirst(back.effects());
  }

  private static boolean fits(PrepaidState state, FuellingTotal total) {
    return switch (state) {
      case Delivering(Instant _, Optional<Integer> transaction) ->
          transaction.filter(t -> t != total.key().transaction()).isEmpty();
      case Waiting _, Authorising _, Lapsing _, Freeing _ -> true;
      case Reserving _, Reserved _, Freed _ -> false;
    };
  }

  private static Step<Sale> without(Sale sale, Instant at, Rules rules) {
    Sale without = sale.with(sale.basket().withoutPrepaid());
    return without.basket().isEmpty()
        ? Step.of(without.with(new SaleState.Cancelled(CancelReason.EMPTY), at))
        : Quoting.changed(without, rules);
  }

  private static FreePump free(Sale sale, int pump, Duration after) {
    return new FreePump(sale.id(), pump, after);
  }

  private static Optional<Line.Prepaid> line(Sale sale, int pump) {
    return sale.basket().nozzle().filter(p -> p.pump() == pump);
  }

  private static Sale in(Sale sale, Line.Prepaid line, PrepaidState next) {
    return sale.with(sale.basket().with(line.with(next)));
  }
}
