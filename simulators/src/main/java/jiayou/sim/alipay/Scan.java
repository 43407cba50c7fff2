package jiayou.sim.alipay;

import java.util.Optional;

/// What a phone shows after scanning a code.
public sealed interface Scan {

  /// A page that says why nothing can be paid.
  record Refused(String why) implements Scan {}

  /// The page that asks for the money.
  final class Bill implements Scan {
    private final Books books;
    private final Trade trade;

    Bill(Books books, Trade trade) {
      this.books = books;
      this.trade = trade;
    }

    public String description() {
      return trade.subject;
    }

    /// In fen.
    public long amount() {
      return trade.amount;
    }

    /// The customer pays.
    public PhoneAnswer confirm() {
      synchronized (books) {
        Optional<String> obstacle = obstacle(books, trade);
        if (obstacle.isPresent()) {
          return new PhoneAnswer.Refused(obstacle.get());
        }
        books.pay(trade);
        return new PhoneAnswer.Paid();
      }
    }

    /// The customer leaves the page; the trade stays payable.
    public PhoneAnswer cancel() {
      return new PhoneAnswer.Refused("用户取消");
    }

    /// The customer has not enough money; the trade stays payable.
    public PhoneAnswer declineBalance() {
      return new PhoneAnswer.Refused(No.BALANCE.text());
    }

    static Optional<String> obstacle(Books books, Trade trade) {
      if (trade.state != Trade.State.NOTPAY) {
        return Optional.of(trade.state == Trade.State.SUCCESS ? "订单已支付" : "订单已关闭");
      }
      boolean late = trade.begun && books.now().isAfter(trade.diesAt);
      return late ? Optional.of("订单已过期") : Optional.empty();
    }
  }
}
