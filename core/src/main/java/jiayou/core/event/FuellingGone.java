package jiayou.core.event;

import jiayou.core.value.FuellingKey;

/// The controller no longer holds a fuelling that was payable: somebody else closed it.
public record FuellingGone(FuellingKey key) implements Event {}
