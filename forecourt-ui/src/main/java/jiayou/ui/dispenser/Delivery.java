package jiayou.ui.dispenser;

import jiayou.core.value.Money;
import jiayou.core.value.Quantity;

/// A finished fuelling, as the controller gave it.
public record Delivery(Hose hose, Quantity volume, Money amount) {}
