package jiayou.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.benefit.Purse;
import jiayou.sim.box.Gateways;

/// What one sale is to be paid with. Every part but the last takes less than the whole.
///
/// @param points what the customer has in each purse, in fen
/// @param card fen on her card; 0 without one
/// @param provider whose purse pays the rest
/// @param shown the phone reads the code on the screen, instead of showing one
record Mix(
    long coupon, Map<Purse, Long> points, long card, Optional<String> provider, boolean shown) {

  /// Far more than a tank of fuel.
  static final long ALL = 100_000;

  private static final long SOME = 700;

  /// Each wallet by the code on the screen and by the one on the phone, and the card.
  static List<Mix> withoutOffice() {
    List<Mix> mixes = new ArrayList<>();
    for (String provider : Gateways.PROVIDERS) {
      mixes.add(new Mix(0, Map.of(), 0, Optional.of(provider), true));
      mixes.add(new Mix(0, Map.of(), 0, Optional.of(provider), false));
    }
    mixes.add(new Mix(0, Map.of(), ALL, Optional.empty(), false));
    mixes.add(new Mix(0, Map.of(), 3_000, Optional.of("wechat"), true));
    return mixes;
  }

  /// A coupon, points of each purse, every pair of them with card and wallet, and all four
  /// together.
  static List<Mix> withOffice() {
    Optional<String> none = Optional.empty();
    Map<Purse, Long> few = Map.of(Purse.FUEL, SOME, Purse.GENERAL, SOME / 2);
    List<Mix> mixes = new ArrayList<>();
    mixes.add(new Mix(ALL, Map.of(), 0, none, false));
    for (Purse purse : Purse.values()) {
      mixes.add(new Mix(0, Map.of(purse, ALL), 0, none, false));
    }
    mixes.add(new Mix(SOME, Map.of(Purse.GENERAL, ALL), 0, none, false));
    mixes.add(new Mix(SOME, Map.of(), ALL, none, false));
    mixes.add(new Mix(SOME, Map.of(), 0, Optional.of("wechat"), true));
    mixes.add(new Mix(0, few, ALL, none, false));
    mixes.add(new Mix(0, few, 0, Optional.of("alipay"), false));
    mixes.add(new Mix(SOME, few, 2_000, Optional.of("unionpay"), false));
    return mixes;
  }

  /// The tenders that the sale must have been paid with, in the words of the ledgers.
  List<String> tenders() {
    List<String> tenders = new ArrayList<>();
    provider.ifPresent(tenders::add);
    if (coupon > 0) {
      tenders.add("coupons");
    }
    if (!points.isEmpty()) {
      tenders.add("points");
    }
    if (card > 0) {
      tenders.add("ecard");
    }
    return tenders.stream().sorted().toList();
  }

  String words() {
    return String.join(" + ", tenders()) + (shown ? " (code shown)" : "");
  }
}
