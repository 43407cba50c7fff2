package jiayou.core.hold;

import java.util.Optional;
import jiayou.core.port.Holder.HoldRefusal;
import jiayou.core.value.Money;

/// Where a part that is to be set aside stands.
public sealed interface HoldState {

  record Asking() implements HoldState {}

  /// Set aside.
  ///
  /// @param shown which card, as it may stand on paper; empty for coupons and points
  /// @param left what is left on a card, when its host said
  /// @param proof sealed for the card's host, when it was away
  record Held(Money amount, String shown, Optional<Money> left, Optional<String> proof)
      implements HoldState {}

  record Refused(HoldRefusal why) implements HoldState {}

  /// The sale is paid; its holder is told until it says yes.
  ///
  /// @param amount what is taken, no more than was set aside
  record Taking(Money amount, Held held, int tries) implements HoldState {}

  record Taken(Money amount, String shown) implements HoldState {}

  /// Not wanted any more, or nobody could say whether it was set aside.
  ///
  /// @param doubt whether the customer must know that it is not clear
  record GivingBack(Optional<String> proof, boolean doubt, int tries) implements HoldState {}

  record Free(boolean doubt) implements HoldState {}

  /// The holder would not take what it had set aside, or had taken what was not paid: staff must
  /// look.
  record Stuck(Money amount, String shown, String why) implements HoldState {}

  /// Staff dealt with it.
  record SettledByStaff(Money amount, String shown) implements HoldState {}
}
