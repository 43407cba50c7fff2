package jiayou.office;

import java.util.List;
import java.util.Optional;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Title;
import jiayou.core.port.Invoicing;
import jiayou.office.Wire.NotOfTheContract;
import tools.jackson.databind.node.ObjectNode;

/// Electronic invoices, issued by the back office. Any thread may call.
///
/// A number that is already another order's says nothing: whoever asks what has become of the
/// number learns it.
public final class OfficeInvoices implements Invoicing {

  private static final int SHORTEST_SEARCH = 2;
  private static final int LONGEST_SEARCH = 60;
  private static final int MOST_COMPANIES = 10;

  private final String station;
  private final Line line;

  OfficeInvoices(String station, Line line) {
    this.station = station;
    this.line = line;
  }

  @Override
  public InvoiceAnswer submit(InvoiceOrder order, Title title) {
    if (!InvoiceJson.fits(title)) {
      return new InvoiceAnswer.Refused(Refusal.WRONG_TITLE);
    }
    return answered(post(InvoiceJson.wanted(order, title), path("invoices")), order);
  }

  @Override
  public InvoiceAnswer ask(InvoiceOrder order) {
    Reply reply = line.get("", path("invoices", order.number()));
    return Said.isProblem(reply, 404, "unknown-invoice")
        ? new InvoiceAnswer.NotFound()
        : answered(reply, order);
  }

  @Override
  public RedAnswer redden(String number, InvoiceOrder order, IssuedInvoice blue) {
    ObjectNode body =
        Wire.JSON.createObjectNode().put("number", number).put("invoice", blue.number());
    Reply reply = post(body, path("invoices", order.number(), "red"));
    return switch (Said.of(reply, "red-refused", answer -> InvoiceJson.red(answer, number))) {
      case Said.Yes<RedAnswer>(RedAnswer answer) -> answer;
      case Said.No<RedAnswer>(String why) -> new RedAnswer.Refused(why);
      case Said.Nothing<RedAnswer>(String cause) -> new RedAnswer.Unknown(cause);
    };
  }

  @Override
  public List<Company> search(String text) {
    String starts = text.strip();
    if (starts.length() < SHORTEST_SEARCH || starts.length() > LONGEST_SEARCH) {
      return List.of();
    }
    Reply reply = line.find("starts", starts, path("companies"));
    return switch (Said.of(reply, "", OfficeInvoices::companies)) {
      case Said.Yes<List<Company>>(List<Company> companies) -> companies;
      case Said.No<List<Company>> _, Said.Nothing<List<Company>> _ -> List.of();
    };
  }

  private static InvoiceAnswer answered(Reply reply, InvoiceOrder order) {
    return switch (Said.of(reply, "invoice-refused", a -> InvoiceJson.state(a, order.number()))) {
      case Said.Yes<InvoiceAnswer>(InvoiceAnswer answer) -> answer;
      case Said.No<InvoiceAnswer>(String why) -> new InvoiceAnswer.Refused(refusal(why));
      case Said.Nothing<InvoiceAnswer>(String cause) -> new InvoiceAnswer.Unknown(cause);
    };
  }

  private static Refusal refusal(String why) {
    for (Refusal known : Refusal.values()) {
      if (known.name().equals(why)) {
        return known;
      }
    }
    return Refusal.OTHER;
  }

  private static List<Company> companies(Fields answer) {
    return answer.list("companies", MOST_COMPANIES).stream()
        .map(c -> new Company(c.label("name"), taxNumber(c.id("taxNumber"))))
        .toList();
  }

  private static String taxNumber(String text) {
    return Optional.of(text)
        .filter(t -> t.matches("[0-9A-Z]{15,20}"))
        .orElseThrow(() -> new NotOfTheContract("a company without a tax number"));
  }

  private Reply post(ObjectNode body, String... path) {
    return line.post(OfficeMembers.JSON, Wire.JSON.writeValueAsBytes(body), path);
  }

  private String[] path(String... rest) {
    String[] path = new String[rest.length + 2];
    path[0] = "stations";
    path[1] = station;
    System.arraycopy(rest, 0, path, 2, rest.length);
    return path;
  }
}
