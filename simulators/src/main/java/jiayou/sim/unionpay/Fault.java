package jiayou.sim.unionpay;

/// One way in which the gateway or the network fails one request. "Executed" means that the books
/// show it, whatever the caller heard.
public sealed interface Fault {

  /// The books show it, and the answer suffers.
  sealed interface Executed extends Fault {}

  /// The line breaks before the gateway has read: not executed.
  record CloseBefore() implements Fault {}

  /// Executed, and the line breaks before the answer.
  record CloseAfter() implements Executed {}

  /// Not executed, and never a word.
  record StallBefore() implements Fault {}

  /// Executed, and never a word.
  record StallAfter() implements Executed {}

  /// A page of a proxy instead of an answer, with this status: not executed.
  record Html(int status) implements Fault {}

  /// Executed; the answer carries no signature.
  record Unsigned() implements Executed {}

  /// Executed; the answer was changed after it was signed.
  record WrongSignature() implements Executed {}

  /// Executed; the answer is signed by somebody whose certificate bears the gateway's name and
  /// comes from another root.
  record OtherRoot() implements Executed {}

  /// Executed; the answer is signed by a merchant, whose certificate the same root vouches for.
  record OtherName() implements Executed {}

  /// Executed; the signed answer names another amount, off by so many fen.
  record WrongAmount(long fen) implements Executed {}

  /// Executed; the signed answer names another merchant.
  record WrongMerchant() implements Executed {}

  /// Executed; the signed answer names another order.
  record WrongNumber() implements Executed {}

  /// Not executed; the answer has this `respCode`.
  record Says(String code) implements Fault {}

  /// Executed; the answer has this `respCode` all the same.
  record SaysAfter(String code) implements Executed {}

  /// Executed; a question is answered with this `origRespCode`.
  record Finds(String code) implements Executed {}

  /// The line breaks; executed when so many further requests have come, or at
  /// [UnionpaySimulator#release()].
  record Late(int requests) implements Fault {}

  /// The network delivers the request twice; the second answer arrives.
  record Twice() implements Fault {}
}
