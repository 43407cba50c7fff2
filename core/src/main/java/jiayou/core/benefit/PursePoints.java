package jiayou.core.benefit;

import jiayou.core.value.Money;

/// One purse of a member in one quote.
///
/// @param balance what is in it
/// @param use what this basket takes from it; zero while points are not wanted
public record PursePoints(Purse purse, Money balance, Money use) {}
