package jiayou.sim.pts2;

/// One cruelty towards the next message that it fits.
public sealed interface Fault {

  /// Hangs up without doing anything.
  record CloseWithoutAnswer() implements Fault {}

  /// Does nothing and answers nothing, until the caller gives up.
  record Stall() implements Fault {}

  /// Carries the message out and answers the first half of the JSON.
  record Garbage() implements Fault {}

  /// Does nothing and answers HTTP 502 with a page, as a box in between would.
  record BadGateway() implements Fault {}

  /// Carries the message out and hangs up instead of answering.
  record LoseAnswer() implements Fault {}

  /// Carries the message out only once its caller has given up and hung up, as a message does that
  /// was stuck on its way.
  record Crawl() implements Fault {}

  /// Refuses each packet of the message with this code.
  record Refuse(int code) implements Fault {}

  /// Answers each PumpGetStatus with a PumpDisplayData that comes late from the pump.
  record LateAnswerFirst() implements Fault {}
}
