package jiayou.payment.ecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.value.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds in fair weather, in whatever order and however often they are asked for.
final class OnlineTest {

  private static final String NUMBER = "S1_K1_261121_0001_H1";

  @TempDir Path folder;
  private Bench bench;
  private EcardHolder terminal;

  @BeforeEach
  void open() throws IOException {
    bench = new Bench(folder);
    terminal = bench.terminal();
  }

  @AfterEach
  void close() throws IOException {
    bench.close();
  }

  @Test
  void enoughMoneyIsHeldInFull() {
    assertEquals(held(20_000, 30_000), bench.hold(terminal, NUMBER, 20_000));
    assertEquals("ecard", terminal.id());
  }

  @Test
  void cardWithLessHoldsWhatItHas() {
    bench.anna.putBalance(7_300);

    assertEquals(held(7_300, 0), bench.hold(terminal, NUMBER, 20_000));
  }

  @Test
  void whatOneHoldHasAnotherCannotHave() {
    bench.hold(terminal, NUMBER, 45_000);
    bench.clock.pass(Duration.ofSeconds(5));

    assertEquals(held(5_000, 0), bench.hold(terminal, "H2", 20_000));
    bench.clock.pass(Duration.ofSeconds(5));
    assertEquals(
        new HoldAnswer.Refused(HoldRefusal.BALANCE_TOO_LOW), bench.hold(terminal, "H3", 1));
  }

  @Test
  void askingTwiceHoldsOnce() throws IOException {
    HoldAnswer first = bench.hold(terminal, NUMBER, 20_000);

    assertEquals(first, bench.hold(terminal, NUMBER, 20_000));
    assertEquals(first, bench.restarted().hold(bench.order(NUMBER, 20_000), Optional.empty()));
    assertEquals("[%s=HELD 0]".formatted(NUMBER), ledger());
  }

  @Test
  void refusalStandsEvenWhenTheCardIsGoodAgain() {
    bench.anna.block(true);
    HoldAnswer no = new HoldAnswer.Refused(HoldRefusal.CARD_BLOCKED);
    assertEquals(no, bench.hold(terminal, NUMBER, 100));
    bench.anna.block(false);

    assertEquals(no, bench.hold(terminal, NUMBER, 100));
  }

  @Test
  void oldCodeForgedCodeAndNoCodeAreRefused() {
    String old = bench.code();
    bench.clock.pass(Duration.ofMinutes(7));

    assertEquals(refused(HoldRefusal.CODE_EXPIRED), hold("H1", Optional.of(old)));
    assertEquals(
        refused(HoldRefusal.CODE_INVALID), hold("H2", Optional.of(Resources.code("good"))));
    assertEquals(refused(HoldRefusal.CODE_INVALID), hold("H3", Optional.of("130000000000000000")));
    assertEquals(refused(HoldRefusal.CODE_INVALID), hold("H4", Optional.empty()));
  }

  @Test
  void codeServesOneNumber() {
    Optional<String> code = Optional.of(bench.code());
    hold("H1", code);

    assertEquals(refused(HoldRefusal.CODE_EXPIRED), hold("H2", code));
  }

  @Test
  void takingLessFreesTheRest() {
    bench.hold(terminal, NUMBER, 20_000);

    assertEquals(new TakeAnswer.Taken(), terminal.take(Bench.ref(NUMBER), Money.fen(15_000)));
    assertEquals(35_000, bench.anna.balance());
    bench.clock.pass(Duration.ofSeconds(5));
    assertEquals(held(35_000, 0), bench.hold(terminal, "H2", 40_000));
  }

  @Test
  void takingTwiceTakesOnce() {
    bench.hold(terminal, NUMBER, 20_000);
    terminal.take(Bench.ref(NUMBER), Money.fen(20_000));

    assertEquals(new TakeAnswer.Taken(), terminal.take(Bench.ref(NUMBER), Money.fen(20_000)));
    assertEquals(30_000, bench.anna.balance());
    assertEquals("[%s=TAKEN 20000]".formatted(NUMBER), ledger());
  }

  @Test
  void moreThanHeldIsNeverTaken() {
    bench.hold(terminal, NUMBER, 20_000);

    assertEquals(
        new TakeAnswer.Refused("WRONG_AMOUNT"),
        terminal.take(Bench.ref(NUMBER), Money.fen(20_001)));
    assertEquals(50_000, bench.anna.balance());
  }

  @Test
  void givingBackTwiceFreesOnceAndForAll() throws IOException {
    bench.hold(terminal, NUMBER, 20_000);

    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(Bench.ref(NUMBER)));
    assertEquals(new GiveBackAnswer.Free(), bench.restarted().giveBack(Bench.ref(NUMBER)));
    assertInstanceOf(
        TakeAnswer.Refused.class, bench.terminal().take(Bench.ref(NUMBER), Money.fen(1)));
    assertEquals(refused(HoldRefusal.OTHER), bench.hold(bench.terminal(), NUMBER, 100));
    assertEquals("[%s=FREE 0]".formatted(NUMBER), ledger());
  }

  @Test
  void whatWasTakenIsNotGivenBack() {
    bench.hold(terminal, NUMBER, 20_000);
    terminal.take(Bench.ref(NUMBER), Money.fen(20_000));

    assertEquals(new GiveBackAnswer.Taken(), terminal.giveBack(Bench.ref(NUMBER)));
  }

  @Test
  void numberGivenBackBeforeItWasHeldIsDeadAtTheHost() throws IOException {
    assertEquals(new GiveBackAnswer.Free(), terminal.giveBack(Bench.ref(NUMBER)));

    try (Bench other = new Bench(folder.resolve("another-terminal"))) {
      EcardHolder forgetful = other.terminal(bench.host.url(), Bench.PATIENT);
      assertEquals(
          refused(HoldRefusal.OTHER),
          forgetful.hold(bench.order(NUMBER, 100), Optional.of(bench.code())));
    }
  }

  @Test
  void expiredHoldIsFreeAndIsNotTaken() {
    bench.hold(terminal, NUMBER, 20_000);
    bench.clock.pass(Duration.ofMinutes(6));

    assertEquals(
        new TakeAnswer.Refused("FREE_AGAIN"), terminal.take(Bench.ref(NUMBER), Money.fen(1)));
    assertEquals(held(50_000, 0), bench.hold(terminal, "H2", 50_000));
  }

  @Test
  void neitherCodeNorCardNumberStandsInTheBook() throws IOException {
    String code = bench.code();
    hold(NUMBER, Optional.of(code));
    bench.host.hangUp();
    bench.clock.pass(Duration.ofSeconds(5));
    String offline = bench.code();
    assertInstanceOf(HoldAnswer.HeldOffline.class, hold("H2", Optional.of(offline)));

    String book = Files.readString(bench.bookFile());
    for (String secret : new String[] {code, offline, bench.anna.cardNumber()}) {
      assertEquals(-1, book.indexOf(secret));
    }
  }

  private HoldAnswer hold(String number, Optional<String> code) {
    return terminal.hold(bench.order(number, 100), code);
  }

  private String ledger() {
    return Ledger.of(bench.host);
  }

  private static HoldAnswer held(long fen, long left) {
    return new HoldAnswer.Held(Money.fen(fen), "****6217", Optional.of(Money.fen(left)));
  }

  private static HoldAnswer refused(HoldRefusal why) {
    return new HoldAnswer.Refused(why);
  }
}
