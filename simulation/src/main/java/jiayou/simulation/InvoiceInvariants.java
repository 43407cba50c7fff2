package jiayou.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jiayou.core.invoicing.Invoice;
import jiayou.simulation.world.Bureau;
import jiayou.simulation.world.World;

/// What must hold of invoices once everything has had its time: each that was asked for has an end,
/// they come to what the wallets paid, and nobody's title is kept any more.
final class InvoiceInvariants {

  private final World world;
  private final List<Kiosk> kiosks;

  InvoiceInvariants(World world, List<Kiosk> kiosks) {
    this.world = world;
    this.kiosks = kiosks;
  }

  void check() {
    Map<String, Long> invoiced = new HashMap<>();
    for (Bureau.Filed filed : world.bureau.all()) {
      String sale = filed.order.sale();
      invoiced.merge(sale, filed.order.total().fen(), Long::sum);
      require(
          world.office.knows(filed.order.number(), "invoice.ended"),
          "the office was not told of an invoice",
          sale);
    }
    for (Bureau.Filed filed : world.bureau.all()) {
      if (filed.isRefused()) {
        invoiced.remove(filed.order.sale());
      }
    }
    invoiced.forEach((sale, fen) ->
        require(
            fen == world.gateway.net(sale),
            "invoiced " + fen + " fen of " + world.gateway.net(sale),
            sale));
    kiosks.forEach(this::nothingIsLeft);
  }

  private void nothingIsLeft(Kiosk kiosk) {
    for (Invoice invoice : kiosk.books().invoices().values()) {
      require(invoice.isOver(), "an invoice has no end", invoice.sale());
    }
    require(kiosk.outside.titles.isEmpty(), "a title is kept for nobody", kiosk.rules.terminal());
  }

  private void require(boolean holds, String otherwise, Object about) {
    if (!holds) {
      throw world.story.broken(otherwise, about);
    }
  }
}
