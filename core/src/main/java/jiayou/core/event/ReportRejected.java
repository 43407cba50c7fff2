package jiayou.core.event;

/// The back office refused a report for good: staff must look.
public record ReportRejected(String id, String why) implements Event {}
