package jiayou.app;

import java.util.ArrayList;
import java.util.List;
import jiayou.core.effect.Effect.SendReport;
import jiayou.core.effect.Fact;
import jiayou.core.effect.Fact.LineFact;
import jiayou.core.port.BackOffice.Report;
import jiayou.office.OfficeEvent;
import jiayou.office.OfficeEvent.SaleFacts;

/// A promised report in the words of the back office's contract.
final class OfficeReports {

  private OfficeReports() {}

  static Report of(SendReport promise) {
    return event(promise)
        .report(promise.id(), promise.subject(), promise.sequence(), promise.at().toString());
  }

  private static OfficeEvent event(SendReport promise) {
    return switch (promise.fact()) {
      case Fact.SaleFact sale -> sale(promise.type(), sale);
      case Fact.PaymentFact payment ->
          new OfficeEvent.PaymentEnded(
              payment.provider(),
              payment.trade(),
              payment.amount(),
              OfficeEvent.PaymentOutcome.valueOf(payment.outcome().name()));
      case Fact.RefundFact refund ->
          new OfficeEvent.RefundEnded(
              refund.provider(),
              refund.refund(),
              refund.trade(),
              refund.amount(),
              OfficeEvent.RefundOutcome.valueOf(refund.outcome().name()));
      case Fact.StaffFact staff when staff.how() == Fact.StaffOutcome.ALLOWED ->
          new OfficeEvent.StaffAllowed(staff.subject(), staff.by());
      case Fact.StaffFact staff ->
          new OfficeEvent.StaffSettled(
              staff.subject(), OfficeEvent.StaffOutcome.valueOf(staff.how().name()), staff.by());
      case Fact.InvoiceFact invoice ->
          new OfficeEvent.InvoiceEnded(
              invoice.sale(),
              OfficeEvent.InvoiceOutcome.valueOf(invoice.outcome().name()),
              invoice.numbers(),
              invoice.why());
      case Fact.RiskFact risk -> new OfficeEvent.RiskFound(risk.rule(), risk.outcome());
      case Fact.HelpFact help -> new OfficeEvent.HelpRaised(help.screen(), "CALLED");
      case Fact.RatingFact rating -> new OfficeEvent.RatingGiven(rating.faces());
    };
  }

  private static OfficeEvent sale(String type, Fact.SaleFact sale) {
    SaleFacts facts =
        new SaleFacts(
            lines(sale),
            tenders(sale.tenders()),
            sale.total(),
            discounts(sale),
            tenders(sale.refunds()));
    return switch (type) {
      case "sale.tendered" -> new OfficeEvent.SaleTendered(facts);
      case "sale.settled" -> new OfficeEvent.SaleSettled(facts);
      case "sale.cancelled" -> new OfficeEvent.SaleCancelled(facts, sale.reason());
      case "sale.with-staff" -> new OfficeEvent.SaleWithStaff(facts, sale.reason());
      default -> throw new IllegalArgumentException("the contract has no report " + type);
    };
  }

  private static List<OfficeEvent.Line> lines(Fact.SaleFact sale) {
    List<OfficeEvent.Line> lines = new ArrayList<>();
    for (LineFact line : sale.lines()) {
      lines.add(
          switch (line) {
            case LineFact.FuelFact fuel -> new OfficeEvent.Line.Fuel(fuel.total());
            case LineFact.PrepaidFact p ->
                new OfficeEvent.Line.Prepaid(p.pump(), p.grade(), p.ceiling());
            case LineFact.GoodsFact goods ->
                new OfficeEvent.Line.Goods(
                    goods.ean(), goods.name(), goods.quantity(), goods.price(), goods.amount());
          });
    }
    return lines;
  }

  private static List<OfficeEvent.Discount> discounts(Fact.SaleFact sale) {
    return sale.discounts().stream()
        .map(d -> new OfficeEvent.Discount(d.name(), d.amount()))
        .toList();
  }

  private static List<OfficeEvent.Tender> tenders(List<Fact.TenderFact> tenders) {
    return tenders.stream()
        .map(t -> new OfficeEvent.Tender(t.provider(), t.reference(), t.amount()))
        .toList();
  }
}
