package jiayou.sim.ecard;

/// One way in which the host or the network fails one request. "Executed" means that the books show
/// it, whatever the terminal heard.
public sealed interface Fault {

  /// The line breaks after the request was sent: not executed.
  record CloseBefore() implements Fault {}

  /// Executed, and the line breaks before the answer.
  record CloseAfter() implements Fault {}

  /// Not executed, and never a word.
  record StallBefore() implements Fault {}

  /// Executed, and never a word.
  record StallAfter() implements Fault {}

  /// Some proxy's page with this status: not executed.
  record Html(int status) implements Fault {}

  /// Executed; the answer carries no signature.
  record Unsigned() implements Fault {}

  /// Executed; the answer is signed with a key that is not the host's.
  record OtherKey() implements Fault {}

  /// Executed; the answer is the one that the same operation had the last time, signature and all.
  record Replay() implements Fault {}

  /// Executed; the signed answer names another amount, off by so many fen.
  record WrongAmount(long fen) implements Fault {}

  /// Executed; the signed answer is about another number.
  record WrongNumber() implements Fault {}

  /// A signed 500: not executed.
  record SystemError() implements Fault {}

  /// The line breaks; executed when so many further requests have come, or at
  /// [EcardHostSimulator#release()].
  record Late(int requests) implements Fault {}

  /// The network delivers the request twice; the second answer arrives.
  record Twice() implements Fault {}
}
