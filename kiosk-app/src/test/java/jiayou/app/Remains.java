package jiayou.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.rules.Rules;
import jiayou.journal.H2Journal;

/// What a terminal leaves behind in its journal.
///
/// @param ledger as `terminal.json`
/// @param owed every effect that it has promised and not answered
/// @param passes the sales that have an exit pass
record Remains(String ledger, List<String> owed, Set<String> passes) {

  /// @param settings of a terminal that is not running
  static Remains of(StationFolder settings) {
    Rules rules = SettledRules.of(settings.settings());
    try (H2Journal<Event, Effect> journal = LoopStand.open(settings.data())) {
      Set<String> passes = new TreeSet<>();
      Replay replay = new Replay(rules);
      journal.history(entry -> {
        replay.accept(entry);
        replay.books().sales().values().stream()
            .filter(sale -> sale.exitPass().isPresent())
            .forEach(sale -> passes.add(sale.id()));
      });
      List<String> owed = new ArrayList<>();
      journal.openPromises().forEach(promise -> owed.add(promise.toString()));
      return new Remains(Ledger.of(journal, rules).json(), owed, passes);
    }
  }
}
