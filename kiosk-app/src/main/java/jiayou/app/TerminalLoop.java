package jiayou.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.port.Journal;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.Promise;
import jiayou.core.rules.Rules;
import jiayou.core.station.BooksMachine;
import jiayou.core.station.Station;
import jiayou.core.terminal.Conductor;
import jiayou.core.terminal.Incoming;
import jiayou.core.terminal.Input;

/// The one thread that owns the machines: it hands all that has arrived to the [Conductor], which
/// journals what follows before anything is done. Any thread may offer.
public final class TerminalLoop implements Runnable {

  private static final System.Logger LOG = System.getLogger(TerminalLoop.class.getName());

  /// More messages than this mean that something offers without an end.
  private static final int INBOX = 10_000;

  /// No more than this share one commit, so that the screens are drawn in between.
  private static final int MOST_TOGETHER = 64;

  private static final Duration TICK = Duration.ofMillis(250);

  private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>(INBOX);
  private final Conductor conductor;
  private final InstantSource clock;
  private final Consumer<Station> screens;

  /// @param mark writes something harmless to the journal's disk, and throws when that is refused
  /// @param runner begins to carry out a promise and returns at once
  /// @param screens is told of each new state, on this thread; must not block
  public TerminalLoop(
      Journal<Event, Effect> journal,
      Consumer<Instant> mark,
      Station started,
      Rules rules,
      InstantSource clock,
      Consumer<Promise<Effect>> runner,
      Consumer<Station> screens) {
    this.conductor =
        new Conductor(journal, mark, started, BooksMachine::step, rules, runner, TerminalLoop::log);
    this.clock = clock;
    this.screens = screens;
  }

  /// Puts a message in the inbox. A full inbox drops what may be dropped: inputs, never answers.
  public void offer(Message message) {
    boolean taken =
        switch (message) {
          case Message.Arrived(Incoming.Seen _) -> inbox.offer(message);
          case Message.Arrived _, Message.OnLoop _, Message.Stop _ -> put(message);
        };
    if (!taken) {
      LOG.log(Level.WARNING, "inbox full, dropped an input");
    }
  }

  /// What stands on the screens; on the loop's own thread only.
  Station station() {
    return conductor.station();
  }

  @Override
  public void run() {
    screens.accept(conductor.station());
    Instant nextTick = clock.instant();
    while (true) {
      List<Message> messages = next(nextTick);
      if (messages.isEmpty()) {
        messages = List.of(Message.seen(new Input.Ticked()));
        nextTick = clock.instant().plus(TICK);
      }
      if (!handled(messages)) {
        return;
      }
    }
  }

  /// @return false when the loop is to stop
  private boolean handled(List<Message> messages) {
    Station before = conductor.station();
    List<Incoming> together = new ArrayList<>();
    for (Message message : messages) {
      switch (message) {
        case Message.Arrived(Incoming what) -> together.add(what);
        case Message.OnLoop(Runnable work) -> {
          take(together);
          carryOut(work);
        }
        case Message.Stop _ -> {
          take(together);
          return false;
        }
      }
    }
    take(together);
    if (!conductor.station().equals(before)) {
      screens.accept(conductor.station());
    }
    return true;
  }

  private void take(List<Incoming> together) {
    if (!together.isEmpty()) {
      conductor.take(together, clock.instant());
      together.clear();
    }
  }

  /// Work that meets a bug must not stop the terminal for all the others.
  private static void carryOut(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException bug) {
      log("work on the loop failed", bug);
    }
  }

  /// What has arrived by now, or the first thing that arrives before the next tick; empty when the
  /// tick is due.
  private List<Message> next(Instant nextTick) {
    List<Message> messages = new ArrayList<>();
    inbox.drainTo(messages, MOST_TOGETHER);
    long wait = Duration.between(clock.instant(), nextTick).toMillis();
    try {
      if (messages.isEmpty() && wait > 0) {
        Message first = inbox.poll(wait, TimeUnit.MILLISECONDS);
        if (first != null) {
          messages.add(first);
        }
      }
    } catch (InterruptedException stop) {
      messages.add(new Message.Stop());
    }
    return messages;
  }

  private boolean put(Message message) {
    try {
      inbox.put(message);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void log(String what, RuntimeException cause) {
    LOG.log(cause instanceof JournalFailure ? Level.WARNING : Level.ERROR, what, cause);
  }
}
