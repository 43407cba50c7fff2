package jiayou.core.invoice;

/// Whom an invoice is made out to (抬头). Personal: it is never in the journal, in a log or on paper,
/// and is forgotten as soon as the invoice needs it no more.
///
/// @param name of the company or the person
/// @param taxNumber of the company, letters and digits without blanks; empty for a person
/// @param phone where the invoice is sent; empty when she fetches it with her ticket's code
public record Title(Kind kind, String name, String taxNumber, String phone) {

  /// Who buys.
  public enum Kind {
    COMPANY,
    PERSON
  }

  @Override
  public String toString() {
    return "Title[" + kind + "]";
  }
}
