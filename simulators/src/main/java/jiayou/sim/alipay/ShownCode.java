package jiayou.sim.alipay;

import java.util.Optional;
import jiayou.sim.alipay.Trade.State;

/// The payment code on a phone, and the password page that may follow.
public final class ShownCode {

  private final Books books;
  private final Books.AuthCode code;

  ShownCode(Books books, Books.AuthCode code) {
    this.books = books;
    this.code = code;
  }

  /// 18 digits, for the scanner.
  public String digits() {
    return code.digits;
  }

  /// Whether the phone asks for the password now.
  public boolean isAsking() {
    synchronized (books) {
      return asked().isPresent();
    }
  }

  /// The customer types her password.
  public PhoneAnswer confirm() {
    synchronized (books) {
      Optional<Trade> trade = asked();
      if (trade.isEmpty()) {
        return new PhoneAnswer.Refused("没有待支付的订单");
      }
      if (books.now().isAfter(trade.get().diesAt)) {
        return new PhoneAnswer.Refused("订单已过期");
      }
      books.pay(trade.get());
      return new PhoneAnswer.Paid();
    }
  }

  /// The customer says no; the trade has failed.
  public PhoneAnswer cancel() {
    synchronized (books) {
      asked().ifPresent(trade -> trade.state = State.PAYERROR);
      return new PhoneAnswer.Refused("用户取消");
    }
  }

  private Optional<Trade> asked() {
    return code.trade.filter(trade -> trade.state == State.USERPAYING);
  }
}
