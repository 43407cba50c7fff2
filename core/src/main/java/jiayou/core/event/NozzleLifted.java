package jiayou.core.event;

/// A nozzle is up, and this terminal is the one that authorises.
public record NozzleLifted(int pump, int nozzle) implements Event {}
