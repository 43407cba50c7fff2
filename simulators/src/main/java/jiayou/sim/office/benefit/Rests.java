package jiayou.sim.office.benefit;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What is left to pay on each line of one basket.
final class Rests {

  private final List<Basket.Line> lines;
  private final long[] left;

  private Rests(List<Basket.Line> lines, long[] left) {
    this.lines = lines;
    this.left = left;
  }

  static Rests of(List<Basket.Line> lines, List<Bill.Discount> discounts) {
    long[] left = lines.stream().mapToLong(Basket.Line::amount).toArray();
    discounts.forEach(discount -> left[discount.line()] -= discount.amount());
    return new Rests(lines, left);
  }

  Rests copy() {
    return new Rests(lines, left.clone());
  }

  /// Which lines these are, by their places.
  int[] where(Predicate<Basket.Line> wanted) {
    return IntStream.range(0, left.length).filter(i -> wanted.test(lines.get(i))).toArray();
  }

  long on(int[] places) {
    long sum = 0;
    for (int place : places) {
      sum += left[place];
    }
    return sum;
  }

  /// Takes up to so much off these lines, from the first on.
  ///
  /// @return how much it was
  long take(long most, int[] places) {
    long open = most;
    for (int place : places) {
      long part = Math.min(open, left[place]);
      left[place] -= part;
      open -= part;
    }
    return most - open;
  }
}
