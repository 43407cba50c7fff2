package jiayou.sim.office.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.port.Invoicing.Refusal;
import jiayou.sim.invoice.InvoiceRequest;
import jiayou.sim.invoice.Outcome;
import jiayou.sim.invoice.RedRequest;
import jiayou.sim.invoice.TaxBureau;
import jiayou.sim.invoice.Taxpayer;

/// The office at the bureau's counter: writes requests, and reads what is said to them.
final class Issuer {

  private static final int PRICE_DECIMALS = 13;

  private final TaxBureau bureau;
  private final String drawer;

  Issuer(TaxBureau bureau, String drawer) {
    this.bureau = bureau;
    this.drawer = drawer;
  }

  /// What the bureau said to one request.
  sealed interface Said {
    record Done(Paper paper) implements Said {}

    record Not(Standing standing) implements Said {}
  }

  Said issue(Order order, boolean fuel, List<Order.Line> lines) {
    List<InvoiceRequest.Item> items = lines.stream().map(Issuer::item).toList();
    long net = items.stream().mapToLong(InvoiceRequest.Item::net).sum();
    long tax = items.stream().mapToLong(InvoiceRequest.Item::tax).sum();
    Outcome outcome =
        bureau.issue(
            new InvoiceRequest(
                order.number() + (fuel ? "-F" : "-S"),
                InvoiceRequest.Kind.ORDINARY,
                fuel ? InvoiceRequest.Mark.FUEL : InvoiceRequest.Mark.NONE,
                bureau.seller().taxNumber(),
                Taxpayer.of(order.buyer().taxNumber(), order.buyer().name()),
                drawer,
                items,
                net,
                tax,
                net + tax,
                "小票号：" + order.sale()));
    return switch (outcome) {
      case Outcome.Issued done ->
          new Said.Done(new Paper(done.number(), done.at(), fuel, net, tax));
      case Outcome.Refused refused -> new Said.Not(standing(refused.why()));
    };
  }

  /// The red invoice, or why there is none.
  Outcome redden(String number, String blue, String confirmation) {
    return bureau.redden(new RedRequest(number, blue, RedRequest.Reason.RETURNED, confirmation));
  }

  Optional<Outcome.Issued> find(String number) {
    return bureau.find(number);
  }

  /// As the office itself would write the lines of an order.
  static List<Order.Line> lines(List<Split.Row> rows) {
    List<Order.Line> lines = new ArrayList<>();
    for (Split.Row row : rows) {
      TaxTable.Item item = row.item();
      long net = row.net(item.rate());
      lines.add(
          new Order.Line(
              item.code(),
              item.name(),
              item.spec(),
              item.unit(),
              row.line().figure(),
              row.fen(),
              net,
              row.fen() - net,
              item.rate()));
    }
    return lines;
  }

  private static InvoiceRequest.Item item(Order.Line line) {
    BigDecimal price =
        BigDecimal.valueOf(line.net(), 2)
            .divide(line.quantity(), PRICE_DECIMALS, RoundingMode.HALF_UP);
    return new InvoiceRequest.Item(
        line.code(),
        line.name(),
        line.spec(),
        line.unit(),
        Optional.of(line.quantity()),
        Optional.of(price),
        line.rate(),
        line.net(),
        line.tax(),
        line.total());
  }

  private static Standing standing(Outcome.Reason why) {
    return switch (why) {
      case DRAWER_AWAY -> new Standing.Stuck(Obstacle.DRAWER_AWAY);
      case OUT_OF_STOCK -> new Standing.Stuck(Obstacle.OUT_OF_STOCK);
      case OUT_OF_CREDIT -> new Standing.Stuck(Obstacle.OUT_OF_CREDIT);
      case UNKNOWN_SELLER -> new Standing.Stuck(Obstacle.OTHER);
      case WRONG_BUYER -> new Standing.Refused(Refusal.WRONG_TITLE);
      case WRONG_GOODS, WRONG_AMOUNT, UNKNOWN_INVOICE, ALREADY_RED ->
          new Standing.Refused(Refusal.OTHER);
    };
  }
}
