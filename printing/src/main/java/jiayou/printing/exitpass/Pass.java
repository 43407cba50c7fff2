package jiayou.printing.exitpass;

import java.time.Instant;
import jiayou.core.value.Money;

/// What a pass says that is signed by the station, whatever else is wrong with it.
///
/// @param trace the sale's number: `K02-1121-0046`
/// @param paidAt to the minute
/// @param shortCode to compare with what the driver reads out
public record Pass(String trace, Instant paidAt, Money amount, String shortCode)
    implements Signed {}
