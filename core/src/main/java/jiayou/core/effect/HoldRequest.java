package jiayou.core.effect;

import java.time.Instant;
import java.util.Optional;
import jiayou.core.port.Holder.What;
import jiayou.core.value.Money;

/// All that a holder must know to set a part of a sale aside.
///
/// @param number ours, unique for ever, never used again
/// @param holder whose desk it is: `office`, `ecard`
/// @param amount as much as this
/// @param handle where the code of a card waits in memory; gone after a crash
/// @param until after this moment it is free again by itself
public record HoldRequest(
    String number,
    String holder,
    What what,
    Money amount,
    Optional<String> handle,
    Instant until) {}
