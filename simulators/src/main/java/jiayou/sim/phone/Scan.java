package jiayou.sim.phone;

import java.util.Optional;
import java.util.function.Supplier;

/// What a phone shows after scanning a code.
public sealed interface Scan {

  /// A page that says why nothing can be paid.
  record Refused(String why) implements Scan {}

  /// The page that asks for the money.
  final class Bill implements Scan {
    private final Object books;
    private final String description;
    private final long amount;
    private final Supplier<Optional<String>> obstacle;
    private final Runnable pay;

    /// @param books are locked while the customer pays
    /// @param obstacle why it cannot be paid any more
    /// @param pay books the money
    public Bill(
        Object books,
        String description,
        long amount,
        Supplier<Optional<String>> obstacle,
        Runnable pay) {
      this.books = books;
      this.description = description;
      this.amount = amount;
      this.obstacle = obstacle;
      this.pay = pay;
    }

    /// What is bought; the order's number where the provider is not told.
    public String description() {
      return description;
    }

    /// In fen.
    public long amount() {
      return amount;
    }

    /// The customer pays.
    public PhoneAnswer confirm() {
      synchronized (books) {
        Optional<String> found = obstacle.get();
        if (found.isPresent()) {
          return new PhoneAnswer.Refused(found.get());
        }
        pay.run();
        return new PhoneAnswer.Paid();
      }
    }

    /// The customer leaves the page; the order stays payable.
    public PhoneAnswer cancel() {
      return new PhoneAnswer.Refused("用户取消");
    }
  }
}
