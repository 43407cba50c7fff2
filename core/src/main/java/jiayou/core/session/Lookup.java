package jiayou.core.session;

/// How looking for a member went.
public enum Lookup {
  NOT_ASKED,
  ASKING,
  NOT_KNOWN,
  CODE_EXPIRED,
  WRONG_DIGITS,
  TOO_MANY_TRIES,
  /// The back office does not answer.
  AWAY
}
