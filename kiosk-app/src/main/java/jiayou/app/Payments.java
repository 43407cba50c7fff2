package jiayou.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jiayou.core.effect.Effect;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.PaymentRequest.Method;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.port.PaymentProvider;
import jiayou.core.port.PaymentProvider.Order;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.port.PaymentProvider.RefundOrder;
import jiayou.core.port.PaymentProvider.RefundRef;
import jiayou.core.port.PaymentProvider.Trade;

/// Carries the effects of money to the provider they belong to. Each call blocks its own thread.
final class Payments {

  private final Map<String, PaymentProvider> providers;
  private final CodeVault codes;
  private final Duration pollEvery;
  private final InstantSource clock;

  /// Watches that an ending attempt calls off, by trade number.
  private final Map<String, CountDownLatch> watches = new ConcurrentHashMap<>();

  Payments(
      Map<String, PaymentProvider> providers,
      CodeVault codes,
      Duration pollEvery,
      InstantSource clock) {
    this.providers = Map.copyOf(providers);
    this.codes = codes;
    this.pollEvery = pollEvery;
    this.clock = clock;
  }

  Event request(Effect.RequestPayment effect) {
    PaymentRequest request = effect.request();
    return new PaymentAnswered(
        effect.sale(),
        request.trade(),
        provider(request.provider())
            .map(provider -> begin(provider, request))
            .orElseGet(() -> noProvider(request.provider())));
  }

  /// Asks until there is an end, until the deadline, or until the attempt is being ended.
  ///
  /// @throws InterruptedException when the terminal stops; the promise stays open then
  Event watch(Effect.WatchPayment effect) throws InterruptedException {
    CountDownLatch calledOff = watches.computeIfAbsent(effect.trade(), _ -> new CountDownLatch(1));
    try {
      Trade trade = new Trade(effect.trade(), effect.asked());
      PayAnswer answer = query(effect.provider(), trade);
      while (answer.isOpen()
          && clock.instant().isBefore(effect.until())
          && !calledOff.await(pollEvery.toMillis(), TimeUnit.MILLISECONDS)) {
        answer = query(effect.provider(), trade);
      }
      return new PaymentAnswered(effect.sale(), effect.trade(), answer);
    } finally {
      watches.remove(effect.trade());
    }
  }

  Event settle(Effect.SettlePayment effect) {
    return new PaymentAnswered(
        effect.sale(),
        effect.trade(),
        query(effect.provider(), new Trade(effect.trade(), effect.asked())));
  }

  Event end(Effect.EndPayment effect) {
    CountDownLatch watching = watches.get(effect.trade());
    if (watching != null) {
      watching.countDown();
    }
    return new EndAnswered(
        effect.sale(),
        effect.trade(),
        provider(effect.provider())
            .map(provider -> provider.end(new Trade(effect.trade(), effect.asked()), effect.how()))
            .orElse(new PaymentProvider.EndAnswer.Unknown("no provider " + effect.provider())));
  }

  Event lookBack(Effect.LookBack effect) {
    return new LookedBack(
        effect.sale(),
        effect.trade(),
        query(effect.provider(), new Trade(effect.trade(), effect.asked())));
  }

  Event refund(Effect.RefundPayment effect) {
    RefundOrder order =
        new RefundOrder(
            new RefundRef(
                effect.refund(), new Trade(effect.trade(), effect.asked()), effect.askedAt()),
            effect.amount(),
            effect.total(),
            "多付退回");
    return new RefundAnswered(
        effect.sale(),
        effect.refund(),
        provider(effect.provider())
            .map(provider -> provider.refund(order))
            .orElse(new RefundAnswer.Unknown("no provider " + effect.provider())));
  }

  Event checkRefund(Effect.CheckRefund effect) {
    String trade = effect.trade().orElse("");
    RefundRef refund =
        new RefundRef(effect.refund(), new Trade(trade, effect.asked()), effect.askedAt());
    return new RefundAnswered(
        effect.sale(),
        effect.refund(),
        provider(effect.provider())
            .map(provider -> provider.queryRefund(refund))
            .orElse(new RefundAnswer.Unknown("no provider " + effect.provider())));
  }

  private PayAnswer begin(PaymentProvider provider, PaymentRequest request) {
    Order order =
        new Order(
            request.trade(),
            request.amount(),
            request.description(),
            request.expiresAt(),
            request.begunAt().orElseGet(clock::instant));
    return switch (request.method()) {
      case Method.ShowCode _ -> provider.showCode(order);
      case Method.TakeCode(String handle) -> take(provider, order, handle);
    };
  }

  /// Only what never left may be tried again with the same code.
  private PayAnswer take(PaymentProvider provider, Order order, String handle) {
    PayAnswer answer =
        codes
            .look(handle)
            .map(code -> provider.takeCode(order, code))
            .orElse(new PayAnswer.NotSent("the code is not in memory any more"));
    if (!(answer instanceof PayAnswer.NotSent)) {
      codes.forget(handle);
    }
    return answer;
  }

  private PayAnswer query(String provider, Trade trade) {
    return provider(provider).map(p -> p.query(trade)).orElseGet(() -> noProvider(provider));
  }

  private Optional<PaymentProvider> provider(String id) {
    return Optional.ofNullable(providers.get(id));
  }

  private static PayAnswer noProvider(String id) {
    return new PayAnswer.Unknown("no provider " + id + " in the settings");
  }
}
