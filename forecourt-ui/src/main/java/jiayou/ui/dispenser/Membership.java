package jiayou.ui.dispenser;

import jiayou.core.value.Money;

/// Whose benefits count, as far as the screen tells.
public sealed interface Membership {

  /// Members cannot be recognised here, so nobody is invited to show a code.
  record NotHere() implements Membership {}

  /// Nobody has shown a code yet.
  record Nobody() implements Membership {}

  /// @param shown masked: `138****1234`
  /// @param level for people: `金卡`
  /// @param saved on this fuelling; zero while nobody knows
  record Known(String shown, String level, Money saved) implements Membership {}
}
