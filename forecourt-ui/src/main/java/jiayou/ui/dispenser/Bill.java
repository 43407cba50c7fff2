package jiayou.ui.dispenser;

import java.util.List;
import jiayou.core.value.Money;

/// What a finished fuelling costs this driver, and why. All sums come ready: the screen adds up
/// nothing that the sale did not.
///
/// @param savings what was taken off, in this order
/// @param total what all ways to pay bear together
/// @param byCard what the fuel card bears of it; zero when it bears nothing
public record Bill(
    Delivery delivery, List<Saving> savings, Membership member, Money total, Money byCard) {

  public Bill {
    savings = List.copyOf(savings);
  }

  /// What the pump says, and nothing taken off.
  public static Bill plain(Delivery delivery) {
    return new Bill(delivery, List.of(), new Membership.NotHere(), delivery.amount(), Money.ZERO);
  }

  /// What is left to pay.
  public Money due() {
    return total.minus(byCard);
  }

  /// Whether the fuel card bears a part.
  public boolean isSplit() {
    return byCard.isPositive();
  }

  /// What the driver keeps.
  public Money saved() {
    return savings.stream().map(Saving::amount).reduce(Money.ZERO, Money::plus);
  }

  /// Something that takes money off.
  ///
  /// @param name as it stands on the ticket: `加油券 满 200 减 10`
  /// @param amount more than zero
  public record Saving(String name, Money amount) {}
}
