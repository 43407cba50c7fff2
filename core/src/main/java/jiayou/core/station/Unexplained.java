package jiayou.core.station;

import java.time.LocalDate;
import jiayou.core.value.Money;

/// Money that a provider's bill holds under one of our numbers, and that our books do not account
/// for. It stands until staff have dealt with it.
///
/// @param trade the number it was paid under
/// @param transaction the provider's own number of it
/// @param day the day of the bill
public record Unexplained(
    String provider, String trade, String transaction, Money amount, LocalDate day) {}
