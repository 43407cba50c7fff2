package jiayou.core.event;

import jiayou.core.port.Forecourt.AuthoriseAnswer;

/// What the controller said to an authorisation.
public record AuthoriseAnswered(int pump, AuthoriseAnswer answer) implements Event {}
