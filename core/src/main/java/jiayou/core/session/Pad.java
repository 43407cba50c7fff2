package jiayou.core.session;

/// What is being typed on a screen. Kept in the memory of the session and nowhere else.
public sealed interface Pad {

  record Nothing() implements Pad {}

  /// A phone number, 11 digits.
  record Phone(String typed) implements Pad {}

  /// The six digits that were sent to that phone.
  ///
  /// @param sent whether they are known to be on their way
  record Digits(String phone, String typed, boolean sent) implements Pad {}

  /// A limit, in yuan or in litres.
  record Limit(String typed, boolean litres) implements Pad {}
}
