package jiayou.ui.kiosk;

/// What the page of thanks says of an electronic invoice.
public sealed interface InvoiceOffer {

  /// The station does none, or there is nothing to invoice.
  record NotOffered() implements InvoiceOffer {}

  /// @param address what the phone reads to fill in the title there
  /// @param days for so long
  record Offered(String address, long days) implements InvoiceOffer {}

  record Asked(Progress progress) implements InvoiceOffer {}

  /// How it stands, all its parts taken together.
  enum Progress {
    /// It waits for the network.
    QUEUED,
    /// It takes longer than usual.
    NOTED,
    UNDERWAY,
    ISSUED,
    /// The station must mend something first.
    STUCK,
    REFUSED,
    /// The money went back, and so does the invoice.
    TAKEN_BACK
  }
}
