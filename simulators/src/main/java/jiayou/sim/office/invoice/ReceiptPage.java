package jiayou.sim.office.invoice;

import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;

/// The ticket on a phone.
///
/// @param grades the names of what is sold, by their codes
record ReceiptPage(String station, Map<String, String> grades) {

  private static final Map<String, String> TENDERS =
      Map.of(
          "wechat", "微信支付 WeChat Pay",
          "alipay", "支付宝 Alipay",
          "quickpass", "云闪付 QuickPass",
          "ecny", "数字人民币 e-CNY",
          "ecard", "加油卡 Fuel card",
          "coupons", "优惠券 Coupons",
          "points", "油瓜子 Points");

  /// @param invoice the link to the invoice's page
  MockResponse of(Claim claim, Optional<Sold> told, String invoice) {
    Optional<Sold> sold = told.filter(Sold::isOver);
    boolean nothing = sold.filter(s -> s.invoiceable() == 0).isPresent();
    String button =
        "<a class=\"button\" href=\"%s\">开电子发票 · E-invoice</a>".formatted(Html.escaped(invoice));
    String body =
        sold.map(s -> sale(claim, s)).orElseGet(() -> waiting(claim)) + (nothing ? "" : button);
    return Html.page(200, station, "电子小票", "E-receipt", body);
  }

  private String sale(Claim claim, Sold sold) {
    StringBuilder lines = new StringBuilder();
    for (Sold.Line line : sold.lines()) {
      if (line.amount() > 0) {
        lines.append(Html.row(name(line), quantity(line), Html.yuan(line.amount())));
      }
    }
    StringBuilder paid = new StringBuilder();
    sold.discounts()
        .forEach(d -> paid.append(Html.row(d.name(), "Discount", "−" + Html.yuan(d.amount()))));
    paid.append(Html.row("应付", "Due", Html.yuan(sold.total())));
    sold.tenders()
        .forEach(t ->
            paid.append(
                Html.row(TENDERS.getOrDefault(t.name(), t.name()), "", Html.yuan(t.amount()))));
    sold.refunds()
        .forEach(r -> paid.append(Html.row("退款 Refund", "", "−" + Html.yuan(r.amount()))));
    return head(claim)
        + "<dl class=\"rule\">"
        + lines
        + "</dl><dl class=\"rule\">"
        + paid
        + "</dl></section>";
  }

  private static String waiting(Claim claim) {
    return head(claim)
        + "</section>"
        + Html.note(
            "wait", "明细还没传到，请稍后再看", "The details are not here yet. Please look again later.");
  }

  private static String head(Claim claim) {
    return """
    <section><div class="sum"><span>合计 <small>Total</small></span><b>%s</b></div>
    <dl class="rule">%s%s</dl>\
    """
        .formatted(
            Html.yuan(claim.fen()),
            Html.row("时间", "Time", Html.time(claim.paidAt())),
            Html.row("小票号", "Trace", Html.trace(claim.sale())));
  }

  private String name(Sold.Line line) {
    return grades.getOrDefault(line.item(), line.name());
  }

  private static String quantity(Sold.Line line) {
    return line.isFuel() ? line.quantity() + " " + line.unit() : "× " + line.quantity();
  }
}
