package jiayou.core.station;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.hold.Hold;
import jiayou.core.payment.AttemptState;
import jiayou.core.risk.Risk;
import jiayou.core.risk.Visit;
import jiayou.core.sale.Line;
import jiayou.core.sale.Sale;

/// The payments of the last day, as far as the local rules need to know them.
public final class Visits {

  /// More than this are not remembered, whatever their age.
  private static final int MOST = 400;

  private Visits() {}

  /// A sale as a payment that is made, or about to be made.
  ///
  /// @param payer the fingerprint of a code that is being shown just now
  public static Visit of(Sale sale, Optional<String> payer, Instant at) {
    List<Visit.Fuel> fuels = new ArrayList<>();
    for (Line line : sale.basket().lines()) {
      switch (line) {
        case Line.Fuel f ->
            fuels.add(
                new Visit.Fuel(f.total().key().pump(), f.total().nozzle(), f.total().grade()));
        case Line.Prepaid p -> fuels.add(new Visit.Fuel(p.pump(), p.nozzle(), p.grade()));
        case Line.Goods _ -> {}
      }
    }
    Optional<String> who =
        sale.terms().member().map(m -> m.id()).or(() -> payer).or(() -> sale.terms().payer());
    Optional<String> usual = sale.terms().member().flatMap(m -> m.usualGrade());
    return new Visit(at, who, usual, fuels, sale.price(), parts(sale));
  }

  static Books remembering(Books books, Sale sale, Instant at) {
    List<Visit> next = new ArrayList<>();
    for (Visit visit : books.visits()) {
      if (visit.at().isAfter(at.minus(Risk.REMEMBERED))) {
        next.add(visit);
      }
    }
    next.add(of(sale, Optional.empty(), at));
    return books.withVisits(next.subList(Math.max(0, next.size() - MOST), next.size()));
  }

  private static int parts(Sale sale) {
    long holds = sale.terms().holds().stream().filter(h -> paysSomething(h)).count();
    long wallets =
        sale.attempts().stream().filter(a -> a.state() instanceof AttemptState.Succeeded).count();
    return (int) (holds + Math.max(wallets, sale.due().isPositive() && !sale.isPaid() ? 1 : 0));
  }

  private static boolean paysSomething(Hold hold) {
    return hold.setAside().isPositive() || hold.paid().isPositive();
  }
}
