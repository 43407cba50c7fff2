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
import jiayou.core.station.Books;
import jiayou.journal.H2Journal;

/// Everything that a journal and its archive tell, sales too that the running terminal has
/// forgotten.
final class WholeJournal {

  private final Map<String, Sale> sales = new LinkedHashMap<>();
  private final Set<String> onceUnexplained = new HashSet<>();
  private final Replay replay;

  private WholeJournal(Rules rules) {
    this.replay = new Replay(rules);
  }

  static WholeJournal of(H2Journal<Event, Effect> journal, Rules rules) {
    WholeJournal whole = new WholeJournal(rules);
    journal.history(entry -> {
      whole.replay.accept(entry);
      whole.sales.putAll(whole.books().sales());
      if (entry.event() instanceof UnexplainedPaymentSeen seen) {
        whole.onceUnexplained.add(seen.trade());
      }
    });
    return whole;
  }

  /// The books as the terminal will have them when it starts.
  Books books() {
    return replay.books();
  }

  Collection<Sale> sales() {
    return sales.values();
  }

  /// Whether staff had this money before them already, settled or not.
  boolean wasUnexplained(String trade) {
    return onceUnexplained.contains(trade);
  }
}
