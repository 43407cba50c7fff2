package jiayou.app;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.event.UnexplainedPaymentSeen;
import jiayou.core.rules.Rules;
import jiayou.core.sale.Sale;
import jiayou.journal.H2Journal;

/// Everything that a journal tells, sales too that the running terminal has forgotten.
final class Chronicle {

  private final Map<String, Sale> sales = new LinkedHashMap<>();
  private final Set<String> onceUnexplained = new HashSet<>();
  private final Replay replay;

  private Chronicle(Rules rules) {
    this.replay = new Replay(rules);
  }

  static Chronicle of(H2Journal<Event, Effect> journal, Rules rules) {
    Chronicle chronicle = new Chronicle(rules);
    journal.history(entry -> {
      chronicle.replay.accept(entry);
      chronicle.sales.putAll(chronicle.replay.books().sales());
      if (entry.event() instanceof UnexplainedPaymentSeen seen) {
        chronicle.onceUnexplained.add(seen.trade());
      }
    });
    return chronicle;
  }

  Collection<Sale> sales() {
    return sales.values();
  }

  /// Whether staff had this money before them already, settled or not.
  boolean wasUnexplained(String trade) {
    return onceUnexplained.contains(trade);
  }
}
