package jiayou.sim.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What an issuer asks the bureau for. All money is whole fen.
///
/// @param reference the issuer's own number; it only tells strangers which order an invoice is for
/// @param sellerTaxNumber whose invoice it is
/// @param drawer who issues it (开票员)
/// @param net without tax, of all items
/// @param total with tax, of all items
public record InvoiceRequest(
    String reference,
    Kind kind,
    Mark mark,
    String sellerTaxNumber,
    Taxpayer buyer,
    String drawer,
    List<Item> items,
    long net,
    long tax,
    long total,
    String remark) {

  public InvoiceRequest {
    items = List.copyOf(items);
  }

  /// One line.
  ///
  /// @param code nineteen digits
  /// @param name with or without the short name of its kind between stars
  /// @param quantity needed for fuel, and never zero
  /// @param price of one unit without tax
  /// @param rate `0.13`
  /// @param net without tax
  /// @param total with tax
  public record Item(
      String code,
      String name,
      String spec,
      String unit,
      Optional<BigDecimal> quantity,
      Optional<BigDecimal> price,
      BigDecimal rate,
      long net,
      long tax,
      long total) {}

  /// Which sort of invoice.
  public enum Kind {
    /// 数电专票: with it the buyer gets the tax back.
    SPECIAL("31", "01", "增值税专用发票"),
    /// 数电普票.
    ORDINARY("32", "02", "普通发票");

    final String qr;
    final String label;
    final String title;

    Kind(String qr, String label, String title) {
      this.qr = qr;
      this.label = label;
      this.title = title;
    }
  }

  /// What the bureau is told about the goods (特定要素).
  public enum Mark {
    NONE("", ""),
    /// 成品油: checked against what was bought.
    FUEL("01", "成品油");

    final String label;
    final String words;

    Mark(String label, String words) {
      this.label = label;
      this.words = words;
    }
  }

  @Override
  public String toString() {
    return "InvoiceRequest[" + reference + "]";
  }
}
