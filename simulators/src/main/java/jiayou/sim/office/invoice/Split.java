package jiayou.sim.office.invoice;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What of a sale stands on which invoice, reckoned from the office's own books: a check on whoever
/// sends an order, so it shares no arithmetic with a terminal.
final class Split {

  private Split() {}

  /// One line of an invoice, as it must be.
  ///
  /// @param fen with tax
  record Row(Sold.Line line, TaxTable.Item item, long fen) {

    /// In whole numbers: half a fen goes upwards.
    long net(BigDecimal rate) {
      BigInteger thousand = BigInteger.valueOf(1000);
      BigInteger divisor = thousand.add(rate.movePointRight(3).toBigIntegerExact());
      BigInteger twice = BigInteger.valueOf(fen).multiply(thousand).shiftLeft(1).add(divisor);
      return twice.divide(divisor.shiftLeft(1)).longValueExact();
    }
  }

  /// The rows of the fuel invoice or of the shop's; none when nothing of it may be invoiced.
  static List<Row> rows(Sold sold, TaxTable table, boolean fuel) {
    List<Row> rows = new ArrayList<>();
    long[] shares = shares(sold);
    for (int i = 0; i < shares.length; i++) {
      Sold.Line line = sold.lines().get(i);
      if (line.isFuel() == fuel && shares[i] > 0) {
        rows.add(new Row(line, table.of(line), shares[i]));
      }
    }
    return rows;
  }

  private static long[] shares(Sold sold) {
    long[] due = due(sold);
    long card = sold.byCard();
    long[] shares = proportional(due, sold.invoiceable() + card);
    for (boolean fuel : new boolean[] {true, false}) {
      for (int i = 0; i < shares.length; i++) {
        if (sold.lines().get(i).isFuel() == fuel) {
          long paid = Math.min(card, shares[i]);
          shares[i] -= paid;
          card -= paid;
        }
      }
    }
    return shares;
  }

  /// One nozzle at most is paid in advance, and its fuel is the last that joined the sale.
  private static long[] due(Sold sold) {
    long[] due = sold.lines().stream().mapToLong(Sold.Line::amount).toArray();
    long overrun = sold.overrun();
    for (int i = due.length - 1; i >= 0 && overrun > 0; i--) {
      if (sold.lines().get(i).isFuel()) {
        long off = Math.min(overrun, due[i]);
        due[i] -= off;
        overrun -= off;
      }
    }
    return due;
  }

  /// Largest remainder: the fen that rounding leaves go where it cut off most, then to the first.
  private static long[] proportional(long[] due, long total) {
    BigInteger sum =
        BigInteger.valueOf(IntStream.range(0, due.length).mapToLong(i -> due[i]).sum());
    long[] shares = new long[due.length];
    if (sum.signum() <= 0 || total <= 0) {
      return shares;
    }
    BigInteger[] rest = new BigInteger[due.length];
    long left = total;
    for (int i = 0; i < due.length; i++) {
      BigInteger[] parts =
          BigInteger.valueOf(due[i]).multiply(BigInteger.valueOf(total)).divideAndRemainder(sum);
      shares[i] = parts[0].longValueExact();
      rest[i] = parts[1];
      left -= shares[i];
    }
    IntStream.range(0, due.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> rest[i]).reversed())
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
