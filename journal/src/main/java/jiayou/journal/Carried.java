package jiayou.journal;

/// What all entries up to one of them came to.
///
/// @param entry the last one that is in the state
/// @param state as the caller wrote it
public record Carried(long entry, String state) {}
