package jiayou.ui.kiosk;

import java.util.List;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.TaxNumber.Judgement;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm.Field;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.core.value.Money;

/// How far she is with her electronic invoice. Nothing that she typed is ever printed by it.
public sealed interface InvoiceStep {

  /// The same step as it is before anything is typed.
  default InvoiceStep still() {
    return this;
  }

  /// Which sale is not known yet: the code on its ticket is to be scanned.
  record ShowTicket() implements InvoiceStep {}

  /// @param field where typing goes
  /// @param found companies that may be meant
  /// @param lack what must be filled in before it can be sent
  record Filling(
      Title.Kind kind,
      Field field,
      String name,
      String taxNumber,
      Judgement judgement,
      String phone,
      List<Company> found,
      Sum sum,
      Lack lack,
      Sending sending)
      implements InvoiceStep {

    private static final Filling EMPTY =
        new Filling(
            Title.Kind.COMPANY,
            Field.NAME,
            "",
            "",
            new Judgement.Fine(),
            "",
            List.of(),
            new Sum(Money.ZERO, Money.ZERO, Money.ZERO),
            new Lack.Nothing(),
            Sending.NOT_TRIED);

    public Filling {
      found = List.copyOf(found);
    }

    @Override
    public Filling still() {
      return EMPTY;
    }

    @Override
    public String toString() {
      return "Filling[" + kind + ", " + field + ", " + lack + ", " + sending + "]";
    }
  }

  /// It is being put where no crash can lose it.
  record Keeping() implements InvoiceStep {}

  /// She asked, and there was nothing that an invoice could be for.
  record NothingToInvoice() implements InvoiceStep {}

  /// @param progress of all parts together
  /// @param parts one for each invoice, at least one
  /// @param phone masked; empty when she gave none
  record Asked(InvoiceOffer.Progress progress, List<Part> parts, String phone, Again again)
      implements InvoiceStep {
    public Asked {
      parts = List.copyOf(parts);
    }
  }

  /// What the invoice is for.
  ///
  /// @param fuel zero, as the goods, when only the back office knows what was sold
  record Sum(Money total, Money fuel, Money goods) {}

  /// Whether it was sent off before.
  enum Sending {
    NOT_TRIED,
    /// It could not be kept, so nothing was asked for.
    FAILED
  }

  /// What is missing.
  sealed interface Lack {
    record Nothing() implements Lack {}

    record Name() implements Lack {}

    /// @param missing how many characters
    record TaxNumber(int missing) implements Lack {}

    record NotATaxNumber() implements Lack {}

    /// @param missing how many digits
    record Phone(int missing) implements Lack {}

    record NotAPhone() implements Lack {}
  }

  /// How she can ask once more.
  enum Again {
    NOT_NEEDED,
    HERE,
    /// By the code on her ticket.
    BY_TICKET
  }

  /// One invoice and how it stands.
  record Part(InvoiceOrder.Kind kind, Money total, State state) {}

  /// How an invoice stands.
  sealed interface State {

    /// It will come by itself.
    record Coming(InvoiceOffer.Progress why) implements State {}

    record Issued(List<IssuedInvoice> invoices) implements State {
      public Issued {
        invoices = List.copyOf(invoices);
      }
    }

    record Refused(Refusal why) implements State {}

    record TakenBack(Back how) implements State {}
  }

  /// What becomes of an invoice whose money went back.
  enum Back {
    UNDERWAY,
    DONE,
    BY_STAFF,
    NEVER_ISSUED
  }
}
