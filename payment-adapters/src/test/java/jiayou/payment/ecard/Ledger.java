package jiayou.payment.ecard;

import java.util.ArrayList;
import java.util.List;
import jiayou.sim.ecard.EcardHostSimulator;
import tools.jackson.databind.JsonNode;

/// The host's own books in one line: `[H1=TAKEN 100]`.
final class Ledger {

  private Ledger() {}

  static String of(EcardHostSimulator host) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : HostLine.JSON.readTree(host.ledgerJson()).path("trades")) {
      rows.add(
          "%s=%s %d"
              .formatted(
                  row.path("reference").stringValue(""),
                  row.path("state").stringValue(""),
                  row.path("amount").longValue(-1)));
    }
    return rows.toString();
  }
}
