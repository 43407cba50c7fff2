package jiayou.core.station;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jiayou.core.fuelling.Fuelling;
import jiayou.core.invoicing.Invoice;
import jiayou.core.risk.Visit;
import jiayou.core.sale.PrepaidState;
import jiayou.core.sale.Sale;
import jiayou.core.value.FuellingKey;

/// What the journal says: the same entries always give the same books.
///
/// @param sales by id, oldest first; old ones that are at rest leave
/// @param fuellings by key, oldest first
/// @param authorising pumps whose authorisation is not answered yet
/// @param opened how many sales were ever opened
/// @param helpCalls how often help was called
/// @param rejected reports that the back office refused, newest last
/// @param unexplained money in a provider's bill that nobody knows of, by its trade number
/// @param invoices by the sale's id, oldest first; those of other terminals' sales too
/// @param visits the payments of the last day, for the local rules
public record Books(
    Map<String, Sale> sales,
    Map<FuellingKey, Fuelling> fuellings,
    Set<Integer> authorising,
    long opened,
    int helpCalls,
    List<String> rejected,
    Map<String, Unexplained> unexplained,
    List<Visit> visits,
    Map<String, Invoice> invoices) {

  public static final Books EMPTY =
      new Books(Map.of(), Map.of(), Set.of(), 0, 0, List.of(), Map.of(), List.of(), Map.of());

  public Books {
    sales = Collections.unmodifiableMap(new LinkedHashMap<>(sales));
    fuellings = Collections.unmodifiableMap(new LinkedHashMap<>(fuellings));
    authorising = Set.copyOf(authorising);
    rejected = List.copyOf(rejected);
    visits = List.copyOf(visits);
    invoices = Collections.unmodifiableMap(new LinkedHashMap<>(invoices));
    unexplained = Collections.unmodifiableMap(new LinkedHashMap<>(unexplained));
  }

  public Optional<Sale> sale(String id) {
    return Optional.ofNullable(sales.get(id));
  }

  public Optional<Fuelling> fuelling(FuellingKey key) {
    return Optional.ofNullable(fuellings.get(key));
  }

  public Optional<Invoice> invoice(String sale) {
    return Optional.ofNullable(invoices.get(sale));
  }

  /// Whether a sale has this pump, or asks for it, or has not given it back yet.
  public boolean keepsPump(int pump) {
    return sales.values().stream()
        .flatMap(sale -> sale.basket().prepaid().stream())
        .anyMatch(p -> p.pump() == pump && !(p.state() instanceof PrepaidState.Freed));
  }

  Books with(Sale sale) {
    Map<String, Sale> next = new LinkedHashMap<>(sales);
    next.put(sale.id(), sale);
    return new Books(
        next, fuellings, authorising, opened, helpCalls, rejected, unexplained, visits, invoices);
  }

  Books with(Fuelling fuelling) {
    Map<FuellingKey, Fuelling> next = new LinkedHashMap<>(fuellings);
    next.put(fuelling.key(), fuelling);
    return new Books(
        sales, next, authorising, opened, helpCalls, rejected, unexplained, visits, invoices);
  }

  Books withAuthorising(Set<Integer> next) {
    return new Books(
        sales, fuellings, next, opened, helpCalls, rejected, unexplained, visits, invoices);
  }

  Books withOpened(long next) {
    return new Books(
        sales, fuellings, authorising, next, helpCalls, rejected, unexplained, visits, invoices);
  }

  Books withHelpCalls(int next) {
    return new Books(
        sales, fuellings, authorising, opened, next, rejected, unexplained, visits, invoices);
  }

  Books withRejected(List<String> next) {
    return new Books(
        sales, fuellings, authorising, opened, helpCalls, next, unexplained, visits, invoices);
  }

  Books with(Invoice invoice) {
    Map<String, Invoice> next = new LinkedHashMap<>(invoices);
    next.put(invoice.sale(), invoice);
    return withInvoices(next);
  }

  Books withInvoices(Map<String, Invoice> next) {
    return new Books(
        sales, fuellings, authorising, opened, helpCalls, rejected, unexplained, visits, next);
  }

  Books withVisits(List<Visit> next) {
    return new Books(
        sales, fuellings, authorising, opened, helpCalls, rejected, unexplained, next, invoices);
  }

  Books withUnexplained(Map<String, Unexplained> next) {
    return new Books(
        sales, fuellings, authorising, opened, helpCalls, rejected, next, visits, invoices);
  }
}
