package jiayou.ui.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jiayou.core.rules.Rules;
import jiayou.core.value.PriceList;
import jiayou.core.value.UnitPrice;
import jiayou.ui.dispenser.PriceBoard;

/// What is sold on one side of an island, nozzle by nozzle, and for how much.
final class ServedPrices {

  private final Rules.Dispenser dispenser;
  private final Rules rules;
  private final Words words;

  ServedPrices(Rules.Dispenser dispenser, Rules rules, Words words) {
    this.dispenser = dispenser;
    this.rules = rules;
    this.words = words;
  }

  PriceBoard board() {
    List<PriceBoard.Served> served = served();
    return words
        .prices()
        .<PriceBoard>map(prices ->
            new PriceBoard.Current(priced(served, prices), words.local(prices.effectiveAt())))
        .orElse(new PriceBoard.Stale(served));
  }

  private List<PriceBoard.Served> served() {
    Map<String, List<Integer>> signs = new LinkedHashMap<>();
    for (Rules.Nozzle nozzle : rules.nozzles()) {
      if (dispenser.pumps().contains(nozzle.pump())) {
        signs.computeIfAbsent(nozzle.grade(), _ -> new ArrayList<>()).add(nozzle.sign());
      }
    }
    List<PriceBoard.Served> served = new ArrayList<>();
    signs.forEach(
        (grade, numbers) -> served.add(new PriceBoard.Served(words.grade(grade), numbers)));
    return served;
  }

  private static List<PriceBoard.Priced> priced(List<PriceBoard.Served> served, PriceList prices) {
    List<PriceBoard.Priced> rows = new ArrayList<>();
    for (PriceBoard.Served row : served) {
      UnitPrice price = prices.prices().get(row.grade().id());
      if (price != null) {
        rows.add(new PriceBoard.Priced(row, price));
      }
    }
    return rows;
  }
}
