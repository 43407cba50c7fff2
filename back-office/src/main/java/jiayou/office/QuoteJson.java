package jiayou.office;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jiayou.core.benefit.Coupon;
import jiayou.core.benefit.CouponRefusal;
import jiayou.core.benefit.Discount;
import jiayou.core.benefit.Purse;
import jiayou.core.benefit.PursePoints;
import jiayou.core.benefit.Quote;
import jiayou.core.benefit.QuoteRequest;
import jiayou.core.benefit.QuoteRequest.Line;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.office.Wire.NotOfTheContract;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A basket as the contract asks about it, and the quote that comes back for it.
final class QuoteJson {

  private static final int MOST_DISCOUNTS = 400;
  private static final int MOST_COUPONS = 120;
  private static final int MOST_PURSES = Purse.values().length;

  /// Best value first, those that are refused last; else as the office has them.
  private static final Comparator<Coupon> BEST_FIRST =
      Comparator.comparing((Coupon coupon) -> coupon.refusal().isPresent())
          .thenComparing(Coupon::value, Comparator.reverseOrder());

  private QuoteJson() {}

  static ObjectNode asked(QuoteRequest basket) {
    ObjectNode node = Wire.JSON.createObjectNode();
    node.put("sale", basket.sale()).put("revision", basket.revision());
    ArrayNode lines = node.putArray("lines");
    basket.lines().forEach(line -> lines.add(line(line)));
    basket.member().ifPresent(member -> node.put("member", member));
    ObjectNode wish = node.putObject("wish");
    basket.wish().coupons().ifPresent(ids -> ids.forEach(wish.putArray("coupons")::add));
    basket.wish().partners().forEach(wish.putArray("partners")::add);
    wish.put("points", basket.wish().points());
    return node;
  }

  /// @throws NotOfTheContract when a field is wrong, it is for another basket, or its sums are
  ///   wrong
  static Quote read(Fields answer, QuoteRequest basket) {
    if (!answer.id("sale").equals(basket.sale()) || answer.whole("revision") != basket.revision()) {
      throw new NotOfTheContract("a quote for another basket");
    }
    Quote quote =
        new Quote(
            answer.id("id"),
            answer.list("discounts", MOST_DISCOUNTS).stream().map(QuoteJson::discount).toList(),
            answer.list("coupons", MOST_COUPONS).stream()
                .map(QuoteJson::coupon)
                .sorted(BEST_FIRST)
                .toList(),
            answer.list("purses", MOST_PURSES).stream().map(QuoteJson::purse).toList(),
            answer.money("wouldSave"));
    Optional<String> fault = new QuoteCheck(basket, quote).fault();
    if (fault.isPresent()) {
      throw new NotOfTheContract(fault.get());
    }
    return quote;
  }

  private static ObjectNode line(Line line) {
    return switch (line) {
      case Line.Fuel(FuellingTotal total) -> EventJson.fuel(total);
      case Line.Goods(String ean, int quantity, Money price, Money amount) ->
          Wire.JSON
              .createObjectNode()
              .put("kind", "goods")
              .put("ean", ean)
              .put("quantity", quantity)
              .put("price", price.fen())
              .put("amount", amount.fen());
    };
  }

  private static Discount discount(Fields fields) {
    long line = fields.whole("line");
    if (line < 0 || line >= Integer.MAX_VALUE) {
      throw Fields.wrong("line");
    }
    return new Discount((int) line, fields.label("name"), fields.money("amount"));
  }

  private static Coupon coupon(Fields fields) {
    return new Coupon(
        fields.id("id"),
        fields.label("name"),
        fields.money("value"),
        fields.flag("used"),
        fields.partIfThere("refusal").map(QuoteJson::refusal));
  }

  private static CouponRefusal refusal(Fields fields) {
    String word = fields.id("code");
    CouponRefusal.Code code =
        List.of(CouponRefusal.Code.values()).stream()
            .filter(known -> known.name().equals(word))
            .findFirst()
            .orElse(CouponRefusal.Code.OTHER);
    return new CouponRefusal(code, fields.detail("detail"));
  }

  private static PursePoints purse(Fields fields) {
    String word = fields.id("purse");
    for (Purse purse : Purse.values()) {
      if (purse.name().equals(word)) {
        return new PursePoints(purse, fields.money("balance"), fields.money("use"));
      }
    }
    throw Fields.wrong("purse");
  }
}
