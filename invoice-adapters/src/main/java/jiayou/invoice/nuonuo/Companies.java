package jiayou.invoice.nuonuo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jiayou.core.invoice.Company;
import jiayou.invoice.nuonuo.Gateway.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds companies by the beginning of their names. The provider sells this apart: without that
/// contract, or in bad weather, nothing is found. A hit names no tax number, so each of the first
/// few is asked for.
final class Companies {

  private static final int MOST = 4;

  /// The older interface says `S0000`.
  private static final Set<String> GOOD = Set.of("S0000", Meaning.GOOD);

  private final Gateway gateway;

  Companies(Gateway gateway) {
    this.gateway = gateway;
  }

  List<Company> search(String text) {
    List<Company> found = new ArrayList<>();
    JsonNode hits = result(Method.SEARCH, "q", text).orElse(Gateway.JSON.createArrayNode());
    for (JsonNode hit : hits.valueStream().limit(MOST).toList()) {
      result(Method.COMPANY, "code", Gateway.text(hit, "code"))
          .map(c -> new Company(Gateway.text(c, "kpName"), Gateway.text(c, "kpCode")))
          .filter(c -> !c.name().isEmpty() && !c.taxNumber().isEmpty())
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<JsonNode> result(Method method, String name, String value) {
    ObjectNode body = Gateway.JSON.createObjectNode();
    body.put(name, value);
    return gateway.ask(method, body) instanceof Reply.Said said && GOOD.contains(said.code())
        ? Optional.of(said.result())
        : Optional.empty();
  }
}
