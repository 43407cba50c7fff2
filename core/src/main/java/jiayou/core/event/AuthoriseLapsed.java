package jiayou.core.event;

/// Whatever was asked of this pump can no longer be carried out.
public record AuthoriseLapsed(int pump) implements Event {}
