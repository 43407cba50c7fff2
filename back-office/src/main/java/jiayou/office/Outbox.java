package jiayou.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.office.Delivery.Entry;

/// The waiting events in their order, and what an answer of the back office does to them: no
/// thread, no clock, no chance. Not thread-safe.
///
/// Strictly first in, first out, hence in order for every subject too. An entry leaves only when
/// the back office has it or has refused it.
///
/// Bounded: what does not fit stays outside, in the caller's journal. From then on everything stays
/// outside, so that nothing overtakes, until the caller has brought all of it, oldest first.
final class Outbox<K> {

  static final int LARGEST_BATCH = EventBatch.MOST;

  private final int capacity;
  private final Deque<Entry<K>> waiting = new ArrayDeque<>();
  private final Set<K> keys = new HashSet<>();
  private int outside;
  private boolean asked;
  private int batchLimit = LARGEST_BATCH;
  private int failures;

  Outbox(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("an outbox holds one event at least");
    }
    this.capacity = capacity;
  }

  /// What an answer meant.
  sealed interface Progress<K> {

    /// The back office has these.
    record Gone<K>(List<K> delivered) implements Progress<K> {}

    /// The back office has these, and never wants that one.
    record Refused<K>(List<K> delivered, K key, String why) implements Progress<K> {}

    /// Nothing is known; try again.
    ///
    /// @param failures in a row, this one included
    record Stuck<K>(int failures, String cause) implements Progress<K> {}
  }

  /// False when it stays outside. A key that already waits is not taken twice.
  boolean add(Entry<K> entry) {
    if (keys.contains(entry.key())) {
      return true;
    }
    if (outside > 0 || waiting.size() == capacity) {
      outside++;
      return false;
    }
    keys.add(entry.key());
    waiting.add(entry);
    return true;
  }

  /// Takes the oldest of what stayed outside. None means that nothing is outside any more.
  void bring(List<Entry<K>> oldest) {
    asked = false;
    outside = oldest.isEmpty() ? 0 : Math.max(0, outside - oldest.size());
    for (Entry<K> entry : oldest) {
      if (keys.add(entry.key())) {
        waiting.add(entry);
      }
    }
  }

  /// True once when something stayed outside and half of the room is free again.
  boolean wantsMore() {
    boolean wants = outside > 0 && !asked && waiting.size() <= capacity / 2;
    asked |= wants;
    return wants;
  }

  /// The next to send, oldest first; empty when nothing waits.
  List<Entry<K>> batch() {
    return waiting.stream().limit(batchLimit).toList();
  }

  /// What [#batch] will give if what it gave last arrives and nothing else happens.
  List<Entry<K>> following() {
    return waiting.stream()
        .skip(batchLimit)
        .limit(Math.min(LARGEST_BATCH, batchLimit * 2))
        .toList();
  }

  /// Notes what came of the batch that [#batch] gave last.
  ///
  /// After a failure the batch is halved, in case its size was the reason (413, slow lines).
  Progress<K> answered(List<Entry<K>> batch, DeliveryAnswer answer) {
    return switch (answer) {
      case DeliveryAnswer.Delivered yes -> new Progress.Gone<>(gone(batch.size()));
      case DeliveryAnswer.Rejected(String id, String why) -> refused(batch, id, why);
      case DeliveryAnswer.Unknown(String cause) -> stuck(cause);
    };
  }

  /// How many events the back office does not have yet, those outside included.
  int depth() {
    return waiting.size() + outside;
  }

  Optional<Entry<K>> oldest() {
    return Optional.ofNullable(waiting.peek());
  }

  private Progress<K> refused(List<Entry<K>> batch, String id, String why) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.get(i).report().id().equals(id)) {
        List<K> before = gone(i);
        return new Progress.Refused<>(before, gone(1).getFirst(), why);
      }
    }
    return stuck("an event was refused that was never sent");
  }

  private Progress<K> stuck(String cause) {
    failures++;
    batchLimit = Math.max(1, batchLimit / 2);
    return new Progress.Stuck<>(failures, cause);
  }

  private List<K> gone(int count) {
    failures = 0;
    batchLimit = Math.min(LARGEST_BATCH, batchLimit * 2);
    List<K> gone = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Entry<K> entry = waiting.remove();
      keys.remove(entry.key());
      gone.add(entry.key());
    }
    return List.copyOf(gone);
  }
}
