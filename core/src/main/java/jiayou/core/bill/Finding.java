package jiayou.core.bill;

import java.util.Optional;
import jiayou.core.value.Money;

/// One payment or one refund, seen from both sides.
///
/// @param trace the number on the customer's papers
/// @param refund empty for a payment
/// @param ours the money as our books have it; empty when they have none
/// @param theirs the money as the bill has it; empty when it has none
public record Finding(
    Difference difference,
    String trace,
    String trade,
    Optional<String> refund,
    Optional<Money> ours,
    Optional<Money> theirs) {}
