package jiayou.payment.wechat;

import jiayou.core.port.PaymentProvider.Order;
import jiayou.payment.wire.Exchange;

/// Paying with the code on a customer's phone, over whichever version the merchant may use.
interface CodePayments {

  Exchange<TradeFacts> pay(Order order, String authCode);

  Exchange<TradeFacts> query(String number);

  Exchange<Reversal> reverse(String number);

  /// What a granted reversal says.
  enum Reversal {
    DONE,
    /// Not yet: the same call again (`recall=Y`).
    AGAIN
  }
}
