package jiayou.printing.cable;

import java.io.IOException;

/// The way to the printer is there, but it is not to be had: somebody else holds it, or nobody took
/// the call in time.
public final class NoAnswerException extends IOException {

  public NoAnswerException(String what) {
    super(what);
  }
}
