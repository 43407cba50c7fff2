package jiayou.pump.pts2;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import jiayou.core.port.Forecourt.TotalsAnswer;
import jiayou.core.value.Quantity;

/// Reads totalizers, one nozzle after the other as the protocol wants it.
final class Totals {

  /// The answer comes once, to whoever looks next: another terminal may have had it, so ask again.
  private static final int LOOKS_PER_ASK = 10;

  private final Pts2Settings settings;
  private final Link link;
  private final Statuses statuses;
  private final TotalsInbox inbox;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  Totals(Pts2Settings settings, Link link, Statuses statuses, TotalsInbox inbox) {
    this.settings = settings;
    this.link = link;
    this.statuses = statuses;
    this.inbox = inbox;
  }

  TotalsAnswer of(int pump) {
    oneAtATime.lock();
    inbox.open(pump);
    try {
      return allNozzles(pump);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new TotalsAnswer.Unknown("interrupted");
    } catch (Fields.Unreadable | ArithmeticException e) {
      return new TotalsAnswer.Unknown("PumpTotals: " + e.getMessage());
    } finally {
      inbox.close(pump);
      oneAtATime.unlock();
    }
  }

  private TotalsAnswer allNozzles(int pump) throws InterruptedException {
    Map<Integer, Quantity> byNozzle = new LinkedHashMap<>();
    Map<Integer, String> nozzles = settings.nozzles().getOrDefault(pump, Map.of());
    for (var nozzle : new TreeMap<>(nozzles).entrySet()) {
      Optional<Fields> totals = nozzle(pump, nozzle.getKey());
      if (totals.isEmpty()) {
        return new TotalsAnswer.Unknown("no totals of pump " + pump + " nozzle " + nozzle.getKey());
      }
      byNozzle.put(
          nozzle.getKey(),
          Quantity.of(totals.get().figure("Volume"), settings.unit(nozzle.getValue())));
    }
    return new TotalsAnswer.Totals(Map.copyOf(byNozzle));
  }

  private Optional<Fields> nozzle(int pump, int nozzle) throws InterruptedException {
    Request question = Request.ofPump("PumpGetTotals", pump);
    question.data().put("Nozzle", nozzle);
    for (int look = 0; look < settings.timing().totalsLooks(); look++) {
      if (look % LOOKS_PER_ASK == 0 && link.ask(question) instanceof Answer.Nothing) {
        return Optional.empty();
      }
      statuses.of(pump);
      Optional<Fields> found =
          inbox
              .await(pump, settings.timing().totalsPause())
              .filter(fields -> fields.wholeOr("Nozzle", 0) == nozzle);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
