package jiayou.ui.kiosk;

import jiayou.core.value.Grade;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;

/// One finished fuelling as the driver recognises it.
///
/// @param nozzleSign the nozzle number as painted on the dispenser
/// @param endedAt the station's local time, `10:42`
public record FuelLine(
    int nozzleSign, Grade grade, Quantity volume, UnitPrice price, Money amount, String endedAt) {}
