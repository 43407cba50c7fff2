package jiayou.core.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.invoice.TaxItem;
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
    List<RiskRule> risks,
    Optional<Invoices> invoices) {

  /// Wallets only.
  public static final Ways WALLETS =
      new Ways(false, Optional.empty(), Duration.ofMinutes(30), Optional.empty(), List.of());

  /// Without invoices.
  public Ways(
      boolean benefits,
      Optional<String> card,
      Duration holdFor,
      Optional<Prepay> prepay,
      List<RiskRule> risks) {
    this(benefits, card, holdFor, prepay, risks, Optional.empty());
  }

  public Ways with(Invoices next) {
    return new Ways(benefits, card, holdFor, prepay, risks, Optional.of(next));
  }

  public Ways {
    risks = List.copyOf(risks);
  }

  /// Which invoices a customer may ask for at this terminal.
  ///
  /// @param grades by the code of the grade
  /// @param products by barcode, where a product has an item of its own
  /// @param goods everything else from the shop
  /// @param claimWithin how long after paying
  public record Invoices(
      Map<String, TaxItem> grades,
      Map<String, TaxItem> products,
      TaxItem goods,
      Duration claimWithin) {
    public Invoices {
      grades = Map.copyOf(grades);
      products = Map.copyOf(products);
    }
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
