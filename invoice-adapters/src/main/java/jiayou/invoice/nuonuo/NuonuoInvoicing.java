package jiayou.invoice.nuonuo;

import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import jiayou.core.invoice.Company;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.InvoiceOrder.Kind;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.Title;
import jiayou.core.port.Invoicing;
import jiayou.invoice.nuonuo.Gateway.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Nuonuo as the terminal sees it. An order's number is its key there too: what is sent twice is
/// answered with "known already" and issued once. Any thread may call; each call blocks for at most
/// a few times the settings' call limit.
public final class NuonuoInvoicing implements Invoicing {

  private static final System.Logger LOG = System.getLogger(NuonuoInvoicing.class.getName());

  private final NuonuoSettings settings;
  private final Gateway gateway;
  private final LastSubmissions lastSubmissions;
  private final Reds reds;
  private final Companies companies;

  /// @param elapsed the time since some beginning, which never jumps: a clock can be set
  public NuonuoInvoicing(
      NuonuoSettings settings,
      InstantSource clock,
      Supplier<Duration> elapsed,
      SecureRandom random) {
    this.settings = settings;
    this.gateway = new Gateway(settings, clock, random);
    this.lastSubmissions = new LastSubmissions(elapsed);
    this.reds = new Reds(gateway, settings);
    this.companies = new Companies(gateway);
  }

  /// A receipt of another terminal cannot be issued: the provider does not know what was sold.
  @Override
  public InvoiceAnswer submit(InvoiceOrder order, Title title) {
    if (order.kind() == Kind.RECEIPT || order.lines().isEmpty()) {
      return new InvoiceAnswer.Refused(Refusal.UNKNOWN_SALE);
    }
    lastSubmissions.sent(order.number());
    return switch (gateway.ask(Method.SUBMIT, OrderText.of(order, title, settings))) {
      case Reply.Silence(String cause) -> new InvoiceAnswer.Unknown(cause);
      case Reply.Said said when said.code().equals(Meaning.GOOD) -> new InvoiceAnswer.Underway();
      case Reply.Said said when said.code().equals(Meaning.DUPLICATE) ->
          new InvoiceAnswer.Underway();
      case Reply.Said said when Meaning.isWrongOrder(said.code()) -> Meaning.failure(said.words());
      case Reply.Said said -> otherwise(said);
    };
  }

  @Override
  public InvoiceAnswer ask(InvoiceOrder order) {
    if (order.kind() == Kind.RECEIPT) {
      return new InvoiceAnswer.Refused(Refusal.UNKNOWN_SALE);
    }
    ObjectNode body = Gateway.JSON.createObjectNode();
    body.putArray("orderNos").add(order.number());
    body.put("isOfferInvoiceDetail", "0");
    return switch (gateway.ask(Method.QUERY, body)) {
      case Reply.Silence(String cause) -> new InvoiceAnswer.Unknown(cause);
      case Reply.Said said when said.code().equals(Meaning.GOOD) -> found(order, said.result());
      case Reply.Said said when said.code().equals(Meaning.ABSENT) ->
          lastSubmissions.areOld(order.number())
              ? new InvoiceAnswer.NotFound()
              : new InvoiceAnswer.Underway();
      case Reply.Said said -> otherwise(said);
    };
  }

  @Override
  public RedAnswer redden(String number, InvoiceOrder order, IssuedInvoice blue) {
    return reds.redden(number, order, blue);
  }

  @Override
  public List<Company> search(String text) {
    return companies.search(text);
  }

  private InvoiceAnswer found(InvoiceOrder order, JsonNode rows) {
    JsonNode row = rows.path(0);
    if (rows.size() != 1 || !FoundInvoice.isAbout(order, row)) {
      return new InvoiceAnswer.Unknown("the answer is about another order");
    }
    return switch (Gateway.text(row, "status")) {
      case "2" ->
          FoundInvoice.issued(row)
              .<InvoiceAnswer>map(invoice -> new InvoiceAnswer.Issued(List.of(invoice)))
              .orElse(new InvoiceAnswer.Unknown("issued without a number"));
      case "20", "21" -> new InvoiceAnswer.Underway();
      case "22" -> failed(order, row);
      case "24" -> {
        retry(order, row);
        yield new InvoiceAnswer.Underway();
      }
      case "3", "31" -> new InvoiceAnswer.Refused(Refusal.OTHER);
      default -> new InvoiceAnswer.Unknown("status " + Gateway.text(row, "status"));
    };
  }

  /// What the station can mend is tried again under the same number at each question.
  private InvoiceAnswer failed(InvoiceOrder order, JsonNode row) {
    InvoiceAnswer failure = Meaning.failure(Gateway.text(row, "failCause"));
    if (failure instanceof InvoiceAnswer.Stuck) {
      retry(order, row);
    }
    return failure;
  }

  /// Whatever it says, the next question tells how it went.
  private void retry(InvoiceOrder order, JsonNode row) {
    ObjectNode body = Gateway.JSON.createObjectNode();
    body.put("fpqqlsh", Gateway.text(row, "serialNo")).put("orderno", order.number());
    Reply reply = gateway.ask(Method.RETRY, body);
    LOG.log(Level.INFO, "invoice {0} tried again: {1}", order.number(), reply);
  }

  private static InvoiceAnswer otherwise(Reply.Said said) {
    if (Meaning.isLockedOut(said.code())) {
      LOG.log(Level.ERROR, "Nuonuo lets us not in: {0}", said.code());
      return new InvoiceAnswer.Stuck(Obstacle.OTHER);
    }
    return new InvoiceAnswer.Unknown(said.code());
  }
}
