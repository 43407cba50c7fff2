package jiayou.sim.office.benefit;

import java.util.List;
import java.util.Map;

/// What the office takes off without any coupon.
///
/// @param memberPrices fen that a member pays less for each litre (kilogram, ...), by grade
/// @param stackMost how many coupons one sale may use at most
public record Offers(Map<String, Long> memberPrices, List<Promotion> promotions, int stackMost) {

  public static final String MEMBER_PRICE = "会员价";

  public Offers {
    memberPrices = Map.copyOf(memberPrices);
    promotions = List.copyOf(promotions);
  }

  /// For everybody: so many of one product cost less.
  ///
  /// @param from how many of it must be on the line
  public record Promotion(String name, String ean, int from, int percent) {}

  /// Nothing off; five coupons may go together.
  public static Offers none() {
    return new Offers(Map.of(), List.of(), 5);
  }

  /// Members save on every grade, and two bottles of water cost a quarter less.
  public static Offers usual() {
    return new Offers(
        Map.of("92", 20L, "95", 30L, "98", 50L, "0", 15L),
        List.of(new Promotion("第二件半价", "6901234500011", 2, 25)),
        5);
  }
}
