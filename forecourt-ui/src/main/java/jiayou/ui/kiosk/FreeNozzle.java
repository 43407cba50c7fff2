package jiayou.ui.kiosk;

import jiayou.core.value.Grade;
import jiayou.core.value.UnitPrice;

/// A nozzle that can be paid for in advance.
///
/// @param sign the nozzle number as painted on the dispenser
public record FreeNozzle(int sign, Grade grade, UnitPrice price) {}
