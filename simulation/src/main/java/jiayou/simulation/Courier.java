package jiayou.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.event.ReportRejected;
import jiayou.core.event.ReportsDelivered;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.core.port.Journal.PromiseId;
import jiayou.simulation.turns.Turns;
import jiayou.simulation.world.Line;
import jiayou.simulation.world.World;

/// Delivers what is owed to the back office, oldest first, one batch at a time.
final class Courier {

  private static final int BATCH = 20;

  private final World world;
  private final Line line;
  private final Loop loop;
  private final Turns turns;
  private final Map<PromiseId, SendReport> queue = new LinkedHashMap<>();
  private Instant next;
  private boolean underWay;

  Courier(World world, Line line, Loop loop, Turns turns) {
    this.world = world;
    this.line = line;
    this.loop = loop;
    this.turns = turns;
    this.next = world.clock.now();
  }

  void take(PromiseId id, SendReport report) {
    queue.put(id, report);
  }

  void deliver() {
    if (underWay || queue.isEmpty() || world.clock.now().isBefore(next)) {
      return;
    }
    underWay = true;
    List<PromiseId> ids = next(queue.keySet());
    List<SendReport> batch = next(queue.values());
    DeliveryAnswer unknown = new DeliveryAnswer.Unknown("no answer");
    line.call(
        () -> world.office.deliver(batch), unknown, unknown, said -> answered(ids, batch, said));
  }

  private <T> List<T> next(Collection<T> waiting) {
    List<T> inOrder = List.copyOf(waiting);
    return (turns.deliversNewestFirst() ? inOrder.reversed() : inOrder)
        .stream().limit(BATCH).toList();
  }

  private void answered(List<PromiseId> ids, List<SendReport> batch, DeliveryAnswer said) {
    if (!queue.keySet().containsAll(ids)) {
      return;
    }
    underWay = false;
    switch (said) {
      case DeliveryAnswer.Delivered _ -> delivered(ids);
      case DeliveryAnswer.Rejected rejected -> {
        int at = batch.stream().map(SendReport::id).toList().indexOf(rejected.id());
        delivered(ids.subList(0, at));
        queue.remove(ids.get(at));
        loop.answer(List.of(ids.get(at)), new ReportRejected(rejected.id(), rejected.why()));
      }
      case DeliveryAnswer.Unknown _ when turns.trustsSilentOffice() -> delivered(ids);
      case DeliveryAnswer.Unknown _ -> next = world.clock.now().plus(world.weather.seconds(2, 60));
    }
  }

  private void delivered(List<PromiseId> ids) {
    ids.forEach(queue::remove);
    if (!ids.isEmpty()) {
      loop.answer(ids, new ReportsDelivered(ids.size()));
    }
  }
}
