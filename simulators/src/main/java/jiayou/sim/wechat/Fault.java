package jiayou.sim.wechat;

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

  /// Executed; the answer is signed and is no JSON and no XML.
  record Garbage() implements Fault {}

  /// Executed; the answer carries no signature.
  record Unsigned() implements Fault {}

  /// Executed; the signature is another's.
  record WrongSignature() implements Fault {}

  /// Executed; the signature is the gateway's own probe, `WECHATPAY/SIGNTEST/…`.
  record SignTest() implements Fault {}

  /// Executed; the signature is six minutes old.
  record StaleSignature() implements Fault {}

  /// Executed; the signed answer names another amount, off by so many fen.
  record WrongAmount(long fen) implements Fault {}

  /// Executed; the signed answer names another merchant.
  record WrongMerchant() implements Fault {}

  /// Executed; the signed answer names another app.
  record WrongApp() implements Fault {}

  /// Executed; the signed answer names another trade.
  record WrongNumber() implements Fault {}

  /// The line breaks; executed when so many further requests have come, or at
  /// [WechatSimulator#release()].
  record Late(int requests) implements Fault {}

  /// SYSTEM_ERROR, not executed.
  record SystemError() implements Fault {}

  /// SYSTEM_ERROR, executed all the same.
  record SystemErrorExecuted() implements Fault {}

  /// Too many requests: not executed.
  record FrequencyLimited() implements Fault {}

  /// The network delivers the request twice; the second answer arrives.
  record Twice() implements Fault {}

  /// A no with this code, not executed. The status counts for v3 only.
  record Refusal(int status, String code, String text) implements Fault {}
}
