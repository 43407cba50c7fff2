package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.SaleParked;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.rules.Rules;
import jiayou.core.sale.SaleState;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.journal.H2Journal;
import jiayou.journal.JournalCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A journal in which another version of the program wrote something that this one does not know.
class ParkedSalesTest {

  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final String POISONED = "K02_261121_0001";
  private static final String SOUND = "K02_261121_0002";

  private final Rules rules;
  private final Path data;

  ParkedSalesTest(@TempDir Path folder) throws IOException {
    StationFolder station = StationFolder.nowhere(folder);
    rules = SettledRules.of(station.settings());
    data = Files.createDirectories(station.data());
  }

  /// What the other version knows.
  sealed interface Foreign {
    record TuneSung(String sale, String tune) implements Foreign {}

    record SaleOpened(String sale, int desk) implements Foreign {}

    record TankSeen(String tank) implements Foreign {}
  }

  @BeforeEach
  void aSaleHalfWay() {
    commit(
        new SaleEvent.SaleOpened(POISONED, SettledRules.KIOSK),
        new GoodsAdded(POISONED, LoopStand.WATER));
  }

  @Test
  void theSaleOfAnUnreadableEntryIsLeftToStaffAndTheOthersGoOn() {
    commitForeign(new Foreign.TuneSung(POISONED, "la"));
    commit(new SaleEvent.SaleOpened(SOUND, "d1"));
    assertEquals(
        Map.of(
            POISONED,
            new SaleState.WithStaff("this program does not understand an entry of the sale"),
            SOUND,
            new SaleState.Open()),
        replayed().books().sales().values().stream()
            .collect(Collectors.toMap(s -> s.id(), s -> s.state())));
    assertEquals(List.of(new SaleParked(POISONED)), replayed().untold());
  }

  @Test
  void theBackOfficeIsToldOnce() {
    commitForeign(new Foreign.TuneSung(POISONED, "la"));
    List<Effect> promised = commit(new SaleParked(POISONED));
    assertEquals(
        List.of("sale.with-staff 1"),
        promised.stream()
            .map(Effect.SendReport.class::cast)
            .map(report -> report.type() + " " + report.sequence())
            .toList());
    assertEquals(List.of(), replayed().untold());
  }

  @Test
  void anUnreadableOpeningStillStopsTheStart() {
    commitForeign(new Foreign.SaleOpened(SOUND, 7));
    assertThrows(JournalFailure.class, this::replayed);
  }

  @Test
  void soDoesWhatBelongsToNoSale() {
    commitForeign(new Foreign.TankSeen("T1"));
    assertThrows(JournalFailure.class, this::replayed);
  }

  private Replay replayed() {
    try (H2Journal<Event, Effect> journal = open()) {
      return Replay.from(journal, rules);
    }
  }

  private List<Effect> commit(Event... events) {
    Books books = replayed().books();
    try (H2Journal<Event, Effect> journal = open()) {
      List<Effect> promised = List.of();
      for (Event event : events) {
        Step<Books> step = BooksMachine.step(books, event, NOON, rules);
        books = step.state();
        promised = step.effects();
        journal.commit(List.of(new Draft<>(NOON, event, List.of(), promised)));
      }
      return promised;
    }
  }

  private void commitForeign(Foreign event) {
    try (H2Journal<Foreign, Effect> journal =
        new H2Journal<>(
            data, new JournalCodec<>(Foreign.class), new JournalCodec<>(Effect.class))) {
      journal.commit(List.of(new Draft<>(NOON, event, List.of(), List.of())));
    }
  }

  private H2Journal<Event, Effect> open() {
    return new H2Journal<>(data, ParkedSales.events(), new JournalCodec<>(Effect.class));
  }
}
