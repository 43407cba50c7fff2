package jiayou.core.invoice;

import java.time.Instant;
import jiayou.core.value.Money;

/// What the signed link of a ticket says, once its signature was found good.
///
/// @param sale the sale's id
/// @param amount what was paid
/// @param link as it was scanned
public record Receipt(String sale, Money amount, Instant paidAt, String link) {}
