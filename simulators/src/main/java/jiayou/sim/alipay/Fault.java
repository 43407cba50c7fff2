package jiayou.sim.alipay;

/// One way in which the gateway or the network fails one request. "Executed" means that the books
/// show it, whatever the caller heard.
public sealed interface Fault {

  /// The line breaks before the gateway has read: not executed.
  record CloseBefore() implements Fault {}

  /// Executed, and the line breaks before the answer.
  record CloseAfter() implements Fault {}

  /// Not executed, and never a word.
  record StallBefore() implements Fault {}

  /// Executed, and never a word.
  record StallAfter() implements Fault {}

  /// A proxy's 502 page: not executed.
  record BadGateway() implements Fault {}

  /// Executed; somebody's web page comes with status 200.
  record Page() implements Fault {}

  /// Executed; the first half of the answer comes as if it were the whole.
  record Torn() implements Fault {}

  /// Executed; the answer carries no signature.
  record Unsigned() implements Fault {}

  /// Executed; the signature is over something else.
  record WrongSignature() implements Fault {}

  /// Executed; over v3 the signature is six minutes old. Answers of v2 have no time.
  record StaleSignature() implements Fault {}

  /// Executed; the signature of v2 is over slashes that the answer writes as `\/`.
  record OtherSlashes() implements Fault {}

  /// Executed; the signed answer names another amount, off by so many fen.
  record WrongAmount(long fen) implements Fault {}

  /// Executed; the signed answer names another seller.
  record WrongSeller() implements Fault {}

  /// Executed; the signed answer names another app.
  record WrongApp() implements Fault {}

  /// Executed; the signed answer names another trade.
  record WrongNumber() implements Fault {}

  /// Executed; the signed answer is about a trade that another terminal ordered.
  record WrongTerminal() implements Fault {}

  /// The line breaks; executed when so many further requests have come, or at
  /// [AlipaySimulator#release()].
  record Late(int requests) implements Fault {}

  /// 20000, not executed.
  record SystemError() implements Fault {}

  /// 20000, executed all the same.
  record SystemErrorExecuted() implements Fault {}

  /// 40005, not executed.
  record CallLimited() implements Fault {}

  /// A cancellation that wants to be asked again (`retry_flag=Y`): not executed.
  record RetryCancel() implements Fault {}

  /// The network delivers the request twice; the second answer arrives.
  record Twice() implements Fault {}

  /// A signed no, not executed. Over v3 nobody signs one.
  record Refusal(String code, String subCode, String text) implements Fault {}

  /// A no that nobody signed, not executed.
  record UnsignedRefusal(String code, String subCode, String text) implements Fault {}
}
