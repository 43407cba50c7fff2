package jiayou.sim.office.benefit;

import java.util.List;
import java.util.Optional;

/// A basket as the terminal sent it, in the simulator's own words.
///
/// @param member who shall save
public record Basket(
    String sale, long revision, List<Line> lines, Optional<String> member, Wish wish) {

  public Basket {
    lines = List.copyOf(lines);
  }

  /// One line. Amounts are whole fen.
  public sealed interface Line {
    long amount();

    /// @param thousandths of the grade's unit
    record Fuel(String grade, long thousandths, long amount) implements Line {}

    record Goods(String ean, int quantity, long amount) implements Line {}
  }

  /// @param coupons exactly these; empty for the best
  /// @param partners codes of other firms' coupons
  public record Wish(Optional<List<String>> coupons, List<String> partners, boolean points) {}
}
