package jiayou.core.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.event.Event;
import jiayou.core.event.FuellingEnded;
import jiayou.core.event.FuellingGone;
import jiayou.core.event.NozzleLifted;
import jiayou.core.event.StrayClaimSeen;
import jiayou.core.fuelling.Fuelling;
import jiayou.core.fuelling.FuellingMachine;
import jiayou.core.port.PumpStatus;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.Station;
import jiayou.core.value.FuellingKey;

/// Turns what the pumps show into what happened. Silence is no news: only a pump that says that it
/// holds nothing makes a fuelling go away.
final class ForecourtWatch {

  /// A refused or lost authorisation is asked for again after this long, while the nozzle is up.
  private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

  private ForecourtWatch() {}

  static Reaction seen(Station station, List<PumpStatus> statuses, Instant at, Rules rules) {
    Map<Integer, PumpStatus> pumps = station.pumpsCopy();
    Map<Integer, Instant> seen = new HashMap<>(station.pumpsSeen());
    Map<Integer, Instant> asked = new HashMap<>(station.asked());
    List<Event> events = new ArrayList<>();
    for (PumpStatus status : statuses) {
      if (status instanceof PumpStatus.NoNews && pumps.containsKey(status.pump())) {
        continue;
      }
      pumps.put(status.pump(), status);
      if (!(status instanceof PumpStatus.NoNews)) {
        seen.put(status.pump(), at);
      }
      ended(station.books(), status).ifPresent(events::add);
      events.addAll(gone(station.books(), status));
      stray(station, status).ifPresent(events::add);
      PrepaidWatch.seen(station, status, at, rules).ifPresent(events::add);
      switch (status) {
        case PumpStatus.Calling calling when mayAsk(station, calling, asked, at, rules) -> {
          asked.put(calling.pump(), at);
          events.add(new NozzleLifted(calling.pump(), calling.nozzle()));
        }
        case PumpStatus.Calling _, PumpStatus.Offline _, PumpStatus.NoNews _ -> {}
        // The next nozzle is another question, even if nobody saw the pump idle in between.
        case PumpStatus.Idle _,
            PumpStatus.Authorised _,
            PumpStatus.Reserved _,
            PumpStatus.Fuelling _,
            PumpStatus.Payable _ ->
            asked.remove(status.pump());
      }
    }
    return new Reaction(station.withPumps(pumps, seen, asked), events);
  }

  private static Optional<Event> ended(Books books, PumpStatus status) {
    return status instanceof PumpStatus.Payable p && books.fuelling(p.total().key()).isEmpty()
        ? PrepaidWatch.delivered(books, p).or(() -> Optional.of(new FuellingEnded(p.total())))
        : Optional.empty();
  }

  /// Two statuses in a row must say so: one may have been on its way while we released.
  private static Optional<Event> stray(Station station, PumpStatus status) {
    return status instanceof PumpStatus.Payable now
            && now.owner() instanceof PumpStatus.Owner.Ours
            && now.equals(station.pumps().get(now.pump()))
            && station
                .books()
                .fuelling(now.total().key())
                .filter(FuellingMachine::canBePicked)
                .isPresent()
        ? Optional.of(new StrayClaimSeen(now.total().key()))
        : Optional.empty();
  }

  private static List<Event> gone(Books books, PumpStatus status) {
    if (status instanceof PumpStatus.Offline || status instanceof PumpStatus.NoNews) {
      return List.of();
    }
    Optional<FuellingKey> held =
        status instanceof PumpStatus.Payable p ? Optional.of(p.total().key()) : Optional.empty();
    List<Event> events = new ArrayList<>();
    for (Fuelling fuelling : books.fuellings().values()) {
      FuellingKey key = fuelling.key();
      boolean elsewhere = key.pump() == status.pump() && !held.equals(Optional.of(key));
      if (elsewhere && FuellingMachine.canBePicked(fuelling)) {
        events.add(new FuellingGone(key));
      }
    }
    return events;
  }

  /// A pump that was paid for in advance delivers for its own customer or for nobody.
  private static boolean mayAsk(
      Station station,
      PumpStatus.Calling calling,
      Map<Integer, Instant> asked,
      Instant at,
      Rules rules) {
    if (rules.authoriser() != Rules.Authoriser.THIS_TERMINAL
        || !station.devices().journalWrites()
        || station.books().authorising().contains(calling.pump())
        || station.books().keepsPump(calling.pump())) {
      return false;
    }
    Instant last = asked.get(calling.pump());
    return last == null || last.plus(ASK_AGAIN).isBefore(at);
  }
}
