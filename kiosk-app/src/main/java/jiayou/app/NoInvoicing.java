package jiayou.app;

import java.util.List;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Title;
import jiayou.core.port.Invoicing;

/// A terminal that issues no invoices. What an earlier run promised stays with staff.
final class NoInvoicing implements Invoicing {

  private static final String WHY = "the settings name nobody who issues invoices";

  @Override
  public InvoiceAnswer submit(InvoiceOrder order, Title title) {
    return new InvoiceAnswer.Stuck(Obstacle.OTHER);
  }

  @Override
  public InvoiceAnswer ask(InvoiceOrder order) {
    return new InvoiceAnswer.Unknown(WHY);
  }

  @Override
  public RedAnswer redden(String number, InvoiceOrder order, IssuedInvoice blue) {
    return new RedAnswer.Unknown(WHY);
  }

  @Override
  public List<Company> search(String text) {
    return List.of();
  }
}
