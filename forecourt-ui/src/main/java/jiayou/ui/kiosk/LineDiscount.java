package jiayou.ui.kiosk;

import jiayou.core.value.Money;

/// A promotion or a member price on one line of the basket.
///
/// @param name as it stands on the ticket: `会员价`
/// @param amount what it takes off, more than zero
public record LineDiscount(String name, Money amount) {}
