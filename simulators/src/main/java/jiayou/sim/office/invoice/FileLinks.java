package jiayou.sim.office.invoice;

import java.util.Optional;

/// Where an issued invoice can be fetched: the links are signed, so that nobody reads the next one
/// by counting on.
record FileLinks(String base, String station, Seal seal) {

  /// The page of one invoice.
  String page(String number) {
    return link(number, "");
  }

  boolean fits(String number, String signature) {
    return seal.fits(signed(number), signature);
  }

  /// A card with the number and the three files.
  ///
  /// @param red the number of the invoice that took it back
  String html(Paper paper, Optional<String> red) {
    String kind = paper.isFuel() ? "成品油发票" : "商品发票";
    String english = paper.isFuel() ? "Fuel invoice" : "Shop invoice";
    String badge = red.isPresent() ? badge("no", "已红冲 Taken back") : badge("ok", "已开好 Issued");
    return """
    <section><h2>%s<small>%s</small>%s</h2><p class="number">%s</p><dl class="rule">%s%s%s%s</dl>
    <div class="files"><a href="%s">PDF</a><a href="%s">OFD</a><a href="%s">XML</a></div></section>\
    """
        .formatted(
            kind,
            english,
            badge,
            paper.number(),
            red.map(number -> Html.row("红字发票", "Red invoice", number)).orElse(""),
            Html.row("价税合计", "With tax", Html.yuan(paper.total())),
            Html.row(
                "金额 / 税额", "Net / tax", Html.yuan(paper.net()) + " / " + Html.yuan(paper.tax())),
            Html.row("开票时间", "Issued at", Html.time(paper.at())),
            Html.escaped(link(paper.number(), ".pdf")),
            Html.escaped(link(paper.number(), ".ofd")),
            Html.escaped(link(paper.number(), ".xml")));
  }

  private static String badge(String colour, String words) {
    return "<span class=\"badge %s\">%s</span>".formatted(colour, words);
  }

  private String link(String number, String ending) {
    return base + "v/" + station + "/" + number + ending + "?s=" + seal.sign(signed(number));
  }

  private String signed(String number) {
    return "v|" + station + "|" + number;
  }
}
