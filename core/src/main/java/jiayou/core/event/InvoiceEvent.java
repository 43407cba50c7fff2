package jiayou.core.event;

import jiayou.core.invoice.Receipt;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.RedAnswer;

/// Something that happened to the invoices of one sale, long after the sale itself may be over.
public sealed interface InvoiceEvent extends Event {

  /// The sale's id: `K02_261121_0046`.
  String sale();

  /// @param handle where the title is kept, on the disk and outside the journal
  record InvoiceAsked(String sale, Receipt receipt, String handle) implements InvoiceEvent {}

  record InvoiceAnswered(String sale, String order, InvoiceAnswer answer) implements InvoiceEvent {}

  /// @param number of the red invoice, ours
  record InvoiceReddened(String sale, String order, String number, RedAnswer answer)
      implements InvoiceEvent {}

  /// The title is gone from the disk.
  record TitleForgotten(String sale, String handle) implements InvoiceEvent {}
}
