package jiayou.core.event;

import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.value.FuellingKey;

/// What the controller said to closing a fuelling that delivered nothing.
public record EmptyCleared(FuellingKey key, ClearAnswer answer) implements Event {}
