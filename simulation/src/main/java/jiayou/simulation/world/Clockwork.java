package jiayou.simulation.world;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;

/// Virtual time: what is due next happens next, and nothing happens in between.
public final class Clockwork {

  private final PriorityQueue<Due> agenda = new PriorityQueue<>();
  private Instant now;
  private long count;

  public Clockwork(Instant start) {
    this.now = start;
  }

  public Instant now() {
    return now;
  }

  public void in(Duration wait, Runnable what) {
    agenda.add(new Due(now.plus(wait), count++, what));
  }

  public void runFor(Duration span) {
    Instant end = now.plus(span);
    while (!agenda.isEmpty() && !agenda.peek().at().isAfter(end)) {
      Due due = agenda.remove();
      now = due.at();
      due.what().run();
    }
    now = end;
  }

  /// @param number breaks ties, so that the same seed gives the same order
  private record Due(Instant at, long number, Runnable what) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int order = at.compareTo(other.at);
      return order != 0 ? order : Long.compare(number, other.number);
    }
  }
}
