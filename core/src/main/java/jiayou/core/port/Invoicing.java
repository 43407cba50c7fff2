package jiayou.core.port;

import java.util.List;
import java.util.Optional;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Title;

/// Whoever issues electronic invoices: the back office, or a provider that the station has a
/// contract with. All calls block with a limit, none throws for bad weather, any thread may call.
public interface Invoicing {

  /// Asks for an invoice. The same number asked for twice is one invoice.
  ///
  /// @param title personal: never logged, never stored
  InvoiceAnswer submit(InvoiceOrder order, Title title);

  /// What has become of it?
  InvoiceAnswer ask(InvoiceOrder order);

  /// Takes an issued invoice back (红冲). The same number asked for twice is one red invoice.
  ///
  /// @param number ours, unique for ever
  RedAnswer redden(String number, InvoiceOrder order, IssuedInvoice blue);

  /// Companies whose name or tax number begins like this, the likeliest first; none when nobody can
  /// say.
  List<Company> search(String text);

  /// How it stands.
  sealed interface InvoiceAnswer {
    /// More than one when a receipt was split.
    record Issued(List<IssuedInvoice> invoices) implements InvoiceAnswer {
      public Issued {
        invoices = List.copyOf(invoices);
      }
    }

    /// Taken, and not issued yet.
    record Underway() implements InvoiceAnswer {}

    /// Nobody there knows this number, so it may be asked for.
    record NotFound() implements InvoiceAnswer {}

    /// It waits for the station, not for the customer: staff are to be told.
    record Stuck(Obstacle why) implements InvoiceAnswer {}

    /// It will never be issued like this.
    record Refused(Refusal why) implements InvoiceAnswer {}

    record Unknown(String cause) implements InvoiceAnswer {}
  }

  /// What the station must mend.
  enum Obstacle {
    /// 库存不足: less was bought of this fuel than is to be invoiced.
    OUT_OF_STOCK,
    /// 开票员 must log in again.
    DRAWER_AWAY,
    /// 授信额度 used up.
    OUT_OF_CREDIT,
    OTHER
  }

  /// Why the customer does not get it.
  enum Refusal {
    ALREADY_INVOICED,
    WRONG_TITLE,
    TOO_OLD,
    /// Paid with a card whose top-up was invoiced.
    NOTHING_TO_INVOICE,
    UNKNOWN_SALE,
    OTHER
  }

  /// How taking it back stands.
  sealed interface RedAnswer {
    /// @param number of the red invoice
    record Reddened(String number, Optional<String> page) implements RedAnswer {}

    record Underway() implements RedAnswer {}

    /// Staff must do it at the tax office's own page.
    record Refused(String why) implements RedAnswer {}

    record Unknown(String cause) implements RedAnswer {}
  }
}
