package jiayou.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.station.Books;

/// The cardinal wrong turn: acts first, and writes down afterwards what it did.
final class ActingJournal implements Memory.Opened {

  private final Memory.Opened journal;
  private final Consumer<Promise<Effect>> runner;
  private long last;

  ActingJournal(Memory.Opened journal, Consumer<Promise<Effect>> runner) {
    this.journal = journal;
    this.runner = runner;
    journal.carried().ifPresent(carried -> last = carried.entry());
    journal.replay(entry -> last = entry.number());
  }

  @Override
  public List<Committed<Event, Effect>> commit(List<Draft<Event, Effect>> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      List<Effect> effects = drafts.get(i).effects();
      for (int place = 0; place < effects.size(); place++) {
        runner.accept(new Promise<>(new PromiseId(last + i + 1, place), effects.get(place)));
      }
    }
    List<Committed<Event, Effect>> acted = new ArrayList<>();
    for (Committed<Event, Effect> entry : journal.commit(drafts)) {
      acted.add(new Committed<>(entry.entry(), List.of()));
    }
    last += drafts.size();
    return acted;
  }

  @Override
  public void replay(Consumer<Entry<Event>> reader) {
    journal.replay(reader);
  }

  @Override
  public List<Promise<Effect>> openPromises() {
    return journal.openPromises();
  }

  @Override
  public void mark(Instant at) {
    journal.mark(at);
  }

  @Override
  public Optional<Memory.Carried> carried() {
    return journal.carried();
  }

  @Override
  public void carryForward(Books books) {
    journal.carryForward(books);
  }

  @Override
  public void close() {
    journal.close();
  }
}
