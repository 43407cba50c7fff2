package jiayou.sim.unionpay;

import java.util.Optional;

/// What a phone shows after scanning a code.
public sealed interface Scan {

  /// A page that says why nothing can be paid.
  record Refused(String why) implements Scan {}

  /// The page that asks for the money.
  final class Bill implements Scan {
    private final Books books;
    private final Entry entry;

    Bill(Books books, Entry entry) {
      this.books = books;
      this.entry = entry;
    }

    /// In fen.
    public long amount() {
      return entry.amount;
    }

    /// The customer pays.
    public PhoneAnswer confirm() {
      synchronized (books) {
        Optional<String> obstacle = obstacle(books, entry);
        if (obstacle.isPresent()) {
          return new PhoneAnswer.Refused(obstacle.get());
        }
        books.pay(entry);
        return new PhoneAnswer.Paid();
      }
    }

    /// The customer leaves the page; the order stays payable.
    public PhoneAnswer cancel() {
      return new PhoneAnswer.Refused("用户取消");
    }

    static Optional<String> obstacle(Books books, Entry entry) {
      if (entry.state != Entry.State.WAITING) {
        return Optional.of("订单已支付");
      }
      return books.now().isAfter(entry.expiresAt) ? Optional.of("订单已过期") : Optional.empty();
    }
  }
}
