package jiayou.sim.ecard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// What is going to go wrong: faults that wait for their operation, requests that crawl, and
/// whether anybody is there at all. Any thread may call.
final class Weather {

  private final Map<Operation, Queue<Fault>> faults = new EnumMap<>(Operation.class);
  private final List<Crawling> crawling = new ArrayList<>();
  private boolean outage;

  synchronized void next(Operation operation, Fault fault) {
    faults.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(fault);
  }

  synchronized Optional<Fault> take(Operation operation) {
    return Optional.ofNullable(faults.get(operation)).map(Queue::poll);
  }

  synchronized void outage(boolean on) {
    outage = on;
  }

  synchronized boolean isOut() {
    return outage;
  }

  synchronized void crawl(int requests, Runnable arrival) {
    crawling.add(new Crawling(requests, arrival));
  }

  /// Another request has come: whatever crawled long enough arrives before it.
  void tick() {
    arrive(1);
  }

  /// Everything that crawls arrives now.
  ///
  /// @return how many
  int release() {
    return arrive(Integer.MAX_VALUE);
  }

  private int arrive(int steps) {
    List<Runnable> due = new ArrayList<>();
    synchronized (this) {
      for (Iterator<Crawling> each = crawling.iterator(); each.hasNext(); ) {
        Crawling request = each.next();
        request.left = Math.max(0, request.left - steps);
        if (request.left == 0) {
          due.add(request.arrival);
          each.remove();
        }
      }
    }
    due.forEach(Runnable::run);
    return due.size();
  }

  private static final class Crawling {
    private int left;
    private final Runnable arrival;

    private Crawling(int left, Runnable arrival) {
      this.left = left;
      this.arrival = arrival;
    }
  }
}
