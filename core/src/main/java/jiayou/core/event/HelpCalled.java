package jiayou.core.event;

/// Somebody at a screen asked for the attendant.
///
/// @param number 1, 2, 3, ... for this terminal
public record HelpCalled(String screen, int number) implements Event {}
