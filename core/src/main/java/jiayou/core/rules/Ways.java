package jiayou.core.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jiayou.core.value.Money;

/// What the station offers beyond wallets, and what it guards against.
///
/// @param benefits whether the back office quotes baskets: promotions, members, coupons, points
/// @param card the holder of the station's electronic card, where it is taken
/// @param holdFor how long a part stays set aside while the customer pays the rest
/// @param risks tried all; the severest that strikes counts
public record Ways(
    boolean benefits,
    Optional<String> card,
    Duration holdFor,
    Optional<Prepay> prepay,
    List<RiskRule> risks) {

  /// Wallets only.
  public static final Ways WALLETS =
      new Ways(false, Optional.empty(), Duration.ofMinutes(30), Optional.empty(), List.of());

  public Ways {
    risks = List.copyOf(risks);
  }

  /// Paying before the fuel flows.
  ///
  /// @param amounts the tiles of the page
  /// @param most no more than this in advance
  /// @param full what is paid in advance for a full tank
  /// @param waitFor how long a paid nozzle waits for its customer before the money goes back
  public record Prepay(List<Money> amounts, Money most, Money full, Duration waitFor) {
    public Prepay {
      amounts = List.copyOf(amounts);
    }
  }
}
