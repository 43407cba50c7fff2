package jiayou.core.station;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import jiayou.core.fuelling.Fuelling;
import jiayou.core.fuelling.FuellingState;
import jiayou.core.invoicing.Invoice;
import jiayou.core.sale.Sale;

/// What the books may forget: the oldest of what is at rest, once there is a lot of it.
final class Pruning {

  private static final int SALES_AT_REST = 40;
  private static final int CLEARED_FUELLINGS = 64;
  private static final int INVOICES_OVER = 64;

  private Pruning() {}

  static Books pruned(Books books) {
    Map<String, Sale> sales = newest(books.sales(), Sale::isAtRest, SALES_AT_REST);
    var fuellings = newest(books.fuellings(), Pruning::isCleared, CLEARED_FUELLINGS);
    Map<String, Invoice> invoices = newest(books.invoices(), Invoice::isOver, INVOICES_OVER);
    return sales.size() == books.sales().size()
            && fuellings.size() == books.fuellings().size()
            && invoices.size() == books.invoices().size()
        ? books
        : new Books(
            sales,
            fuellings,
            books.authorising(),
            books.opened(),
            books.helpCalls(),
            books.rejected(),
            books.unexplained(),
            books.visits(),
            invoices);
  }

  /// Everything but the oldest that may go, beyond the number that is kept.
  private static <K, V> Map<K, V> newest(Map<K, V> all, Predicate<V> mayGo, int kept) {
    if (all.size() <= kept) {
      return all;
    }
    long going = all.values().stream().filter(mayGo).count() - kept;
    Map<K, V> rest = new LinkedHashMap<>();
    for (Map.Entry<K, V> each : all.entrySet()) {
      if (going > 0 && mayGo.test(each.getValue())) {
        going--;
      } else {
        rest.put(each.getKey(), each.getValue());
      }
    }
    return rest;
  }

  private static boolean isCleared(Fuelling fuelling) {
    return fuelling.state() instanceof FuellingState.Cleared;
  }
}
