package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jiayou.config.Settings;
import jiayou.core.benefit.Member;
import jiayou.core.effect.Effect;
import jiayou.core.effect.HoldRequest;
import jiayou.core.event.SaleEvent.GiveBackAnswered;
import jiayou.core.event.SaleEvent.HoldAnswered;
import jiayou.core.event.SaleEvent.TakeAnswered;
import jiayou.core.port.Holder.GiveBackAnswer;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.port.Holder.TakeAnswer;
import jiayou.core.port.Holder.What;
import jiayou.core.port.Members.MemberAnswer;
import jiayou.core.port.Members.SendAnswer;
import jiayou.core.press.Press;
import jiayou.core.session.KioskSession;
import jiayou.core.session.Language;
import jiayou.core.session.Pad;
import jiayou.core.station.Books;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Terminal;
import jiayou.core.value.Money;
import jiayou.office.Office;
import jiayou.payment.ecard.EcardBook;
import jiayou.payment.ecard.EcardHolder;
import jiayou.payment.ecard.EcardSettings;
import jiayou.sim.box.BoxSettings;
import jiayou.sim.office.benefit.Level;
import jiayou.sim.office.benefit.MemberCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Members, holds and the card, from an effect or a press to the real servers and back.
class DesksTest {

  private static final String SALE = "K02_261122_0001";
  private static final String HOLD = "S1_K02_261122_0001_H1";
  private static final String PHONE = "13800001234";

  @TempDir private Path folder;

  private final BlockingQueue<Input> loop = new LinkedBlockingQueue<>();
  private final CodeVault codes = new CodeVault();
  private Box box;
  private Settings settings;
  private Office office;
  private EcardBook book;
  private Desks desks;

  @BeforeEach
  void start() throws IOException {
    box = Box.start(7);
    BoxSettings.of(box.station()).write(folder, folder.resolve("data"));
    settings = read();
    InstantSource clock = InstantSource.system();
    PayingAdapters paying = new PayingAdapters(settings, Installation.NONE, clock);
    EcardSettings card = paying.ecard().orElseThrow();
    office = new Adapters(settings, Installation.NONE, clock).office();
    book = EcardBook.open(folder, clock.instant());
    desks =
        new Desks(
            office.members(),
            Map.of("ecard", new EcardHolder(card, book, clock, new SecureRandom())),
            codes);
  }

  @AfterEach
  void stop() throws IOException {
    book.close();
    office.close();
    box.close();
  }

  @Test
  void aCardIsSetAsideOnceAndTakenAndItsCodeHasOneUse() {
    box.station().ecard().phone("anna").putBalance(5_000);
    String handle = codes.keep(box.station().ecard().phone("anna").showCode(Instant.now()));
    HoldAnswered held = (HoldAnswered) desks.ask(ask(handle));
    HoldAnswer.Held amount = (HoldAnswer.Held) held.answer();
    assertEquals(Money.fen(2_000), amount.amount());
    assertEquals(Optional.empty(), codes.look(handle));
    assertEquals(
        new HoldAnswered(SALE, HOLD, new HoldAnswer.Refused(HoldRefusal.CODE_EXPIRED)),
        desks.ask(ask(handle)));
    assertEquals(
        new TakeAnswered(SALE, HOLD, new TakeAnswer.Taken()),
        desks.take(
            new Effect.TakeHold(
                SALE, HOLD, "ecard", Money.fen(1_500), Optional.empty(), Duration.ZERO)));
    assertEquals(3_500, box.station().ecard().phone("anna").balance());
  }

  @Test
  void aHolderThatTheSettingsDoNotKnowIsAskedAgainLater() {
    assertEquals(
        new GiveBackAnswered(SALE, HOLD, new GiveBackAnswer.Unknown("no holder office")),
        desks.giveBack(
            new Effect.GiveBackHold(SALE, HOLD, "office", Optional.empty(), Duration.ZERO)));
  }

  @Test
  void aPhonesDigitsFindItsMember() throws InterruptedException {
    box.station()
        .office()
        .club()
        .join(new MemberCard("M-1", PHONE, List.of(), Level.GOLD, Optional.of("92")));
    MemberDesk desk = new MemberDesk(office.members(), loop::add);
    desk.pressed("K", new Press.SendPhoneCode(), typing(""));
    assertEquals(new Input.PhoneCodeSeen("K", new SendAnswer.Sent()), heard());
    String digits = box.station().office().club().digitsOn(PHONE).orElseThrow();
    desk.pressed("K", new Press.ConfirmTyped(), typing(digits));
    Input.MemberSeen seen = (Input.MemberSeen) heard();
    Member member = ((MemberAnswer.Found) seen.answer()).member();
    assertEquals(List.of("M-1", "138****1234"), List.of(member.id(), member.shown()));
  }

  private Input heard() throws InterruptedException {
    Input input = loop.poll(20, TimeUnit.SECONDS);
    if (input == null) {
      throw new AssertionError("the loop heard nothing");
    }
    return input;
  }

  private static Effect.AskHold ask(String handle) {
    return new Effect.AskHold(
        SALE,
        new HoldRequest(
            HOLD,
            "ecard",
            new What.Card(),
            Money.fen(2_000),
            Optional.of(handle),
            Instant.now().plusSeconds(600)));
  }

  private Station typing(String digits) {
    Station station =
        Terminal.started(
            Books.EMPTY, List.of("K"), Language.ZH, Instant.now(), SettledRules.of(settings));
    KioskSession session = KioskSession.attract("K", Language.ZH, station.now());
    return station.with(
        session.with(session.doing().with(new Pad.Digits(PHONE, digits, !digits.isEmpty()))));
  }

  private Settings read() {
    return switch (Settings.read(folder)) {
      case Settings.Reading.Valid(Settings valid) -> valid;
      case Settings.Reading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }
}
