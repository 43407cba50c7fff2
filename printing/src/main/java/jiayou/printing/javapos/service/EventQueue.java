package jiayou.printing.javapos.service;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import jpos.events.DataEvent;
import jpos.events.ErrorEvent;
import jpos.events.JposEvent;
import jpos.events.OutputCompleteEvent;
import jpos.events.StatusUpdateEvent;
import jpos.services.EventCallbacks;
import org.jspecify.annotations.Nullable;

/// Events on their way to the program, in order, on a thread of their own: a listener that takes
/// its time holds up neither the device nor the caller. Nothing goes while events are frozen.
final class EventQueue implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(EventQueue.class.getName());

  private final EventCallbacks program;
  private final List<Waiting> waiting = new ArrayList<>();
  private final Thread courier;
  private boolean frozen;
  private boolean closed;

  /// @param mayGo an event that may not go yet is overtaken by others
  /// @param before just before the listeners are called, for instance to set properties
  /// @param after when they are back
  record Waiting(JposEvent event, BooleanSupplier mayGo, Runnable before, Runnable after) {}

  EventQueue(EventCallbacks program, String device) {
    this.program = program;
    this.courier = Thread.ofPlatform().daemon().name("events of " + device).unstarted(this::carry);
    courier.start();
  }

  void offer(JposEvent event) {
    offer(new Waiting(event, () -> true, () -> {}, () -> {}));
  }

  synchronized void offer(Waiting event) {
    if (!closed) {
      waiting.add(event);
      notifyAll();
    }
  }

  synchronized void freeze(boolean wanted) {
    frozen = wanted;
    notifyAll();
  }

  /// What held an event back may have changed.
  synchronized void lookAgain() {
    notifyAll();
  }

  /// Forgets the events of a kind.
  synchronized void drop(Class<? extends JposEvent> kind) {
    waiting.removeIf(each -> kind.isInstance(each.event));
  }

  synchronized int count(Class<? extends JposEvent> kind) {
    return (int) waiting.stream().filter(each -> kind.isInstance(each.event)).count();
  }

  @Override
  public synchronized void close() {
    closed = true;
    waiting.clear();
    notifyAll();
  }

  Object source() {
    return program.getEventSource();
  }

  private void carry() {
    try {
      for (Waiting next = next(); next != null; next = next()) {
        deliver(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Waiting next() throws InterruptedException {
    while (!closed) {
      if (!frozen) {
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
          Waiting candidate = each.next();
          if (candidate.mayGo.getAsBoolean()) {
            each.remove();
            candidate.before.run();
            return candidate;
          }
        }
      }
      wait();
    }
    return null;
  }

  /// A listener's bug must not silence the device for good.
  private void deliver(Waiting next) {
    try {
      switch (next.event) {
        case DataEvent data -> program.fireDataEvent(data);
        case ErrorEvent error -> program.fireErrorEvent(error);
        case OutputCompleteEvent done -> program.fireOutputCompleteEvent(done);
        case StatusUpdateEvent update -> program.fireStatusUpdateEvent(update);
        default -> throw new IllegalStateException("no way for " + next.event);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a listener of the program failed", e);
    }
    next.after.run();
  }
}
