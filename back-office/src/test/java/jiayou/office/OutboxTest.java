package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.core.port.BackOffice.Report;
import jiayou.office.Delivery.Entry;
import jiayou.office.Outbox.Progress;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private static final DeliveryAnswer YES = new DeliveryAnswer.Delivered();
  private static final DeliveryAnswer UNKNOWN = new DeliveryAnswer.Unknown("away");

  @Test
  void theOldestGoFirstFiftyAtATime() {
    Outbox<Integer> outbox = holding(120);
    assertEquals(keys(1, 50), keysOf(outbox.batch()));
    assertEquals(new Progress.Gone<>(keys(1, 50)), outbox.answered(outbox.batch(), YES));
    assertEquals(keys(51, 100), keysOf(outbox.batch()));
  }

  @Test
  void whatFollowsIsTheNextBatchIfThisOneArrives() {
    Outbox<Integer> outbox = holding(200);
    outbox.answered(outbox.batch(), UNKNOWN);
    outbox.answered(outbox.batch(), UNKNOWN);
    for (int i = 0; i < 4; i++) {
      List<Entry<Integer>> following = outbox.following();
      outbox.answered(outbox.batch(), YES);
      assertEquals(following, outbox.batch());
    }
  }

  @Test
  void nothingLeavesBeforeTheOfficeHasIt() {
    Outbox<Integer> outbox = holding(3);
    assertEquals(new Progress.Stuck<Integer>(1, "away"), outbox.answered(outbox.batch(), UNKNOWN));
    assertEquals(new Progress.Stuck<Integer>(2, "away"), outbox.answered(outbox.batch(), UNKNOWN));
    assertEquals(3, outbox.depth());
  }

  @Test
  void aBatchThatFailsIsHalvedDownToOneAndGrowsAgain() {
    Outbox<Integer> outbox = holding(200);
    int[] sizes = new int[12];
    for (int i = 0; i < sizes.length; i++) {
      List<Entry<Integer>> batch = outbox.batch();
      sizes[i] = batch.size();
      outbox.answered(batch, i < 6 ? UNKNOWN : YES);
    }
    assertEquals(
        List.of(50, 25, 12, 6, 3, 1, 1, 2, 4, 8, 16, 32), IntStream.of(sizes).boxed().toList());
  }

  @Test
  void onlyTheRefusedEventLeavesUnwanted() {
    Outbox<Integer> outbox = holding(5);
    assertEquals(
        new Progress.Refused<>(keys(1, 2), 3, "no such grade"),
        outbox.answered(outbox.batch(), new DeliveryAnswer.Rejected("id-3", "no such grade")));
    assertEquals(keys(4, 5), keysOf(outbox.batch()));
  }

  @Test
  void aRefusalOfAnEventThatWasNeverSentSaysNothing() {
    Outbox<Integer> outbox = holding(2);
    assertEquals(
        new Progress.Stuck<Integer>(1, "an event was refused that was never sent"),
        outbox.answered(outbox.batch(), new DeliveryAnswer.Rejected("id-9", "?")));
    assertEquals(2, outbox.depth());
  }

  @Test
  void theSameKeyTwiceIsOneEvent() {
    Outbox<Integer> outbox = holding(2);
    assertTrue(outbox.add(entry(1)));
    assertEquals(2, outbox.depth());
  }

  @Test
  void onceSomethingStayedOutsideNothingOvertakesIt() {
    Outbox<Integer> outbox = new Outbox<>(2);
    assertTrue(outbox.add(entry(1)));
    assertTrue(outbox.add(entry(2)));
    assertFalse(outbox.add(entry(3)));
    assertFalse(outbox.wantsMore());
    outbox.answered(outbox.batch(), YES);
    assertFalse(outbox.add(entry(4)));
    assertEquals(2, outbox.depth());
    assertTrue(outbox.wantsMore());
    assertFalse(outbox.wantsMore());
    outbox.bring(List.of(entry(3)));
    assertEquals(keys(3, 3), keysOf(outbox.batch()));
    assertFalse(outbox.add(entry(5)));
    outbox.bring(List.of(entry(4), entry(5)));
    assertTrue(outbox.add(entry(6)));
    assertEquals(keys(3, 6), keysOf(outbox.batch()));
  }

  @Test
  void whoeverBringsNothingHasNothingOutside() {
    Outbox<Integer> outbox = new Outbox<>(1);
    outbox.add(entry(1));
    assertFalse(outbox.add(entry(2)));
    outbox.answered(outbox.batch(), YES);
    assertTrue(outbox.wantsMore());
    outbox.bring(List.of());
    assertEquals(0, outbox.depth());
    assertTrue(outbox.add(entry(3)));
  }

  private static Outbox<Integer> holding(int count) {
    Outbox<Integer> outbox = new Outbox<>(1000);
    keys(1, count).forEach(key -> outbox.add(entry(key)));
    return outbox;
  }

  private static Entry<Integer> entry(int key) {
    return new Entry<>(key, new Report("id-" + key, "rating.given", "s", key, "at", "{}"));
  }

  private static List<Integer> keys(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }

  private static List<Integer> keysOf(List<Entry<Integer>> entries) {
    return entries.stream().map(Entry::key).toList();
  }
}
