package jiayou.pump.pts2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

final class TotalsInboxTest {

  private static final Fields TOTALS = new Fields(JsonNodeFactory.instance.objectNode());

  private final TotalsInbox inbox = new TotalsInbox();

  @Test
  void whatAnotherThreadReceivedReachesTheOneWhoWaits() throws InterruptedException {
    inbox.open(1);
    Thread.ofVirtual().start(() -> inbox.offer(1, TOTALS));
    assertEquals(Optional.of(TOTALS), inbox.await(1, Duration.ofSeconds(10)));
  }

  @Test
  void anOldFigureIsNotTakenForAFreshOne() throws InterruptedException {
    inbox.offer(1, TOTALS);
    inbox.open(1);
    inbox.offer(1, TOTALS);
    inbox.open(1);
    assertEquals(Optional.empty(), inbox.await(1, Duration.ZERO));
  }
}
