package jiayou.payment.ecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.value.Money;
import jiayou.payment.ecard.EcardTopUp.TopUpAnswer;
import jiayou.payment.ecard.EcardTopUp.TopUpState;
import jiayou.sim.ecard.Fault;
import jiayou.sim.ecard.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Putting money on a card that has too little.
final class EcardTopUpTest {

  private static final Money AMOUNT = Money.fen(10_000);

  @TempDir Path folder;
  private Bench bench;
  private EcardTopUp topUps;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench(folder);
    topUps = bench.topUps(Bench.PATIENT);
  }

  @AfterEach
  void close() throws IOException {
    bench.close();
  }

  @Test
  void paidQrCodeIsMoneyOnTheCard() {
    TopUpAnswer.Shown shown =
        assertInstanceOf(TopUpAnswer.Shown.class, topUps.ask(bench.code(), AMOUNT));
    assertEquals(new TopUpState.Waiting(), topUps.state(shown.number()));

    bench.anna.pay(shown.qr());
    bench.anna.pay(shown.qr());
    assertEquals(new TopUpState.Paid(AMOUNT), topUps.state(shown.number()));
    assertEquals(60_000, bench.anna.balance());
  }

  @Test
  void oldCodeIsRefusedAndAnUnknownTopUpIsClosed() {
    String old = bench.code();
    bench.clock.pass(Duration.ofMinutes(7));

    assertEquals(new TopUpAnswer.Refused(HoldRefusal.CODE_EXPIRED), topUps.ask(old, AMOUNT));
    assertEquals(new TopUpState.Closed(), topUps.state("T00"));
  }

  @ParameterizedTest
  @MethodSource("jiayou.payment.ecard.WeatherTest#unclear")
  void topUpUnderThisFaultIsUnknown(Fault fault) {
    EcardTopUp hasty =
        fault instanceof Fault.StallBefore || fault instanceof Fault.StallAfter
            ? bench.topUps(Bench.HASTY)
            : topUps;
    bench.host.next(Operation.TOP_UP, fault);
    assertInstanceOf(TopUpAnswer.Unknown.class, hasty.ask(bench.code(), AMOUNT));
    bench.host.next(Operation.TOP_UP_STATE, fault);

    assertInstanceOf(TopUpState.Unknown.class, hasty.state("T00"));
  }

  @Test
  void otherAmountIsNotShown() {
    bench.host.next(Operation.TOP_UP, new Fault.WrongAmount(1));
    assertInstanceOf(TopUpAnswer.Unknown.class, topUps.ask(bench.code(), AMOUNT));
  }

  @Test
  void hostThatIsAwayIsUnknown() {
    bench.host.hangUp();

    assertInstanceOf(TopUpAnswer.Unknown.class, topUps.ask(bench.code(), AMOUNT));
    assertInstanceOf(TopUpState.Unknown.class, topUps.state("T00"));
  }
}
