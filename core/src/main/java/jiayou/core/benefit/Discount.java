package jiayou.core.benefit;

import jiayou.core.value.Money;

/// A promotion or a member price on one line of the basket.
///
/// @param line which line of the basket, from 0
/// @param name as it stands on the ticket: `会员价`
/// @param amount what it takes off, more than zero and no more than the line
public record Discount(int line, String name, Money amount) {}
