package jiayou.sim.office.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Holds the lines that a terminal sent against those that the office reckoned.
final class Comparison {

  private static final BigDecimal FUEL_RATE = new BigDecimal("0.13");
  private static final String FUEL_CODES = "1070101";
  private static final String LITRE = "升";

  private Comparison() {}

  /// The first difference in words; empty when there is none.
  static Optional<String> difference(Order order, List<Split.Row> rows) {
    if (order.lines().size() != rows.size()) {
      return Optional.of(order.lines().size() + " lines, ours " + rows.size());
    }
    long total = rows.stream().mapToLong(Split.Row::fen).sum();
    if (order.total() != total) {
      return Optional.of("total " + order.total() + ", ours " + total);
    }
    for (int i = 0; i < rows.size(); i++) {
      Optional<String> found = difference(order.lines().get(i), rows.get(i));
      if (found.isPresent()) {
        return Optional.of("line " + (i + 1) + ": " + found.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> difference(Order.Line theirs, Split.Row ours) {
    long net = ours.net(theirs.rate());
    if (theirs.total() != ours.fen()) {
      return Optional.of("total " + theirs.total() + ", ours " + ours.fen());
    }
    if (theirs.quantity().compareTo(ours.line().figure()) != 0) {
      return Optional.of("quantity " + theirs.quantity() + ", ours " + ours.line().quantity());
    }
    if (theirs.net() != net || theirs.tax() != ours.fen() - net) {
      return Optional.of("net " + theirs.net() + " and tax " + theirs.tax() + ", our net " + net);
    }
    boolean fuel = ours.line().isFuel();
    if (theirs.code().startsWith(FUEL_CODES) != fuel) {
      return Optional.of("code " + theirs.code());
    }
    boolean right =
        !fuel || (theirs.unit().equals(LITRE) && theirs.rate().compareTo(FUEL_RATE) == 0);
    return right
        ? Optional.empty()
        : Optional.of("fuel in " + theirs.unit() + " at " + theirs.rate());
  }
}
