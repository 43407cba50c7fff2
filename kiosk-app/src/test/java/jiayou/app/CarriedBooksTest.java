package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.FuellingEnded;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;
import jiayou.journal.H2Journal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A start from carried books is a start from all the entries.
final class CarriedBooksTest {

  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final String SALE = "K02_261121_0001";
  private static final FuellingTotal FUEL =
      new FuellingTotal(
          new FuellingKey("main", 1, 31, "2026-11-21T11:58:00"),
          1,
          "92",
          Quantity.litres("28.460"),
          UnitPrice.perLitre("7.38"),
          Money.fen(21_003));

  private final Rules rules;
  private final Path data;

  CarriedBooksTest(@TempDir Path folder) throws IOException {
    StationFolder station = StationFolder.nowhere(folder);
    rules = SettledRules.of(station.settings());
    data = Files.createDirectories(station.data());
  }

  @BeforeEach
  void aSaleHalfWay() {
    commit(
        new FuellingEnded(FUEL),
        new SaleOpened(SALE, SettledRules.KIOSK),
        new FuellingPicked(SALE, FUEL.key()),
        new ClaimAnswered(SALE, FUEL.key(), new ClaimAnswer.Claimed()),
        new GoodsAdded(SALE, LoopStand.WATER));
  }

  @Test
  void theBooksAreTheSameBeforeAndAfter() {
    Books before = books();
    assertEquals(Map.of(FUEL.key(), before.fuellings().get(FUEL.key())), before.fuellings());
    carryForward();
    assertEquals(before, books());
    try (var journal = LoopStand.open(data)) {
      assertEquals(0, journal.entriesSinceCarried());
    }
  }

  @Test
  void theSaleGoesOnFromThem() {
    carryForward();
    commit(
        new CodeAsked(SALE, "wechat"),
        new PaymentAnswered(SALE, "S1_" + SALE + "_1", new PayAnswer.AwaitingScan("w://1")));
    Books carried = books();
    assertEquals(
        "S1_" + SALE + "_1", carried.sale(SALE).orElseThrow().lastAttempt().orElseThrow().trade());
    try (var journal = LoopStand.open(data)) {
      Replay whole = new Replay(rules);
      journal.history(whole);
      assertEquals(whole.books(), carried);
    }
  }

  @Test
  void theLedgerHasWhatWasArchived() {
    String before = ledger();
    carryForward();
    assertEquals(before, ledger());
  }

  @Test
  void booksThatMeanNothingToThisProgramAreMadeAgainFromTheArchive() {
    Books before = books();
    try (var journal = LoopStand.open(data)) {
      journal.carryForward("{\"sales\":{\"X\":{\"written\":\"by another program\"}}}");
    }
    assertEquals(before, books());
  }

  private void commit(Event... events) {
    Books books = books();
    try (H2Journal<Event, Effect> journal = LoopStand.open(data)) {
      for (Event event : events) {
        Step<Books> step = BooksMachine.step(books, event, NOON, rules);
        books = step.state();
        journal.commit(List.of(new Draft<>(NOON, event, List.of(), step.effects())));
      }
    }
  }

  private void carryForward() {
    try (var journal = LoopStand.open(data)) {
      Replay.carryForward(journal, rules);
    }
  }

  private Books books() {
    try (var journal = LoopStand.open(data)) {
      return Replay.of(journal, rules);
    }
  }

  private String ledger() {
    try (var journal = LoopStand.open(data)) {
      return Ledger.of(journal, rules).json();
    }
  }
}
