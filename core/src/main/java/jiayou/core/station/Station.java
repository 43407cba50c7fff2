package jiayou.core.station;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import jiayou.core.port.PumpStatus;
import jiayou.core.session.Session;

/// Everything one terminal knows at one moment; screens are drawn from it and from nothing else.
///
/// @param pumps the last status of each pump
/// @param pumpsSeen when each pump last gave news
/// @param asked when this terminal last asked to authorise a pump, since its nozzle was lifted
/// @param sessions what is going on at each screen
public record Station(
    Books books,
    Map<Integer, PumpStatus> pumps,
    Map<Integer, Instant> pumpsSeen,
    Map<Integer, Instant> asked,
    Catalogue catalogue,
    Devices devices,
    Map<String, Session> sessions,
    Instant now) {

  public Station {
    pumps = Collections.unmodifiableMap(new TreeMap<>(pumps));
    pumpsSeen = Map.copyOf(pumpsSeen);
    asked = Map.copyOf(asked);
    sessions = Collections.unmodifiableMap(new LinkedHashMap<>(sessions));
  }

  public Station with(Books next) {
    return new Station(next, pumps, pumpsSeen, asked, catalogue, devices, sessions, now);
  }

  public Station with(Catalogue next) {
    return new Station(books, pumps, pumpsSeen, asked, next, devices, sessions, now);
  }

  public Station with(Devices next) {
    return new Station(books, pumps, pumpsSeen, asked, catalogue, next, sessions, now);
  }

  public Station at(Instant next) {
    return new Station(books, pumps, pumpsSeen, asked, catalogue, devices, sessions, next);
  }

  public Station with(Session session) {
    Map<String, Session> next = new LinkedHashMap<>(sessions);
    next.put(session.screen(), session);
    return new Station(books, pumps, pumpsSeen, asked, catalogue, devices, next, now);
  }

  public Station withPumps(
      Map<Integer, PumpStatus> statuses,
      Map<Integer, Instant> seen,
      Map<Integer, Instant> nextAsked) {
    return new Station(books, statuses, seen, nextAsked, catalogue, devices, sessions, now);
  }

  /// A changeable copy of the pumps, for whoever sees new statuses.
  public Map<Integer, PumpStatus> pumpsCopy() {
    return new HashMap<>(pumps);
  }
}
