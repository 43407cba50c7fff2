package jiayou.payment.ecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldAnswer.HeldOffline;
import jiayou.core.port.Holder.HoldRef;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.value.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The host is away and nobody listens: what the code alone is good for, and what becomes of it.
final class OfflineTest {

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
  void goodCodeIsHeldOfflineAndTakenWhenTheHostIsBack() {
    HeldOffline held = offline(NUMBER, 20_000);
    assertEquals(Money.fen(20_000), held.amount());
    assertEquals("****6217", held.shown());

    assertInstanceOf(TakeAnswer.Unknown.class, take(held, 20_000));
    bench.host.comeBack();
    assertEquals(new TakeAnswer.Taken(), take(held, 20_000));
    assertEquals(new TakeAnswer.Taken(), take(held, 20_000));
    assertEquals(30_000, bench.anna.balance());
    assertEquals("[%s=TAKEN 20000]".formatted(NUMBER), Ledger.of(bench.host));
  }

  @Test
  void proofIsGoodDaysLaterAndForATerminalThatForgotEverything() throws IOException {
    HeldOffline held = offline(NUMBER, 20_000);
    bench.clock.pass(Duration.ofDays(5));
    bench.host.comeBack();

    try (Bench other = new Bench(folder.resolve("another-disk"))) {
      EcardHolder forgetful = other.terminal(bench.host.url(), Bench.PATIENT);
      other.clock.pass(Duration.ofDays(5));
      assertEquals(
          new TakeAnswer.Taken(),
          forgetful.take(Bench.ref(NUMBER, held.proof()), Money.fen(15_000)));
    }
    assertEquals("[%s=TAKEN 15000]".formatted(NUMBER), Ledger.of(bench.host));
  }

  @Test
  void proofIsNotTheCode() {
    String code = bench.code();
    HeldOffline held = assertInstanceOf(HeldOffline.class, hold(NUMBER, 100, code));
    byte[] sealed = Base64.getDecoder().decode(held.proof());

    assertTrue(sealed.length > Base64.getDecoder().decode(code).length);
    assertEquals(-1, held.proof().indexOf(code.substring(0, 40)));
    assertEquals(-1, new String(sealed, StandardCharsets.ISO_8859_1)
        .indexOf(code.substring(0, 40)));
  }

  @Test
  void askingTwiceAnswersAsBeforeEvenAfterARestartAndWithTheHostBack() throws IOException {
    HeldOffline held = offline(NUMBER, 20_000);

    assertEquals(held, terminal.hold(bench.order(NUMBER, 20_000), Optional.empty()));
    bench.host.comeBack();
    assertEquals(held, bench.restarted().hold(bench.order(NUMBER, 20_000), Optional.empty()));
    assertEquals("[]", Ledger.of(bench.host));
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
        refused(HoldRefusal.CODE_INVALID),
        terminal.hold(bench.order("H5", 100), Optional.empty()));
  }

  @Test
  void refusalStandsWhenTheHostIsBack() throws IOException {
    HoldAnswer no = refused(HoldRefusal.LIMIT_REACHED);
    assertEquals(no, hold(NUMBER, 40_000, bench.code()));
    bench.host.comeBack();

    assertEquals(no, bench.restarted().hold(bench.order(NUMBER, 40_000), code()));
    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(Bench.ref(NUMBER)));
    assertInstanceOf(
        TakeAnswer.Refused.class, terminal.take(Bench.ref(NUMBER), Money.fen(100)));
    assertEquals("[]", Ledger.of(bench.host));
  }

  @Test
  void givenBackBeforeTheProofLeftNeedsNoHostAndIsNeverTaken() throws IOException {
    HeldOffline held = offline(NUMBER, 20_000);
    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(ref(held)));
    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(ref(held)));
    bench.host.comeBack();
    terminal = bench.restarted();

    assertEquals(new TakeAnswer.Refused("it was given back"), take(held, 20_000));
    assertEquals(refused(HoldRefusal.OTHER), hold(NUMBER, 20_000, bench.code()));
    assertEquals("[]", Ledger.of(bench.host));
  }

  @Test
  void proofThatCouldNotLeaveIsStillOurs() {
    HeldOffline held = offline(NUMBER, 20_000);
    assertInstanceOf(TakeAnswer.Unknown.class, take(held, 20_000));

    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(ref(held)));
  }

  @Test
  void proofThatMayHaveLeftIsOnlyGivenBackByTheHost() throws IOException {
    HeldOffline held = offline(NUMBER, 20_000);
    bench.host.comeBack();
    bench.host.outage(true);
    assertInstanceOf(TakeAnswer.Unknown.class, take(held, 20_000));
    bench.host.hangUp();
    terminal = bench.restarted();
    assertInstanceOf(GiveBackAnswer.Unknown.class, terminal.giveBack(ref(held)));
    bench.host.outage(false);
    bench.host.comeBack();

    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(ref(held)));
    assertEquals(new TakeAnswer.Refused("it was given back"), take(held, 20_000));
    assertEquals("[]", Ledger.of(bench.host));
  }

  @Test
  void moreThanTheProofSaysIsNotTaken() {
    HeldOffline held = offline(NUMBER, 20_000);
    bench.host.comeBack();

    assertInstanceOf(TakeAnswer.Refused.class, take(held, 20_001));
    assertEquals(new TakeAnswer.Taken(), take(held, 20_000));
    assertEquals(new GiveBackAnswer.Taken(), terminal.giveBack(ref(held)));
  }

  @Test
  void proofOfOneHoldDoesNotTakeAnother() throws IOException {
    HeldOffline held = offline(NUMBER, 20_000);
    bench.host.comeBack();

    assertEquals(
        new TakeAnswer.Refused("PROOF_INVALID"),
        terminal.take(Bench.ref("H2", held.proof()), Money.fen(20_000)));
    assertEquals(
        new TakeAnswer.Refused("PROOF_INVALID"),
        terminal.take(Bench.ref("H3", "AAAA"), Money.fen(20_000)));
  }

  @Test
  void cardBlockedSinceIsRefusedByTheHost() {
    HeldOffline held = offline(NUMBER, 20_000);
    bench.anna.block(true);
    bench.host.comeBack();

    assertEquals(new TakeAnswer.Refused("CARD_BLOCKED"), take(held, 20_000));
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

  private Optional<String> code() {
    return Optional.of(bench.code());
  }

  private HeldOffline offline(String number, long fen) {
    return assertInstanceOf(HeldOffline.class, hold(number, fen, bench.code()));
  }

  private HoldAnswer hold(String number, long fen, String code) {
    return terminal.hold(bench.order(number, fen), Optional.of(code));
  }

  private TakeAnswer take(HeldOffline held, long fen) {
    return terminal.take(ref(held), Money.fen(fen));
  }

  private static HoldRef ref(HeldOffline held) {
    return Bench.ref(NUMBER, held.proof());
  }

  private static HoldAnswer refused(HoldRefusal why) {
    return new HoldAnswer.Refused(why);
  }
}
