package jiayou.core.event;

import java.time.LocalDate;
import jiayou.core.value.Money;

/// A provider's bill holds money under one of our numbers that our own books do not account for.
///
/// @param trade the number it was paid under
/// @param transaction the provider's own number of it
/// @param day the day of the bill
public record UnexplainedPaymentSeen(
    String provider, String trade, String transaction, Money amount, LocalDate day)
    implements Event {}
