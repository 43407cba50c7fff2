package jiayou.core.invoice;

/// A company that may be meant by what somebody types.
public record Company(String name, String taxNumber) {}
