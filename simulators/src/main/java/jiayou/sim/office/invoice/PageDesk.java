package jiayou.sim.office.invoice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.sim.invoice.Outcome.Documents;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.Buffer;

/// Answers phones: the receipt, the invoice and its files. Who holds a link that a terminal signed
/// holds the ticket; nobody else gets in.
final class PageDesk {

  private static final int MOST_OF_A_FORM = 8192;

  private final String id;
  private final String station;
  private final Map<String, String> grades;
  private final InvoiceClerk clerk;

  /// @param id the station's name in links
  /// @param station its name for people
  /// @param grades the names of what it sells, by their codes
  PageDesk(String id, String station, Map<String, String> grades, InvoiceClerk clerk) {
    this.id = id;
    this.station = station;
    this.grades = Map.copyOf(grades);
    this.clerk = clerk;
  }

  /// @param base the address of this server, with a slash at its end
  Optional<MockResponse> answer(RecordedRequest request, String base) {
    HttpUrl url = request.getUrl();
    List<String> path = url.pathSegments();
    boolean post = request.getMethod().equals("POST");
    if (path.size() != 3 || !(post || request.getMethod().equals("GET"))) {
      return Optional.empty();
    }
    FileLinks papers = new FileLinks(base, id, clerk.seal());
    return switch (path.getFirst()) {
      case "r" -> post ? Optional.empty() : Optional.of(receipt(url, base));
      case "i" -> Optional.of(post ? form(request, papers) : invoice(url, papers));
      case "v" -> post ? Optional.empty() : Optional.of(paper(url, papers));
      default -> Optional.empty();
    };
  }

  private Optional<Claim> claim(HttpUrl url) {
    return Claim.read(url).filter(clerk::believes);
  }

  private MockResponse receipt(HttpUrl url, String base) {
    return claim(url)
        .map(
            c -> new ReceiptPage(station, grades).of(c, clerk.sold(c.sale()), invoiceLink(c, base)))
        .orElseGet(this::forged);
  }

  private MockResponse invoice(HttpUrl url, FileLinks papers) {
    return claim(url)
        .map(c -> new InvoicePage(station, clerk).of(c, Optional.empty(), papers))
        .orElseGet(this::forged);
  }

  /// After a good form the page is asked for anew, so that a reload sends nothing twice.
  private MockResponse form(RecordedRequest request, FileLinks papers) {
    Optional<Claim> claim = claim(request.getUrl());
    if (claim.isEmpty() || request.getBodySize() > MOST_OF_A_FORM) {
      return forged();
    }
    String body = Optional.ofNullable(request.getBody()).map(b -> b.utf8()).orElse("");
    TitleForm form = TitleForm.read(body);
    InvoicePage page = new InvoicePage(station, clerk);
    if (!form.isWhole()) {
      return page.of(claim.get(), Optional.of(form), papers);
    }
    String link = request.getUrl().toString();
    return clerk.phone(claim.get(), link, form.buyer()) instanceof Standing.Refused(Refusal why)
            && why == Refusal.WRONG_TITLE
        ? page.of(claim.get(), Optional.of(form.refused()), papers)
        : new MockResponse.Builder().code(303).setHeader("Location", request.getTarget()).build();
  }

  private MockResponse paper(HttpUrl url, FileLinks papers) {
    String file = url.pathSegments().get(2);
    String number = file.length() < 20 ? file : file.substring(0, 20);
    String signature = Optional.ofNullable(url.queryParameter("s")).orElse("");
    Optional<Paper> paper = clerk.paper(number);
    if (!url.pathSegments().get(1).equals(id)
        || !papers.fits(number, signature)
        || paper.isEmpty()) {
      return forged();
    }
    if (file.equals(number)) {
      return Html.page(
          200, station, "电子发票", "E-invoice", papers.html(paper.get(), clerk.redOf(number)));
    }
    return clerk
        .issuer()
        .find(number)
        .map(issued -> document(file, issued.documents()))
        .orElseGet(this::forged);
  }

  private MockResponse document(String file, Documents documents) {
    return switch (file.substring(20)) {
      case ".pdf" -> download(file, "application/pdf", documents.pdf());
      case ".ofd" -> download(file, "application/ofd", documents.ofd());
      case ".xml" -> download(file, "application/xml", documents.xml());
      default -> forged();
    };
  }

  private static MockResponse download(String file, String mediaType, byte[] bytes) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", mediaType)
        .setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"")
        .setHeader("Cache-Control", "no-store")
        .body(new Buffer().write(bytes))
        .build();
  }

  private String invoiceLink(Claim c, String base) {
    String signed = String.join("|", "i", c.station(), c.sale(), c.total(), c.day());
    return base
        + "i/%s/%s?t=%s&d=%s&s=%s"
            .formatted(c.station(), c.sale(), c.total(), c.day(), clerk.seal().sign(signed));
  }

  private MockResponse forged() {
    return Html.page(
        403,
        station,
        "链接无效",
        "This link is not good",
        Html.note("no", "请重新扫小票上的码", "Please scan the code on the ticket again."));
  }
}
