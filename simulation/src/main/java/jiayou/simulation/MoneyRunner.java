package jiayou.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.PaymentRequest.Method;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.port.Journal.PromiseId;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.simulation.turns.Turns;
import jiayou.simulation.world.World;

/// Carries the promises of money to the gateway, as a provider's adapter would.
final class MoneyRunner {

  private static final Duration POLL = Duration.ofSeconds(3);

  /// A request with a code from a phone may be on its way for so long, so that nothing is proven by
  /// its absence before.
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

  private static final PayAnswer SILENCE = new PayAnswer.Unknown("no answer");

  private final World world;
  private final Outside outside;
  private final Loop loop;
  private final Turns turns;
  private final Instant started;
  private final Map<String, Watch> watches = new HashMap<>();

  /// When a number was last sent with a code from a phone; before this run nobody knows.
  private final Map<String, Instant> lastSent = new HashMap<>();

  MoneyRunner(World world, Outside outside, Loop loop, Turns turns) {
    this.world = world;
    this.outside = outside;
    this.loop = loop;
    this.turns = turns;
    this.started = measured();
  }

  void request(PromiseId id, Effect.RequestPayment e) {
    PaymentRequest request = e.request();
    Consumer<PayAnswer> answer =
        said -> loop.answer(List.of(id), new PaymentAnswered(e.sale(), request.trade(), said));
    PayAnswer notSent = new PayAnswer.NotSent("no way");
    switch (request.method()) {
      case Method.ShowCode _ ->
          outside.gateway.call(() -> world.gateway.showCode(request), SILENCE, notSent, answer);
      case Method.TakeCode(String handle) when outside.codes.containsKey(handle) -> {
        String code = outside.codes.getOrDefault(handle, "");
        lastSent.put(request.trade(), measured());
        outside.gateway.call(() -> world.gateway.takeCode(request, code), SILENCE, notSent, answer);
      }
      case Method.TakeCode _ -> answer.accept(new PayAnswer.NotSent("the code is forgotten"));
    }
  }

  void watch(PromiseId id, Effect.WatchPayment e) {
    Watch watch = new Watch(id, e);
    watches.put(e.trade(), watch);
    watch.look();
  }

  void settle(PromiseId id, Effect.SettlePayment e) {
    query(
        e.trade(),
        said -> loop.answer(List.of(id), new PaymentAnswered(e.sale(), e.trade(), said)));
  }

  void lookBack(PromiseId id, Effect.LookBack e) {
    query(e.trade(), said -> loop.answer(List.of(id), new LookedBack(e.sale(), e.trade(), said)));
  }

  /// Ends an attempt; whoever watches it answers at once with what it last saw.
  void end(PromiseId id, Effect.EndPayment e) {
    Watch watching = watches.remove(e.trade());
    if (watching != null) {
      watching.callOff();
    }
    Instant sent = lastSent.getOrDefault(e.trade(), started);
    boolean arrived = measured().isAfter(sent.plus(ON_ITS_WAY));
    outside.gateway.call(
        () -> world.gateway.end(e.trade(), e.how(), arrived),
        new EndAnswer.Unknown("no answer"),
        new EndAnswer.NotYet("not sent"),
        said -> loop.answer(List.of(id), new EndAnswered(e.sale(), e.trade(), said)));
  }

  void refund(PromiseId id, Effect.RefundPayment e) {
    RefundAnswer unknown = new RefundAnswer.Unknown("no answer");
    outside.gateway.call(
        () -> world.refunds.refund(e),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new RefundAnswered(e.sale(), e.refund(), said)));
  }

  void checkRefund(PromiseId id, Effect.CheckRefund e) {
    RefundAnswer unknown = new RefundAnswer.Unknown("no answer");
    outside.gateway.call(
        () -> world.refunds.query(e.refund()),
        unknown,
        unknown,
        said -> loop.answer(List.of(id), new RefundAnswered(e.sale(), e.refund(), said)));
  }

  private Instant measured() {
    return turns.measuresWithWallClock() ? loop.now() : world.clock.now();
  }

  private void query(String trade, Consumer<PayAnswer> answer) {
    outside.gateway.call(() -> world.gateway.query(trade), SILENCE, SILENCE, answer);
  }

  /// Looks every few seconds until there is an end, the time is up, or the attempt is being ended.
  private final class Watch {
    private final PromiseId id;
    private final Effect.WatchPayment effect;
    private Optional<PayAnswer> last = Optional.empty();

    Watch(PromiseId id, Effect.WatchPayment effect) {
      this.id = id;
      this.effect = effect;
    }

    void look() {
      if (loop.isAlive() && watches.get(effect.trade()) == this) {
        query(effect.trade(), this::heard);
      }
    }

    void callOff() {
      last.ifPresent(this::answer);
    }

    private void heard(PayAnswer answer) {
      last = Optional.of(answer);
      boolean wanted = watches.get(effect.trade()) == this;
      if (wanted && answer.isOpen() && loop.now().isBefore(effect.until())) {
        world.clock.in(POLL, this::look);
      } else {
        watches.remove(effect.trade(), this);
        answer(answer);
      }
    }

    private void answer(PayAnswer seen) {
      world.clock.in(
          Duration.ZERO,
          () -> loop.answer(List.of(id), new PaymentAnswered(effect.sale(), effect.trade(), seen)));
    }
  }
}
