package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.PrintAnswered;
import jiayou.core.payment.AttemptState;
import jiayou.core.payment.PaymentAttempt;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.TicketPrinter.PrintAnswer;
import jiayou.core.press.Press;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.core.session.KioskSession.Page;
import jiayou.core.session.Toast;
import jiayou.core.station.Books;
import jiayou.core.station.Station;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Money;
import jiayou.journal.H2Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The loop on a real journal: what it promises is on the disk first, and a disk that refuses stops
/// new business without losing what happened.
class TerminalLoopTest {

  private static final Press.AddProduct WATER = new Press.AddProduct(LoopStand.WATER.ean());

  @TempDir private Path folder;

  @Test
  void aPromiseIsOnTheDiskBeforeAnybodyHearsOfIt() throws Exception {
    Map<Promise<Effect>, List<Promise<Effect>>> onDisk = new ConcurrentHashMap<>();
    try (LoopStand stand = new LoopStand(folder, p -> onDisk.put(p, diskAtThisMoment()))) {
      stand.press(WATER);
      Promise<Effect> request = stand.promised(Effect.RequestPayment.class);
      assertEquals(List.of(request), onDisk.get(request));
    }
  }

  @Test
  void aPressThatTheDiskRefusesFallsAway() throws Exception {
    try (LoopStand stand = new LoopStand(folder, _ -> {})) {
      stand.sees(s -> s.catalogue().product(LoopStand.WATER.ean()).isPresent());
      stand.journal.fillTheDisk();
      stand.press(WATER);
      Station refused = stand.sees(s -> !s.devices().journalWrites());
      assertEquals(Books.EMPTY, refused.books());
      assertEquals(Page.ATTRACT, LoopStand.kiosk(refused).page());
    }
  }

  @Test
  void noSaleBeginsWhileTheDiskRefusesAndTheScreenSaysSo() throws Exception {
    try (LoopStand stand = new LoopStand(folder, _ -> {})) {
      stand.sees(s -> s.catalogue().product(LoopStand.WATER.ean()).isPresent());
      stand.journal.fillTheDisk();
      stand.press(WATER);
      stand.sees(s -> !s.devices().journalWrites());
      stand.press(new Press.BuyGoods());
      Station told = stand.sees(s -> LoopStand.kiosk(s).toast().isPresent());
      assertEquals(
          Optional.of(Toast.Notice.OUT_OF_ORDER), LoopStand.kiosk(told).toast().map(Toast::notice));
      assertEquals(Books.EMPTY, told.books());
    }
  }

  @Test
  void anIdleTerminalFindsOutByItselfThatTheDiskWritesAgain() throws Exception {
    try (LoopStand stand = new LoopStand(folder, _ -> {})) {
      stand.sees(s -> s.catalogue().product(LoopStand.WATER.ean()).isPresent());
      stand.journal.fillTheDisk();
      stand.press(WATER);
      stand.sees(s -> !s.devices().journalWrites());
      stand.journal.mend();
      stand.sees(s -> s.devices().journalWrites());
      stand.press(WATER);
      stand.sees(s -> s.books().opened() == 1);
    }
  }

  @Test
  void anAnswerThatTheDiskRefusedIsWrittenWhenItCan() throws Exception {
    try (LoopStand stand = new LoopStand(folder, _ -> {})) {
      stand.press(WATER);
      Promise<Effect> request = stand.promised(Effect.RequestPayment.class);
      stand.journal.fillTheDisk();
      stand.answer(request, shown(request));
      Station refused = stand.sees(s -> !s.devices().journalWrites());
      assertEquals(new AttemptState.Submitting(1), attempt(refused).state());
      assertEquals(List.of(request), stand.journal.openPromises());
      stand.journal.mend();
      Station written = stand.sees(s -> s.devices().journalWrites());
      assertEquals(new AttemptState.AwaitingScan("weixin://1"), attempt(written).state());
      assertFalse(stand.journal.openPromises().contains(request));
    }
  }

  @Test
  void anAnswerThatCanNeverBeWrittenDoesNotBlockTheOthers() throws Exception {
    try (LoopStand stand = new LoopStand(folder, _ -> {})) {
      stand.press(WATER);
      Promise<Effect> request = stand.promised(Effect.RequestPayment.class);
      stand.journal.fillTheDisk();
      stand.answer(request, shown(request));
      stand.answer(request, shown(request));
      stand.sees(s -> !s.devices().journalWrites());
      stand.journal.mend();
      stand.sees(s -> s.devices().journalWrites());
      stand.press(new Press.SwitchContrast());
      Station after = stand.sees(s -> LoopStand.kiosk(s).contrast());
      assertEquals(new AttemptState.AwaitingScan("weixin://1"), attempt(after).state());
    }
  }

  @Test
  void aDiskThatRefusesIsNotHammered() throws Exception {
    try (LoopStand stand = new LoopStand(folder, _ -> {})) {
      stand.press(WATER);
      Promise<Effect> request = stand.promised(Effect.RequestPayment.class);
      stand.journal.fillTheDisk();
      stand.answer(request, shown(request));
      Station refused = stand.sees(s -> !s.devices().journalWrites());
      for (int i = 0; i < 100; i++) {
        stand.press(new Press.SwitchLanguage());
      }
      Instant contrast = refused.now();
      stand.press(new Press.SwitchContrast());
      stand.sees(s -> LoopStand.kiosk(s).contrast() && s.now().isAfter(contrast));
      assertTrue(
          stand.journal.refusals() < 20, "asked " + stand.journal.refusals() + " times in a row");
    }
  }

