package jiayou.ui.keyboard;

/// What the first letters of a composition may mean.
///
/// @param letters how many of them it stands for
public record Candidate(String text, int letters) {}
