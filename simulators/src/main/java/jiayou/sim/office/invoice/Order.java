package jiayou.sim.office.invoice;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Somebody asks for an invoice. Amounts are whole fen.
///
/// @param number the key: asking twice is asking once
/// @param lines empty with [Kind#RECEIPT]
/// @param claim the signed link of the ticket, or empty
/// @param print tells another order under the same number from the same order again
record Order(
    String number,
    Kind kind,
    String sale,
    Instant paidAt,
    List<Line> lines,
    long total,
    String claim,
    Buyer buyer,
    String print) {

  Order {
    lines = List.copyOf(lines);
  }

  /// What is to be invoiced.
  enum Kind {
    FUEL,
    SHOP,
    RECEIPT;

    boolean takes(boolean fuel) {
      return this == RECEIPT || (this == FUEL) == fuel;
    }

    boolean meets(Kind other) {
      return this == other || this == RECEIPT || other == RECEIPT;
    }
  }

  record Line(
      String code,
      String name,
      String spec,
      String unit,
      BigDecimal quantity,
      long total,
      long net,
      long tax,
      BigDecimal rate) {}

  Order forgetting() {
    return new Order(number, kind, sale, paidAt, lines, total, claim, Buyer.FORGOTTEN, print);
  }

  @Override
  public String toString() {
    return "Order[" + number + "]";
  }
}
