package jiayou.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Step;
import jiayou.core.event.Event;
import jiayou.core.port.Journal;
import jiayou.core.port.Journal.Committed;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Journal.PromiseId;
import jiayou.core.rules.Rules;
import jiayou.core.station.Books;
import jiayou.core.station.BooksMachine;
import jiayou.core.station.Station;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Reaction;
import jiayou.core.terminal.Terminal;

/// The one thread that owns the machines: it takes one message at a time, journals what follows,
/// and only then lets anything be done. Any thread may offer.
final class TerminalLoop implements Runnable {

  private static final System.Logger LOG = System.getLogger(TerminalLoop.class.getName());

  /// More messages than this mean that something offers without an end.
  private static final int INBOX = 10_000;

  /// More steps than this after one message mean that two machines call each other.
  private static final int MOST_FOLLOWS = 50;

  private static final Duration TICK = Duration.ofMillis(250);

  /// Between two tries of a disk that refuses.
  private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

  private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>(INBOX);
  private final Deque<Message.Answered> unwritten = new ArrayDeque<>();
  private final Journal<Event, Effect> journal;
  private final Consumer<Instant> mark;
  private final Rules rules;
  private final InstantSource clock;
  private final Consumer<Promise<Effect>> runner;
  private final Consumer<Station> screens;
  private Station station;
  private Instant nextTry = Instant.MIN;

  /// @param mark writes something harmless to the journal's disk, and throws when that is refused
  /// @param runner begins to carry out a promise and returns at once
  /// @param screens is told of each new state, on this thread; must not block
  TerminalLoop(
      Journal<Event, Effect> journal,
      Consumer<Instant> mark,
      Station started,
      Rules rules,
      InstantSource clock,
      Consumer<Promise<Effect>> runner,
      Consumer<Station> screens) {
    this.journal = journal;
    this.mark = mark;
    this.station = started;
    this.rules = rules;
    this.clock = clock;
    this.runner = runner;
    this.screens = screens;
  }

  /// Puts a message in the inbox. A full inbox drops what may be dropped: inputs, never answers.
  void offer(Message message) {
    boolean taken =
        switch (message) {
          case Message.FromOutside _ -> inbox.offer(message);
          case Message.Answered _, Message.OnLoop _, Message.Stop _ -> put(message);
        };
    if (!taken) {
      LOG.log(Level.WARNING, "inbox full, dropped {0}", message.getClass().getSimpleName());
    }
  }

  @Override
  public void run() {
    screens.accept(station);
    Instant nextTick = clock.instant();
    while (true) {
      Message message = next(nextTick);
      if (message instanceof Message.Stop) {
        return;
      }
      nextTick = message instanceof Message.FromOutside(Input.Ticked _) ? soon() : nextTick;
      handled(message);
    }
  }

  private void handled(Message message) {
    try {
      Station before = station;
      tryDisk();
      writeWhatWaits();
      handle(message);
      follow();
      if (!station.equals(before)) {
        screens.accept(station);
      }
    } catch (RuntimeException bug) {
      // One message that cannot be handled must not stop the terminal for all the others.
      LOG.log(Level.ERROR, "could not handle " + message.getClass().getSimpleName(), bug);
    }
  }

  private void handle(Message message) {
    switch (message) {
      case Message.FromOutside(Input input) -> {
        Reaction reaction = Terminal.react(station, input, clock.instant(), rules);
        moveOn(reaction);
      }
      case Message.Answered answered -> write(answered);
      case Message.OnLoop(Runnable work) -> work.run();
      case Message.Stop _ -> {}
    }
  }

  private void follow() {
    Instant at = clock.instant();
    station = station.at(at);
    for (int i = 0; i < MOST_FOLLOWS; i++) {
      Reaction reaction = Terminal.follow(station, at, rules);
      if (reaction.events().isEmpty() && reaction.station().equals(station)) {
        return;
      }
      moveOn(reaction);
      if (!station.devices().journalWrites()) {
        return;
      }
    }
    LOG.log(Level.ERROR, "the screens did not come to rest");
  }

  /// The screen moves on only if what it meant is in the journal.
  private void moveOn(Reaction reaction) {
    if (reaction.events().isEmpty()) {
      station = reaction.station();
      return;
    }
    Station before = station;
    boolean written = false;
    station = reaction.station();
    try {
      written = commit(reaction.events(), List.of());
    } finally {
      if (!written) {
        station = before.with(before.devices().withJournal(station.devices().journalWrites()));
      }
    }
  }

  private void write(Message.Answered answered) {
    if (!commit(List.of(answered.event()), answered.kept())) {
      unwritten.add(answered);
    }
  }

  /// A disk that refused is tried now and then, not by every message; an idle terminal that waited
  /// for its next sale to find out would never begin one.
  private void tryDisk() {
    Instant now = clock.instant();
    if (station.devices().journalWrites() || now.isBefore(nextTry)) {
      return;
    }
    nextTry = now.plus(TRY_AGAIN);
    try {
      mark.accept(now);
      station = station.with(station.devices().withJournal(true));
      LOG.log(Level.INFO, "the journal writes again");
    } catch (RuntimeException refused) {
      LOG.log(Level.DEBUG, "the journal still refuses", refused);
    }
  }

  /// Answers that the disk refused are kept: they happened. One that meets a bug is given up, so
  /// that it cannot stand in the way of the others; its promise stays open, and the next start
  /// settles it.
  private void writeWhatWaits() {
    while (!unwritten.isEmpty()) {
      Message.Answered oldest = unwritten.peek();
      try {
        if (!commit(List.of(oldest.event()), oldest.kept())) {
          return;
        }
      } catch (RuntimeException bug) {
        LOG.log(Level.ERROR, "an answer that waited could not be written", bug);
      }
      unwritten.remove();
    }
  }

  private boolean commit(List<Event> events, List<PromiseId> kept) {
    if (!station.devices().journalWrites()) {
      return false;
    }
    Instant at = clock.instant();
    Books books = station.books();
    List<Draft<Event, Effect>> drafts = new ArrayList<>();
    for (Event event : events) {
      Step<Books> step = BooksMachine.step(books, event, at, rules);
      books = step.state();
      drafts.add(new Draft<>(at, event, drafts.isEmpty() ? kept : List.of(), step.effects()));
    }
    try {
      List<Committed<Event, Effect>> committed = journal.commit(drafts);
      station = station.with(books);
      committed.forEach(c -> c.promises().forEach(runner));
      return true;
    } catch (JournalFailure failure) {
      LOG.log(Level.ERROR, "the journal refused a commit", failure);
      station = station.with(station.devices().withJournal(false));
      nextTry = at.plus(TRY_AGAIN);
      return false;
    }
  }

  private Message next(Instant nextTick) {
    long wait = Duration.between(clock.instant(), nextTick).toMillis();
    try {
      Message message = wait > 0 ? inbox.poll(wait, TimeUnit.MILLISECONDS) : inbox.poll();
      return message == null ? new Message.FromOutside(new Input.Ticked()) : message;
    } catch (InterruptedException stop) {
      return new Message.Stop();
    }
  }

  private Instant soon() {
    return clock.instant().plus(TICK);
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
}
