package jiayou.ui.kiosk;

import jiayou.ui.text.PayMethod;

/// What stands in the place of the code to be paid by.
public sealed interface PayCode {

  /// @param content what the phone reads
  /// @param method whose app reads it
  record Shown(String content, PayMethod method) implements PayCode {}

  /// The amount changed and the new code is on its way; the old one is gone.
  record Refreshing() implements PayCode {}

  /// A phone has opened the cashier page; the basket stands still.
  record LockedByPhone() implements PayCode {}

  /// No network: the way is the counter.
  record Counter() implements PayCode {}

  /// The code comes on its own screen.
  record OnNextScreen() implements PayCode {}

  /// Somebody must look first.
  record StaffFirst() implements PayCode {}

  /// The customer must answer a question first.
  record AnswerFirst() implements PayCode {}

  /// Benefits and card leave nothing for a phone: one touch pays.
  record Covered() implements PayCode {}

  /// That touch is being carried out.
  record Confirming() implements PayCode {}

  /// There is nothing to pay yet.
  record Nothing() implements PayCode {}

  /// The code ran out for the last time: does the customer still want to pay?
  record RanOut() implements PayCode {}
}
