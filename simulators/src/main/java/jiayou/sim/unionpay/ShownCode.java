package jiayou.sim.unionpay;

import java.util.Optional;

/// The payment code on a phone, and the password page that may follow.
public final class ShownCode {

  private final Books books;
  private final Books.PhoneCode code;

  ShownCode(Books books, Books.PhoneCode code) {
    this.books = books;
    this.code = code;
  }

  /// 19 digits, for the scanner.
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
      Optional<Entry> entry = asked();
      if (entry.isEmpty()) {
        return new PhoneAnswer.Refused("没有待支付的订单");
      }
      books.pay(entry.get());
      return new PhoneAnswer.Paid();
    }
  }

  /// The customer says no; the payment has failed.
  public PhoneAnswer cancel() {
    synchronized (books) {
      asked().ifPresent(entry -> books.fail(entry, "01"));
      return new PhoneAnswer.Refused("用户取消");
    }
  }

  private Optional<Entry> asked() {
    return code.entry.filter(entry -> entry.state == Entry.State.WAITING);
  }
}
