package jiayou.ui.dispenser;

import jiayou.core.value.Grade;
import jiayou.core.value.UnitPrice;

/// The nozzle in the driver's hand and what flows from it.
///
/// @param nozzleSign the number as painted on the dispenser
public record Hose(int nozzleSign, Grade grade, UnitPrice price) {}
