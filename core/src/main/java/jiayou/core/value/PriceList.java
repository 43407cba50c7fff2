package jiayou.core.value;

import java.time.Instant;
import java.util.Map;

/// The prices on the board and the moment from which they hold.
///
/// @param prices by grade code
/// @param validUntil after this moment the board shows no figures
public record PriceList(Instant effectiveAt, Instant validUntil, Map<String, UnitPrice> prices) {

  public PriceList {
    prices = Map.copyOf(prices);
  }
}
