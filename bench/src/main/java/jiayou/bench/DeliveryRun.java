package jiayou.bench;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jiayou.office.Delivery;
import jiayou.office.OfficeClient;
import jiayou.office.Waiter;

/// The delivery alone: the waiting reports are in memory, and nobody notes what was delivered.
final class DeliveryRun implements Contender {

  private static final long LONGEST_SECONDS = 900;

  private final List<Delivery.Entry<Integer>> waiting = new ArrayList<>();
  private final OfficeClient office;

  DeliveryRun(String url, Backlog backlog) {
    this.office = new OfficeClient(QueueRun.settings(url), InstantSource.system());
    for (int number = 1; number <= backlog.size(); number++) {
      waiting.add(new Delivery.Entry<>(number, backlog.report(number)));
    }
  }

  @Override
  public int once() throws IOException {
    Counted counted = new Counted(new CountDownLatch(waiting.size()));
    try (Delivery<Integer> delivery =
        Delivery.start(
            office,
            counted,
            waiting.size(),
            InstantSource.system(),
            new Random(1),
            Waiter.real())) {
      delivery.refill(waiting);
      if (!counted.left().await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the backlog was not delivered in " + LONGEST_SECONDS + " s");
      }
      return waiting.size();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stop);
    }
  }

  @Override
  public void close() {
    office.close();
  }

  private record Counted(CountDownLatch left) implements Delivery.Inbox<Integer> {
    @Override
    public void onDelivered(List<Integer> keys) {
      keys.forEach(_ -> left.countDown());
    }

    @Override
    public void onRejected(Integer key, String why) {
      throw new IllegalStateException("the office refused " + key + ": " + why);
    }

    @Override
    public void onRoom() {}
  }
}