  @Test
  void aBugInACommitLeavesTheScreenWhereItWas() throws Exception {
    try (LoopStand stand = new LoopStand(folder, _ -> {})) {
      stand.sees(s -> s.catalogue().product(LoopStand.WATER.ean()).isPresent());
      CountDownLatch broken = stand.journal.breakOnce();
      stand.press(WATER);
      assertTrue(broken.await(20, TimeUnit.SECONDS));
      stand.press(new Press.SwitchContrast());
      Station after = stand.sees(s -> LoopStand.kiosk(s).contrast());
      assertEquals(Page.ATTRACT, LoopStand.kiosk(after).page());
      assertEquals(Optional.empty(), LoopStand.kiosk(after).sale());
      stand.press(WATER);
      stand.sees(s -> s.books().opened() == 1);
    }
  }

  @Test
  void aPromiseThatCannotBeBegunIsLeftToTheNextStart() throws Exception {
    Consumer<Promise<Effect>> noThreads =
        promise -> {
          if (promise.effect() instanceof Effect.RequestPayment) {
            throw new IllegalStateException("no more threads");
          }
        };
    try (LoopStand stand = new LoopStand(folder, noThreads)) {
      stand.press(WATER);
      Station asked = stand.sees(s -> s.books().opened() == 1);
      assertEquals(new AttemptState.Submitting(1), attempt(asked).state());
      stand.press(new Press.SwitchContrast());
      stand.sees(s -> LoopStand.kiosk(s).contrast());
      List<String> stored = new ArrayList<>();
      stand.journal.replay(entry -> stored.add(entry.event().getClass().getSimpleName()));
      assertEquals(List.of("SaleOpened", "GoodsAdded", "CodeAsked"), stored);
      assertEquals(1, stand.journal.openPromises().size());
    }
  }

  @Test
  void theJournalReadAgainGivesTheSameBooks() throws Exception {
    Books lived;
    Rules rules;
    try (LoopStand stand = new LoopStand(folder, _ -> {})) {
      rules = stand.rules;
      stand.press(WATER);
      Promise<Effect> request = stand.promised(Effect.RequestPayment.class);
      stand.answer(request, paid(request));
      Promise<Effect> pass = stand.promised(Effect.IssueExitPass.class);
      stand.answer(
          pass,
          new ExitPassIssued(
              ((Effect.IssueExitPass) pass.effect()).sale(), new ExitPass("token", "0001")));
      Promise<Effect> print = stand.promised(Effect.PrintTicket.class);
      Effect.PrintTicket ticket = (Effect.PrintTicket) print.effect();
      stand.answer(
          print,
          new PrintAnswered(ticket.sale(), ticket.ticket().id(), new PrintAnswer.Confirmed()));
      lived = stand.sees(s -> sales(s.books()).stream().anyMatch(Sale::isAtRest)).books();
    }
    try (H2Journal<?, Effect> closed = LoopStand.open(folder.resolve("data"))) {
      assertTrue(
          closed.openPromises().stream().allMatch(p -> p.effect() instanceof Effect.SendReport));
    }
    Replay replay = new Replay(rules);
    try (var closed = LoopStand.open(folder.resolve("data"))) {
      closed.replay(replay);
    }
    assertEquals(lived, replay.books());
  }

  @Test
  void aRestartedTerminalStandsWhereItsSaleStood() throws Exception {
    try (LoopStand stand = new LoopStand(folder, _ -> {})) {
      stand.press(WATER);
      stand.promised(Effect.RequestPayment.class);
    }
    try (LoopStand again = new LoopStand(folder, _ -> {})) {
      Station restored = again.sees(s -> true);
      assertEquals(
          Optional.of(sales(restored.books()).getFirst().id()), LoopStand.kiosk(restored).sale());
      assertEquals(
          List.of(Effect.SettlePayment.class),
          again.journal.openPromises().stream()
              .<Object>map(p -> p.effect().afterCrash().getClass())
              .toList());
    }
  }

  private static PaymentAnswered shown(Promise<Effect> promise) {
    return answered(promise, new PayAnswer.AwaitingScan("weixin://1"));
  }

  private static PaymentAnswered paid(Promise<Effect> promise) {
    return answered(
        promise, new PayAnswer.Paid("T1", Money.fen(200), Instant.parse("2026-11-21T04:00:00Z")));
  }

  private static PaymentAnswered answered(Promise<Effect> promise, PayAnswer answer) {
    Effect.RequestPayment request = (Effect.RequestPayment) promise.effect();
    return new PaymentAnswered(request.sale(), request.request().trade(), answer);
  }

  private static PaymentAttempt attempt(Station station) {
    return sales(station.books()).getFirst().attempts().getLast();
  }

  private static List<Sale> sales(Books books) {
    return List.copyOf(books.sales().values());
  }

  /// What a stranger would find if the power failed now.
  private List<Promise<Effect>> diskAtThisMoment() {
    try {
      Path copy = Files.createTempDirectory(folder, "copy");
      for (String file : List.of("journal.mv.db", "journal.mv.db.redo")) {
        Files.copy(folder.resolve("data").resolve(file), copy.resolve(file));
      }
      try (var journal = LoopStand.open(copy)) {
        return journal.openPromises();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
