package jiayou.core.event;

import jiayou.core.value.FuellingKey;

/// The controller says that a fuelling is ours, and no sale of ours wants it: a claim that was
/// given up arrived late.
public record StrayClaimSeen(FuellingKey key) implements Event {}
