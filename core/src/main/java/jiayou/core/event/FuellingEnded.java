package jiayou.core.event;

import jiayou.core.value.FuellingTotal;

/// The controller shows a finished fuelling that nobody has paid.
public record FuellingEnded(FuellingTotal total) implements Event {}
