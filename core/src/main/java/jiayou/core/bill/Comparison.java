package jiayou.core.bill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jiayou.core.sale.Sale;

/// The books of one terminal held against the bill of one day.
///
/// @param findings payments first, in the order of the bill, then what only we have; then refunds
/// @param unexplained money that the provider holds and our books do not account for
/// @param others how many lines belong to other terminals of the merchant
public record Comparison(List<Finding> findings, List<Bill.Row.Paid> unexplained, int others) {

  public Comparison {
    findings = List.copyOf(findings);
    unexplained = List.copyOf(unexplained);
  }

  /// @param neighbours bills of the days around, as far as they are at hand; what lies on the other
  ///   side of midnight is found in them
  /// @param prefix how our trade numbers begin: `S1_K02_`
  /// @param sales every sale that ever was, or at least those of the days around
  public static Comparison of(
      Bill bill, List<Bill> neighbours, String prefix, Collection<Sale> sales) {
    Bill own = bill.only(prefix);
    List<Bill> around = neighbours.stream().map(b -> b.only(prefix)).toList();
    Payments payments = new Payments(own, around, sales);
    List<Finding> findings = new ArrayList<>(payments.findings());
    findings.addAll(new Refunds(own, around, sales).findings());
    return new Comparison(findings, payments.unexplained(), bill.rows().size() - own.rows().size());
  }

  public boolean isClean() {
    return unexplained.isEmpty()
        && findings.stream()
            .allMatch(
                f -> f.difference() == Difference.OK || f.difference() == Difference.CROSS_DAY);
  }
}
