package jiayou.ui.projection;

/// A screen and the frame round it, ready to be drawn.
public record Shown<F, S>(F frame, S screen) {}
