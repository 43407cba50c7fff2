package jiayou.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.bill.Bill;
import jiayou.core.bill.Comparison;
import jiayou.core.bill.Difference;
import jiayou.core.bill.Finding;
import jiayou.core.event.UnexplainedPaymentSeen;
import jiayou.core.rules.Rules;
import jiayou.core.value.Money;

/// Holds the bill of one day against the journal of a stopped terminal, prints every difference,
/// and puts money that nobody can explain on the staff list.
final class BillDesk {

  private static final String ROW = "%-32s %-14s %-38s %10s %10s%n";

  private final Chronicle chronicle;
  private final Rules rules;
  private final PrintWriter out;

  BillDesk(Chronicle chronicle, Rules rules, PrintWriter out) {
    this.chronicle = chronicle;
    this.rules = rules;
    this.out = out;
  }

  /// @return whether everything agrees
  boolean compare(Bill bill, List<Bill> neighbours, StaffDesk staff, Instant at) {
    String prefix = rules.station() + "_" + rules.terminal() + "_";
    Comparison comparison = Comparison.of(bill, neighbours, prefix, chronicle.sales());
    out.printf(
        "%s of %s against terminal %s: %d lines, %d of other terminals%n%n",
        bill.provider(), bill.day(), rules.terminal(), bill.rows().size(), comparison.others());
    table(comparison);
    List<Bill.Row.Paid> fresh = new ArrayList<>(comparison.unexplained());
    fresh.removeIf(row -> chronicle.wasUnexplained(row.trade()));
    for (Bill.Row.Paid row : fresh) {
      staff.append(
          new UnexplainedPaymentSeen(
              bill.provider(), row.trade(), row.transaction(), row.amount(), bill.day()),
          at);
    }
    out.printf(
        "%d payments are unexplained, %d of them new on the staff list%n",
        comparison.unexplained().size(), fresh.size());
    out.println(comparison.isClean() ? "The bill and the books agree." : "They do not agree.");
    return comparison.isClean();
  }

  private void table(Comparison comparison) {
    List<Finding> differing =
        comparison.findings().stream().filter(f -> f.difference() != Difference.OK).toList();
    if (!differing.isEmpty()) {
      out.printf(ROW, "difference", "trace number", "payment or refund", "ours", "bill");
    }
    for (Finding finding : differing) {
      out.printf(
          ROW,
          words(finding.difference()),
          finding.trace(),
          finding.refund().orElse(finding.trade()),
          yuan(finding.ours()),
          yuan(finding.theirs()));
    }
    for (Difference kind : Difference.values()) {
      long count = comparison.findings().stream().filter(f -> f.difference() == kind).count();
      if (count > 0) {
        out.printf("%6d  %-18s %s%n", count, kind, words(kind));
      }
    }
    out.printf(
        "%10s yuan in our books, %s in the bill%n",
        yuan(Optional.of(sum(comparison, true))), yuan(Optional.of(sum(comparison, false))));
  }

  /// Payments less refunds.
  private static Money sum(Comparison comparison, boolean ours) {
    long fen = 0;
    for (Finding finding : comparison.findings()) {
      long amount = (ours ? finding.ours() : finding.theirs()).map(Money::fen).orElse(0L);
      fen += finding.refund().isPresent() ? -amount : amount;
    }
    return Money.fen(fen);
  }

  private static String yuan(Optional<Money> money) {
    return money.map(Money::yuan).orElse("-");
  }

  private static String words(Difference difference) {
    return switch (difference) {
      case OK -> "agrees";
      case LOCAL_ONLY -> "paid with us, not in the bill";
      case BILL_ONLY -> "in the bill, unpaid with us";
      case AMOUNT_DIFF -> "another amount";
      case STATE_DIFF -> "undone or open on one side";
      case REFUND_LOCAL_ONLY -> "refunded by us, not in the bill";
      case REFUND_BILL_ONLY -> "refunded, and not by us";
      case CROSS_DAY -> "the other side of midnight";
    };
  }
}
