package jiayou.sim.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// What is going to go wrong: faults that wait for their operation, requests that crawl, and
/// whether anybody is there at all. Any thread may call.
///
/// @param <O> what a request asks for
/// @param <F> one way of failing
public final class Weather<O, F> {

  private final Map<O, Queue<F>> faults = new HashMap<>();
  private final List<Crawling> crawling = new ArrayList<>();
  private boolean outage;

  public synchronized void next(O operation, F fault) {
    faults.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(fault);
  }

  public synchronized Optional<F> take(O operation) {
    return Optional.ofNullable(faults.get(operation)).map(Queue::poll);
  }

  public synchronized void outage(boolean on) {
    outage = on;
  }

  public synchronized boolean isOut() {
    return outage;
  }

  public synchronized void crawl(int requests, Runnable arrival) {
    crawling.add(new Crawling(requests, arrival));
  }

  /// Another request has come: whatever crawled long enough arrives before it.
  public void tick() {
    arrive(1);
  }

  /// Everything that crawls arrives now.
  ///
  /// @return how many
  public int release() {
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
