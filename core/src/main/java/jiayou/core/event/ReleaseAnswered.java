package jiayou.core.event;

import jiayou.core.port.Forecourt.ReleaseAnswer;
import jiayou.core.value.FuellingKey;

/// What the controller said to giving a fuelling back.
public record ReleaseAnswered(FuellingKey key, ReleaseAnswer answer) implements Event {}
