package jiayou.core.terminal;

import java.util.List;
import jiayou.core.event.Event;
import jiayou.core.station.Station;

/// What an input does: the station as it looks now, and the events that go into the journal.
public record Reaction(Station station, List<Event> events) {

  public Reaction {
    events = List.copyOf(events);
  }

  static Reaction of(Station station) {
    return new Reaction(station, List.of());
  }
}
