package jiayou.core.port;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// The durable memory of one terminal: what happened, and what is still owed. One writer; a commit
/// is on the disk when it returns.
///
/// @param <E> events
/// @param <F> effects
public interface Journal<E, F> extends AutoCloseable {

  /// Hands over every entry, oldest first.
  void replay(Consumer<Entry<E>> reader);

  /// Every effect that was promised and not answered, oldest first.
  List<Promise<F>> openPromises();

  /// The oldest of them after this one, oldest first, so many at most; none means that there are no
  /// more. A journal on a disk reads no more than it gives.
  default List<Promise<F>> openPromises(PromiseId after, int most) {
    return openPromises().stream()
        .filter(promise -> PromiseId.ORDER.compare(promise.id(), after) > 0)
        .limit(most)
        .toList();
  }

  /// Stores the drafts in their order, in one commit: all of them or none.
  ///
  /// @return what was stored, with numbers
  /// @throws JournalFailure when the disk refuses; nothing of the commit counts then
  List<Committed<E, F>> commit(List<Draft<E, F>> drafts);

  @Override
  void close();

  /// What happened.
  record Entry<E>(long number, Instant at, E event) {}

  /// An effect owed.
  record Promise<F>(PromiseId id, F effect) {}

  /// Which promise: the entry that asked, and the place in its list.
  record PromiseId(long entry, int index) {
    /// As they were promised.
    public static final Comparator<PromiseId> ORDER =
        Comparator.comparingLong(PromiseId::entry).thenComparingInt(PromiseId::index);
  }

  /// Something that is to be stored.
  ///
  /// @param kept the promises that this event answers
  /// @param effects what it promises
  record Draft<E, F>(Instant at, E event, List<PromiseId> kept, List<F> effects) {}

  record Committed<E, F>(Entry<E> entry, List<Promise<F>> promises) {}

  /// The disk is full, gone or broken. New sales stop; the message is for the admin.
  final class JournalFailure extends RuntimeException {
    public JournalFailure(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
