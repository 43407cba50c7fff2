package jiayou.sim.office.invoice;

import java.util.List;
import java.util.Optional;
import jiayou.core.port.Invoicing.Refusal;
import mockwebserver3.MockResponse;

/// What of a sale can be invoiced, whether it is, and the form that asks for it.
final class InvoicePage {

  private final String station;
  private final InvoiceClerk clerk;

  InvoicePage(String station, InvoiceClerk clerk) {
    this.station = station;
    this.clerk = clerk;
  }

  /// @param form as it was filled in so far
  /// @param papers links to the files of an issued invoice
  MockResponse of(Claim claim, Optional<TitleForm> form, FileLinks papers) {
    List<Filed> orders = clerk.alive(claim.sale());
    Optional<Sold> sold = clerk.sold(claim.sale()).filter(Sold::isOver);
    boolean nothing =
        sold.isPresent()
            && clerk.rows(claim.sale(), true).isEmpty()
            && clerk.rows(claim.sale(), false).isEmpty();
    StringBuilder body = new StringBuilder(head(claim, sold));
    if (!orders.isEmpty()) {
      orders.forEach(filed -> body.append(standing(filed, papers)));
    } else if (!clerk.elsewhere(claim.sale()).isEmpty()) {
      String numbers = String.join(", ", clerk.elsewhere(claim.sale()));
      body.append(Html.note("ok", "已开好：" + numbers, "Issued already."));
    } else if (clerk.isTooOld(claim.paidAt())) {
      body.append(
          Html.note(
              "no", "超过开票期限，请到站内柜台", "It is too late for an invoice here. Ask at the counter."));
    } else if (nothing) {
      body.append(
          Html.note(
              "",
              "没有可开票的金额",
              "Nothing to invoice: cards were invoiced when topped up, coupons were not paid."));
    } else {
      body.append(form.orElseGet(TitleForm::empty).html());
    }
    return Html.page(form.isPresent() ? 422 : 200, station, "电子发票", "E-invoice", body.toString());
  }

  private String head(Claim claim, Optional<Sold> sold) {
    StringBuilder parts = new StringBuilder();
    parts.append(part(claim, true, "成品油发票", "Fuel"));
    parts.append(part(claim, false, "商品发票", "Shop"));
    sold.filter(s -> s.total() > s.invoiceable())
        .ifPresent(s ->
            parts.append(
                Html.row(
                    "不开票部分",
                    "Card, coupons, points: not invoiced",
                    Html.yuan(s.total() - s.invoiceable()))));
    return """
    <section><div class="sum"><span>可开票 <small>Invoice amount</small></span><b>%s</b></div>
    <dl class="rule">%s</dl><dl class="rule">%s%s</dl></section>\
    """
        .formatted(
            Html.yuan(sold.map(Sold::invoiceable).orElse(claim.fen())),
            parts,
            Html.row("时间", "Time", Html.time(claim.paidAt())),
            Html.row("小票号", "Trace", Html.trace(claim.sale())));
  }

  private String part(Claim claim, boolean fuel, String chinese, String english) {
    long fen = clerk.rows(claim.sale(), fuel).stream().mapToLong(Split.Row::fen).sum();
    return fen > 0 ? Html.row(chinese, english, Html.yuan(fen)) : "";
  }

  private String standing(Filed filed, FileLinks papers) {
    return switch (filed.standing()) {
      case Standing.Issued(var issued) ->
          issued.stream()
              .map(paper -> papers.html(paper, clerk.redOf(paper.number())))
              .reduce("", String::concat);
      case Standing.Underway _ ->
          Html.note("wait", "已记下，正在开具，请稍后刷新", "Noted. It is being issued; look again later.");
      case Standing.Stuck _ ->
          Html.note(
              "wait",
              "已记下，加油站处理后自动开具",
              "Noted. It is issued as soon as the station is ready; nothing more to do.");
      case Standing.Refused(Refusal why) -> Html.note("no", "没有开成", why.name());
    };
  }
}
