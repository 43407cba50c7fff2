package jiayou.office;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import jiayou.core.port.BackOffice;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.core.port.BackOffice.Parcel;
import jiayou.core.port.BackOffice.Report;

/// Brings the promised events to the back office: in order, at least once, one request at a time,
/// for as long as it takes.
///
/// It remembers nothing over a restart; that is the journal's work. The journal's open promises are
/// given to [#offer] at the start; what was too much then is given to [#refill] when [Inbox#onRoom]
/// says so.
///
/// @param <K> by which the caller knows an event, for example the journal's promise
public final class Delivery<K> implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Delivery.class.getName());
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final BackOffice office;
  private final Inbox<K> inbox;
  private final Outbox<K> outbox;
  private final InstantSource clock;
  private final Backoff backoff;
  private final Waiter waiter;
  private final Thread thread;
  private Optional<String> trouble = Optional.empty();
  private boolean closed;

  private Delivery(
      BackOffice office,
      Inbox<K> inbox,
      int capacity,
      InstantSource clock,
      RandomGenerator random,
      Waiter waiter) {
    this.office = office;
    this.inbox = inbox;
    this.outbox = new Outbox<>(capacity);
    this.clock = clock;
    this.backoff = new Backoff(random);
    this.waiter = waiter;
    this.thread = Thread.ofPlatform().daemon().name("office-delivery").unstarted(this::run);
  }

  public record Entry<K>(K key, Report report) {}

  /// Who hears what became of the events. Called on the delivery's own thread, which must get away
  /// quickly: pass it on to the loop.
  public interface Inbox<K> {
    /// The back office has these.
    void onDelivered(List<K> keys);

    /// The back office never wants this one: staff must look. The others go on.
    void onRejected(K key, String why);

    /// There is room again for what [#offer] answered `FULL` to: call [#refill].
    void onRoom();
  }

  public enum Offered {
    TAKEN,
    /// It stays in the journal for now.
    FULL
  }

  /// Starts at once, on a thread of its own.
  ///
  /// @param capacity how many events are held in memory at most
  public static <K> Delivery<K> start(
      BackOffice office,
      Inbox<K> inbox,
      int capacity,
      InstantSource clock,
      RandomGenerator random,
      Waiter waiter) {
    Delivery<K> delivery = new Delivery<>(office, inbox, capacity, clock, random, waiter);
    delivery.thread.start();
    return delivery;
  }

  /// Takes one more event, behind all others; never blocks. The same key twice is one event.
  public Offered offer(K key, Report report) {
    lock.lock();
    try {
      boolean taken = outbox.add(new Entry<>(key, report));
      changed.signalAll();
      return taken ? Offered.TAKEN : Offered.FULL;
    } finally {
      lock.unlock();
    }
  }

  /// Takes the next of what [#offer] answered `FULL` to: the oldest that it was not given yet, as
  /// the journal has them, a page of them at most. None means that the journal has no more.
  ///
  /// Never give it again what it took before: the back office may have that already, while the
  /// journal does not know so yet. To be called by whoever calls [#offer], so that nothing new
  /// slips in between.
  public void refill(List<Entry<K>> oldest) {
    lock.lock();
    try {
      outbox.bring(oldest);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How many events the back office does not have yet.
  public int depth() {
    lock.lock();
    try {
      return outbox.depth();
    } finally {
      lock.unlock();
    }
  }

  /// How long ago the oldest of them happened; zero when there is none.
  public Duration oldestAge() {
    lock.lock();
    try {
      Instant now = clock.instant();
      return outbox
          .oldest()
          .map(entry -> Duration.between(happened(entry.report(), now), now))
          .filter(age -> !age.isNegative())
          .orElse(Duration.ZERO);
    } finally {
      lock.unlock();
    }
  }

  /// Why the last try failed; empty while all is well.
  public Optional<String> trouble() {
    lock.lock();
    try {
      return trouble;
    } finally {
      lock.unlock();
    }
  }

  /// Stops. Waits a little for a request in flight; what it brings is not reported any more, and
  /// the next start sends it again.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    waiter.stop();
    try {
      if (Thread.currentThread() != thread && !thread.join(FAREWELL)) {
        LOG.log(System.Logger.Level.INFO, "a request to the back office was still in flight");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (PackedAhead packed = new PackedAhead(office)) {
      run(packed);
    }
  }

  private void run(PackedAhead packed) {
    for (List<Entry<K>> batch = next(); !batch.isEmpty(); batch = next()) {
      DeliveryAnswer answer = ask(reports(batch), packed);
      try {
        settle(batch, answer);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "what became of an event could not be passed on", e);
      }
    }
  }

  /// Blocks until something waits; empty when closed.
  private List<Entry<K>> next() {
    lock.lock();
    try {
      while (!closed && outbox.oldest().isEmpty()) {
        changed.awaitUninterruptibly();
      }
      return closed ? List.of() : outbox.batch();
    } finally {
      lock.unlock();
    }
  }

  private DeliveryAnswer ask(List<Report> reports, PackedAhead packed) {
    try {
      Parcel parcel = packed.take(reports);
      packed.begin(following());
      return parcel.send();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "a bug in the back office's client", e);
      return new DeliveryAnswer.Unknown("a bug: " + e);
    }
  }

  private List<Report> following() {
    lock.lock();
    try {
      return reports(outbox.following());
    } finally {
      lock.unlock();
    }
  }

  private static <K> List<Report> reports(List<Entry<K>> batch) {
    return batch.stream().map(Entry::report).toList();
  }

  private void settle(List<Entry<K>> batch, DeliveryAnswer answer) {
    Outbox.Progress<K> progress;
    boolean room;
    lock.lock();
    try {
      if (closed) {
        return;
      }
      progress = outbox.answered(batch, answer);
      room = outbox.wantsMore();
      note(progress);
    } finally {
      lock.unlock();
    }
    switch (progress) {
      case Outbox.Progress.Gone<K>(List<K> keys) -> inbox.onDelivered(keys);
      case Outbox.Progress.Refused<K>(List<K> before, K key, String why) -> {
        if (!before.isEmpty()) {
          inbox.onDelivered(before);
        }
        inbox.onRejected(key, why);
      }
      case Outbox.Progress.Stuck<K>(int failures, String cause) ->
          waiter.pause(backoff.after(failures));
    }
    if (room) {
      inbox.onRoom();
    }
  }

  private void note(Outbox.Progress<K> progress) {
    Optional<String> now =
        progress instanceof Outbox.Progress.Stuck<K>(int failures, String cause)
            ? Optional.of(cause)
            : Optional.empty();
    if (now.isPresent() != trouble.isPresent()) {
      LOG.log(
          System.Logger.Level.INFO,
          now.map(cause -> "the back office is away: " + cause).orElse("the back office is there"));
    }
    trouble = now;
  }

  private static Instant happened(Report report, Instant otherwise) {
    try {
      return OffsetDateTime.parse(report.at()).toInstant();
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
