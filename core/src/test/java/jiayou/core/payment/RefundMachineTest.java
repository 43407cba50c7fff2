package jiayou.core.payment;

import static jiayou.core.Sample.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jiayou.core.effect.Effect.CheckRefund;
import jiayou.core.effect.Effect.RefundPayment;
import jiayou.core.effect.Step;
import jiayou.core.payment.Refund.State;
import jiayou.core.port.PaymentProvider.Asked;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.rules.Rules.Timings;
import jiayou.core.value.Money;
import org.junit.jupiter.api.Test;

class RefundMachineTest {

  private static final Optional<Asked> ASKED = Optional.of(new Asked(Money.fen(500), NOON));
  private static final Optional<Instant> AT = Optional.of(NOON.plusSeconds(60));
  private static final RefundAnswer DONE = new RefundAnswer.Succeeded(NOON);

  @Test
  void aRefundBeginsWithTheNumberItIsAskedForWith() {
    assertEquals(in(new State.Submitting()), RefundMachine.begin(ask(Duration.ZERO)));
  }

  @Test
  void acceptedIsNotGivenBack() {
    assertEquals(
        Step.of(in(new State.Processing()), check()),
        answered(new State.Submitting(), new RefundAnswer.Processing()));
  }

  @Test
  void aRefundUnderWayIsAskedAboutAgain() {
    assertEquals(
        Step.of(in(new State.Processing()), check()),
        answered(new State.Processing(), new RefundAnswer.Processing()));
    assertEquals(
        Step.of(in(new State.Processing()), check()),
        answered(new State.Processing(), new RefundAnswer.Unknown("timeout")));
  }

  @Test
  void aRefundThatNeverArrivedIsAskedForAgainUnderTheSameNumber() {
    assertEquals(
        Step.of(in(new State.Submitting()), ask(Duration.ofSeconds(3))),
        answered(new State.Processing(), new RefundAnswer.Absent()));
  }

  @Test
  void aRefusedRefundIsAskedForAgainSlowly() {
    assertEquals(
        Step.of(in(new State.Submitting()), ask(Duration.ofMinutes(5))),
        answered(new State.Submitting(), new RefundAnswer.Refused("NOT_ENOUGH")));
  }

  @Test
  void onlyMoneyThatIsBackEndsIt() {
    assertEquals(Step.of(in(new State.Succeeded(NOON))), answered(new State.Processing(), DONE));
  }

  @Test
  void anAccountThatCannotTakeItIsForStaff() {
    assertEquals(
        Step.of(in(new State.Abnormal("closed"))),
        answered(new State.Processing(), new RefundAnswer.Abnormal("closed")));
  }

  @Test
  void whatIsOverStaysAsItIs() {
    for (State over : List.of(new State.Succeeded(NOON), new State.Abnormal("closed"))) {
      assertEquals(Step.of(in(over)), answered(over, DONE));
      assertEquals(Step.of(in(over)), answered(over, new RefundAnswer.Absent()));
    }
  }

  @Test
  void aCrashAsksForTheSameRefundAgain() {
    assertEquals(ask(Duration.ZERO), ask(Duration.ZERO).afterCrash());
    assertEquals(check(), check().afterCrash());
  }

  private static Step<Refund> answered(State state, RefundAnswer answer) {
    return RefundMachine.answered(in(state), answer, Timings.standard());
  }

  private static Refund in(State state) {
    return new Refund("K02_261121_0046", "T1_R1", "T1", "wechat", Money.fen(200), state, ASKED, AT);
  }

  private static RefundPayment ask(Duration after) {
    return new RefundPayment(
        "K02_261121_0046",
        "T1_R1",
        "T1",
        "wechat",
        Money.fen(200),
        Money.fen(500),
        after,
        ASKED,
        AT);
  }

  private static CheckRefund check() {
    return new CheckRefund(
        "K02_261121_0046", "T1_R1", "wechat", Duration.ofSeconds(3), Optional.of("T1"), ASKED, AT);
  }
}
