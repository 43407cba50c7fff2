package jiayou.journal;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.Entry;
import jiayou.core.port.Journal.PromiseId;

/// What the tests write.
sealed interface Happening {
  record Sold(int sale, String note) implements Happening {}

  record Told(int sale) implements Happening {}

  /// What the tests promise.
  sealed interface Owed {
    record TellOffice(int sale) implements Owed {}

    record PrintTicket(int sale, String text) implements Owed {}
  }

  Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");

  static H2Journal<Happening, Owed> journal(String layers, java.nio.file.Path folder) {
    return journal(new Place(layers, folder, 86_400_000));
  }

  static H2Journal<Happening, Owed> journal(Place place) {
    return new H2Journal<>(
        place, new JournalCodec<>(Happening.class), new JournalCodec<>(Owed.class));
  }

  static Draft<Happening, Owed> sold(int sale) {
    return new Draft<>(
        NOON.plusSeconds(sale),
        new Sold(sale, "92# 汽油 ".repeat(40)),
        List.of(),
        List.of(new Owed.TellOffice(sale), new Owed.PrintTicket(sale, "小票")));
  }

  static Draft<Happening, Owed> told(int sale, PromiseId kept) {
    return new Draft<>(NOON.plusSeconds(sale), new Told(sale), List.of(kept), List.of());
  }

  static List<Entry<Happening>> entries(H2Journal<Happening, Owed> journal) {
    List<Entry<Happening>> entries = new java.util.ArrayList<>();
    journal.replay(entries::add);
    return entries;
  }

  static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }
}
