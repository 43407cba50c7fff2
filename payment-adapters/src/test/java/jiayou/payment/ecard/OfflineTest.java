package jiayou.payment.ecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
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
    assertEquals(
        -1, new String(sealed, StandardCharsets.ISO_8859_1).indexOf(code.substring(0, 40)));
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
  void refusalStandsWhenTheHostIsBack() throws IOException {
    HoldAnswer no = refused(HoldRefusal.LIMIT_REACHED);
    assertEquals(no, hold(NUMBER, 40_000, bench.code()));
    bench.host.comeBack();

    assertEquals(no, bench.restarted().hold(bench.order(NUMBER, 40_000), code()));
    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(Bench.ref(NUMBER)));
    assertInstanceOf(TakeAnswer.Refused.class, terminal.take(Bench.ref(NUMBER), Money.fen(100)));
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
  void oldHoldThatWasGivenBackIsRemembered() throws IOException {
    HeldOffline held = offline(NUMBER, 20_000);
    bench.clock.pass(Duration.ofDays(40));
    terminal = bench.restarted();
    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(ref(held)));
    bench.host.comeBack();
    terminal = bench.restarted();

    assertEquals(new TakeAnswer.Refused("it was given back"), take(held, 20_000));
    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(ref(held)));
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
