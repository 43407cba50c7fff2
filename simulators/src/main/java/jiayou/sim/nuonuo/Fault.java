package jiayou.sim.nuonuo;

/// One way in which the provider or the network fails one request. "Executed" means that the books
/// show it, whatever the caller heard.
public sealed interface Fault {

  /// The books show it, and the answer suffers.
  sealed interface Executed extends Fault {}

  /// The line breaks before the provider has read: not executed.
  record CloseBefore() implements Fault {}

  /// Executed, and the line breaks before the answer.
  record CloseAfter() implements Executed {}

  /// Not executed, and never a word.
  record StallBefore() implements Fault {}

  /// Executed, and never a word.
  record StallAfter() implements Executed {}

  /// A page of a proxy instead of an answer, with this status: not executed.
  record Html(int status) implements Fault {}

  /// Executed; the answer is half a message.
  record Garbled() implements Executed {}

  /// Not executed; the answer has this code and these words.
  record Says(String code, String words) implements Fault {}

  /// Executed; the answer has this code and these words all the same.
  record SaysAfter(String code, String words) implements Executed {}

  /// Executed; what is found belongs to another order.
  record WrongOrder() implements Executed {}

  /// Executed; what is found has another amount, off by so many fen.
  record WrongAmount(long fen) implements Executed {}

  /// The line breaks; executed when so many further requests have come, or at
  /// [NuonuoSimulator#release()].
  record Late(int requests) implements Fault {}

  /// The network delivers the request twice; the second answer arrives.
  record Twice() implements Fault {}
}
