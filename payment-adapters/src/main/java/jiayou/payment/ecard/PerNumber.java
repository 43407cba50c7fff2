package jiayou.payment.ecard;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Lets one call at a time through for each hold number, so that no number is accepted offline
/// while another call about it is still on its way to the host. Few numbers share a turn.
final class PerNumber {

  private final List<ReentrantLock> locks = Stream.generate(ReentrantLock::new).limit(64).toList();

  <A> A alone(String number, Turn<A> turn) throws IOException {
    ReentrantLock lock = locks.get(Math.floorMod(number.hashCode(), locks.size()));
    lock.lock();
    try {
      return turn.take();
    } finally {
      lock.unlock();
    }
  }

  /// What is done alone.
  interface Turn<A> {
    A take() throws IOException;
  }
}
