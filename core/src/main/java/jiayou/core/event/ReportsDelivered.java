package jiayou.core.event;

/// The back office has these reports.
public record ReportsDelivered(int count) implements Event {}
