package jiayou.core.payment;

import static jiayou.core.Sample.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jiayou.core.effect.Effect.EndPayment;
import jiayou.core.effect.Effect.LookBack;
import jiayou.core.effect.Effect.RequestPayment;
import jiayou.core.effect.Effect.WatchPayment;
import jiayou.core.effect.PaymentRequest;
import jiayou.core.effect.PaymentRequest.Method;
import jiayou.core.effect.Step;
import jiayou.core.payment.AttemptState.Succeeded;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.rules.Rules.Timings;
import jiayou.core.value.Money;

/// One attempt to pay, in whatever state a test needs it, and the effects it owes.
final class Attempts {

  static final String SALE = "K02_261121_0046";
  static final Timings TIMINGS = Timings.standard();
  static final Instant LATER = NOON.plus(Duration.ofMinutes(1));
  static final Money AMOUNT = Money.fen(21_003);
  static final PayAnswer UNKNOWN = new PayAnswer.Unknown("timeout");
  static final PayAnswer PAID = new PayAnswer.Paid("T1", AMOUNT, LATER);
  static final Succeeded SUCCEEDED = new Succeeded("T1", AMOUNT, LATER);
  static final Optional<Asked> ASKED = Optional.of(new Asked(AMOUNT, NOON));
  static final Method SHOW = new Method.ShowCode();
  static final Method TAKE = new Method.TakeCode("c1");

  private Attempts() {}

  static Step<PaymentAttempt> answered(PaymentAttempt attempt, PayAnswer answer) {
    return PaymentMachine.answered(attempt, answer, LATER, TIMINGS);
  }

  static Step<PaymentAttempt> endAnswered(PaymentAttempt attempt, EndAnswer answer) {
    return PaymentMachine.endAnswered(attempt, answer, LATER, TIMINGS);
  }

  static Step<PaymentAttempt> lookedAtOnceMore(Method how, AttemptState state) {
    return Step.of(
        in(how, state).owingLookBack(LATER.plusSeconds(600)),
        lookBack(how.equals(SHOW) ? Duration.ofSeconds(20) : Duration.ofMinutes(10)));
  }

  static PaymentAttempt owing(AttemptState state) {
    return in(SHOW, state).owingLookBack(LATER.plusSeconds(600));
  }

  static PaymentAttempt in(Method how, AttemptState state) {
    return new PaymentAttempt(SALE, paymentRequest(how), NOON, state, Optional.empty(), 0);
  }

  static PaymentRequest paymentRequest(Method how) {
    return new PaymentRequest(
        "S1_K02_261121_0046_1",
        "wechat",
        how,
        AMOUNT,
        "加油",
        NOON.plusSeconds(180),
        Optional.of(NOON));
  }

  static RequestPayment request(Method how, Duration after) {
    return new RequestPayment(SALE, paymentRequest(how), after);
  }

  static WatchPayment watch(Instant until) {
    return new WatchPayment(SALE, "S1_K02_261121_0046_1", "wechat", until, ASKED);
  }

  static EndPayment end(Method how, Duration after) {
    return new EndPayment(SALE, "S1_K02_261121_0046_1", "wechat", how.presentation(), after, ASKED);
  }

  static LookBack lookBack(Duration after) {
    return new LookBack(SALE, "S1_K02_261121_0046_1", "wechat", after, ASKED);
  }
}
