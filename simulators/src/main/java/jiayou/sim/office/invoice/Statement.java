package jiayou.sim.office.invoice;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The clerk's part of the ledger. Whom an invoice is made out to is not in it, nor any time.
record Statement(List<Filed> orders, Reds reds, List<Difference> differences) {

  /// Lines of a terminal that are not those of the office.
  record Difference(String order, String sale, String what) {}

  void writeTo(ObjectNode ledger) {
    ArrayNode rows = ledger.putArray("invoices");
    orders.forEach(filed -> row(filed, rows.addObject()));
    ArrayNode different = ledger.putArray("differences");
    for (Difference d : differences) {
      different.addObject().put("order", d.order()).put("sale", d.sale()).put("what", d.what());
    }
  }

  private void row(Filed filed, ObjectNode into) {
    into.put("order", filed.order().number())
        .put("sale", filed.order().sale())
        .put("kind", filed.order().kind().name());
    switch (filed.standing()) {
      case Standing.Issued _ -> into.put("state", "ISSUED");
      case Standing.Underway _ -> into.put("state", "UNDERWAY");
      case Standing.Stuck(var why) -> into.put("state", "STUCK").put("why", why.name());
      case Standing.Refused(var why) -> into.put("state", "REFUSED").put("why", why.name());
    }
    ArrayNode papers = into.putArray("numbers");
    for (Paper paper : filed.papers()) {
      ObjectNode row =
          papers
              .addObject()
              .put("number", paper.number())
              .put("kind", paper.isFuel() ? "FUEL" : "SHOP")
              .put("total", paper.total())
              .put("net", paper.net())
              .put("tax", paper.tax());
      reds.redOf(paper.number()).ifPresent(red -> row.put("red", red));
    }
  }
}
