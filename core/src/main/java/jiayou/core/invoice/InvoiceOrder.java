package jiayou.core.invoice;

import java.time.Instant;
import java.util.List;
import jiayou.core.value.Money;

/// One invoice that is wanted. Fuel and shop never share one.
///
/// @param number unique for ever, and the key by which asking twice is asking once
/// @param sale the sale's id
/// @param paidAt when the sale was paid
/// @param lines empty when only the back office knows what was sold
/// @param total of the lines, or what the receipt says
/// @param claim the signed link of the receipt, which proves that the sale is hers
public record InvoiceOrder(
    String number,
    String sale,
    Kind kind,
    Instant paidAt,
    List<InvoiceLine> lines,
    Money total,
    String claim) {

  public InvoiceOrder {
    lines = List.copyOf(lines);
  }

  /// What is on it.
  public enum Kind {
    /// 成品油: with the special mark of the tax office.
    FUEL,
    SHOP,
    /// Everything on a receipt that this terminal does not remember; the back office splits it.
    RECEIPT
  }
}
