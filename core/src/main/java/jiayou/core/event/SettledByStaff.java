package jiayou.core.event;

/// Somebody at the station dealt with a row of the staff list.
///
/// @param subject what the row is about: a trade number, a refund number or a sale's id
/// @param by the number or the initials of whoever did it, never more of a person than that
public record SettledByStaff(String subject, Settlement how, String by) implements Event {}
