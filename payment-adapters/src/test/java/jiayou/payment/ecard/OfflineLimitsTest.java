package jiayou.payment.ecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldAnswer.HeldOffline;
import jiayou.core.port.Holder.HoldRefusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The host is away and nobody listens: which codes are good, how often, and for how much.
final class OfflineLimitsTest {

  private static final String NUMBER = "S1_K1_261121_0001_H1";

  @TempDir Path folder;
  private Bench bench;
  private EcardHolder terminal;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench(folder);
    terminal = bench.terminal();
    bench.host.hangUp();
  }

  @AfterEach
  void close() throws IOException {
    bench.close();
  }

  @Test
  void codeIsAcceptedOnceEvenAcrossARestart() throws IOException {
    String code = bench.code();
    assertInstanceOf(HeldOffline.class, hold(NUMBER, 100, code));

    assertEquals(refused(HoldRefusal.CODE_EXPIRED), hold("H2", 100, code));
    terminal = bench.restarted();
    assertEquals(refused(HoldRefusal.CODE_EXPIRED), hold("H3", 100, code));
  }

  @Test
  void codeThatWasShownOnlineIsNotAcceptedOffline() throws IOException {
    bench.host.comeBack();
    String code = bench.code();
    assertInstanceOf(HoldAnswer.Held.class, hold(NUMBER, 100, code));
    bench.host.hangUp();
    terminal = bench.restarted();

    assertEquals(refused(HoldRefusal.CODE_EXPIRED), hold("H2", 100, code));
  }

  @Test
  void cardRestsBetweenTwoHolds() throws IOException {
    offline(NUMBER, 100);
    bench.clock.pass(Bench.INTERVAL.minusSeconds(1));
    terminal = bench.restarted();
    assertEquals(refused(HoldRefusal.LIMIT_REACHED), hold("H2", 100, bench.code()));
    bench.clock.pass(Duration.ofSeconds(1));

    assertInstanceOf(HeldOffline.class, hold("H3", 100, bench.code()));
    String bertha = bench.host.phone("bertha").showCode(bench.clock.instant());
    assertInstanceOf(HeldOffline.class, hold("H4", 100, bertha));
  }

  @Test
  void floorLimitAndTheIssuersLimitBothCount() {
    assertEquals(
        refused(HoldRefusal.LIMIT_REACHED), hold("H1", Bench.FLOOR.fen() + 1, bench.code()));
    bench.anna.putOfflineMost(10_000);
    assertEquals(refused(HoldRefusal.LIMIT_REACHED), hold("H2", 10_001, bench.code()));

    assertInstanceOf(HeldOffline.class, hold("H3", 10_000, bench.code()));
  }

  @Test
  void exactlyTheFloorLimitIsAccepted() {
    assertInstanceOf(HeldOffline.class, hold(NUMBER, Bench.FLOOR.fen(), bench.code()));
  }

  @Test
  void deniedCardIsBlockedAsSoonAsTheListSaysSo() throws IOException {
    assertInstanceOf(HeldOffline.class, hold("H1", 100, bench.code()));
    bench.deny("# stolen\n" + bench.anna.cardNumber() + "  # on 11-20\n");
    bench.clock.pass(Bench.INTERVAL);

    assertEquals(refused(HoldRefusal.CARD_BLOCKED), hold("H2", 100, bench.code()));
  }

  @Test
  void withoutADenyListNothingIsAccepted() throws IOException {
    bench.loseDenyList();

    assertEquals(refused(HoldRefusal.OFFLINE), hold(NUMBER, 100, bench.code()));
  }

  @Test
  void oldFutureAndForgedCodesAreRefused() {
    String old = bench.code();
    bench.clock.pass(Duration.ofSeconds(331));
    assertEquals(refused(HoldRefusal.CODE_EXPIRED), hold("H1", 100, old));
    String early = bench.anna.showCode(bench.clock.instant().plusSeconds(31));
    assertEquals(refused(HoldRefusal.CODE_INVALID), hold("H2", 100, early));
    assertEquals(refused(HoldRefusal.CODE_INVALID), hold("H3", 100, Resources.code("good")));
    assertEquals(refused(HoldRefusal.CODE_INVALID), hold("H4", 100, "no code at all"));
    assertEquals(
        refused(HoldRefusal.CODE_INVALID), terminal.hold(bench.order("H5", 100), Optional.empty()));
  }

  @Test
  void oneCodeForTwentyNumbersAtOnceIsAcceptedOnce()
      throws InterruptedException, ExecutionException {
    String code = bench.code();
    List<Future<HoldAnswer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        String number = "H" + i;
        answers.add(threads.submit(() -> hold(number, 100, code)));
      }
    }
    int held = 0;
    for (Future<HoldAnswer> answer : answers) {
      held += answer.get() instanceof HeldOffline ? 1 : 0;
    }
    assertTrue(held <= 1, held + " holds of one code");
  }

  private HeldOffline offline(String number, long fen) {
    return assertInstanceOf(HeldOffline.class, hold(number, fen, bench.code()));
  }

  private HoldAnswer hold(String number, long fen, String code) {
    return terminal.hold(bench.order(number, fen), Optional.of(code));
  }

  private static HoldAnswer refused(HoldRefusal why) {
    return new HoldAnswer.Refused(why);
  }
}
