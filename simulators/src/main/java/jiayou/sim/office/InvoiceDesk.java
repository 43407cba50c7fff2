package jiayou.sim.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jiayou.sim.office.invoice.Companies;
import jiayou.sim.office.invoice.InvoiceHouse;
import jiayou.sim.office.invoice.InvoiceReply;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The clerk for invoices and companies.
///
/// @param house empty at an office that issues no invoices
/// @param base the address of the server, once it has one
record InvoiceDesk(Optional<InvoiceHouse> house, Companies companies, Supplier<String> base) {

  private static final int SHORTEST = 2;

  /// @param body right by its schema; missing where the operation has none
  Answer answer(String operation, RecordedRequest request, JsonNode body) {
    List<String> path = request.getUrl().pathSegments();
    return switch (operation) {
      case "companies" ->
          companies(Optional.ofNullable(request.getUrl().queryParameter("starts")).orElse(""));
      case "invoice" -> at(h -> h.order(body, base.get()));
      case "invoiceState" -> at(h -> h.standing(path.get(4), base.get()));
      case "redden" -> at(h -> h.redden(path.get(4), body));
      default -> throw new IllegalStateException("nobody answers " + operation);
    };
  }

  private interface Question {
    InvoiceReply put(InvoiceHouse house);
  }

  private Answer at(Question question) {
    if (house.isEmpty()) {
      return Answer.problem(503, "unavailable", "This office issues no invoices.");
    }
    return switch (question.put(house.get())) {
      case InvoiceReply.Ok(ObjectNode body) -> Answer.ok(body);
      case InvoiceReply.No(String problem, String why) ->
          Answer.problem(422, problem, "It is not, and never will be.").also("why", why);
      case InvoiceReply.NumberUsed _ ->
          Answer.problem(409, "number-used", "The number is another's.");
      case InvoiceReply.NotFound _ ->
          Answer.problem(404, "unknown-invoice", "Nobody knows this number.");
    };
  }

  private Answer companies(String starts) {
    if (starts.strip().length() < SHORTEST) {
      return Answer.problem(400, "batch-refused", "Two characters at least.");
    }
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ArrayNode list = body.putArray("companies");
    companies
        .starting(starts)
        .forEach(c -> list.addObject().put("name", c.name()).put("taxNumber", c.taxNumber()));
    return Answer.ok(body);
  }
}
