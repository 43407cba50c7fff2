package jiayou.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import jiayou.core.effect.Effect;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.event.ReportRejected;
import jiayou.core.event.ReportsDelivered;
import jiayou.core.port.BackOffice;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Journal.PromiseId;
import jiayou.office.Delivery;
import jiayou.office.Waiter;

/// The offline queue between the journal and the back office: what does not fit in memory waits in
/// the journal. `offer` and the refills happen on the loop's thread.
public final class ReportQueue implements AutoCloseable {

  /// Reports held in memory; a week offline holds more, and they wait in the journal.
  private static final int CAPACITY = 2_000;

  /// So many are brought when half of the room is free.
  private static final int PAGE = CAPACITY / 2;

  private final Map<PromiseId, String> names = new ConcurrentHashMap<>();
  private final OpenPromises open;
  private final Delivery<PromiseId> delivery;

  /// The last promise that was passed on. What is after it and open has never been sent; what is
  /// before it may be with the back office already, though the journal does not say so yet.
  private PromiseId passedOn = OpenPromises.BEFORE_ALL;

  /// @param open is read on the loop's thread
  /// @param loop any thread may give it messages
  public ReportQueue(
      BackOffice office,
      OpenPromises open,
      Consumer<Message> loop,
      InstantSource clock,
      RandomGenerator random) {
    this.open = open;
    this.delivery =
        Delivery.start(office, new Answers(loop), CAPACITY, clock, random, Waiter.real());
  }

  /// Takes a promise that is newer than all before it.
  public void offer(Promise<Effect> promise) {
    if (promise.effect() instanceof SendReport report) {
      names.put(promise.id(), report.id());
      switch (delivery.offer(promise.id(), OfficeReports.of(report))) {
        case TAKEN -> passedOn = promise.id();
        case FULL -> names.remove(promise.id());
      }
    }
  }

  public int depth() {
    return delivery.depth();
  }

  long ageSeconds() {
    return delivery.oldestAge().toSeconds();
  }

  boolean isReaching() {
    return delivery.trouble().isEmpty();
  }

  @Override
  public void close() {
    delivery.close();
  }

  private void refill() {
    List<Promise<Effect>> page;
    List<Delivery.Entry<PromiseId>> reports;
    do {
      page = open.after(passedOn, PAGE);
      passedOn = page.isEmpty() ? passedOn : page.getLast().id();
      reports =
          page.stream()
              .filter(promise -> promise.effect() instanceof SendReport)
              .map(this::entry)
              .toList();
    } while (reports.isEmpty() && !page.isEmpty());
    delivery.refill(reports);
  }

  private Delivery.Entry<PromiseId> entry(Promise<Effect> promise) {
    SendReport report = (SendReport) promise.effect();
    names.put(promise.id(), report.id());
    return new Delivery.Entry<>(promise.id(), OfficeReports.of(report));
  }

  /// Brings what became of the reports back to the loop.
  private final class Answers implements Delivery.Inbox<PromiseId> {

    private final Consumer<Message> loop;

    Answers(Consumer<Message> loop) {
      this.loop = loop;
    }

    @Override
    public void onDelivered(List<PromiseId> keys) {
      keys.forEach(names::remove);
      loop.accept(Message.answered(keys, new ReportsDelivered(keys.size())));
    }

    @Override
    public void onRejected(PromiseId key, String why) {
      String name = names.remove(key);
      loop.accept(
          Message.answered(
              List.of(key), new ReportRejected(name == null ? key.toString() : name, why)));
    }

    @Override
    public void onRoom() {
      loop.accept(new Message.OnLoop(ReportQueue.this::refill));
    }
  }
}
