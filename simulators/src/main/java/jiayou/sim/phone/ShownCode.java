package jiayou.sim.phone;

import java.util.Optional;
import java.util.function.Supplier;

/// The payment code on a phone, and the password page that may follow.
public final class ShownCode {

  private final Object books;
  private final String digits;
  private final Supplier<Optional<Asking>> asked;

  /// @param books are locked while the phone looks and the customer decides
  /// @param asked the payment that waits for her password now
  public ShownCode(Object books, String digits, Supplier<Optional<Asking>> asked) {
    this.books = books;
    this.digits = digits;
    this.asked = asked;
  }

  /// A payment that waits for the password.
  ///
  /// @param obstacle why it cannot be paid any more
  /// @param pay books the money
  /// @param fail books that the customer said no
  public record Asking(Optional<String> obstacle, Runnable pay, Runnable fail) {}

  /// For the scanner.
  public String digits() {
    return digits;
  }

  /// Whether the phone asks for the password now.
  public boolean isAsking() {
    synchronized (books) {
      return asked.get().isPresent();
    }
  }

  /// The customer types her password.
  public PhoneAnswer confirm() {
    synchronized (books) {
      Optional<Asking> asking = asked.get();
      if (asking.isEmpty()) {
        return new PhoneAnswer.Refused("没有待支付的订单");
      }
      Optional<String> obstacle = asking.get().obstacle();
      if (obstacle.isPresent()) {
        return new PhoneAnswer.Refused(obstacle.get());
      }
      asking.get().pay().run();
      return new PhoneAnswer.Paid();
    }
  }

  /// The customer says no; the payment has failed.
  public PhoneAnswer cancel() {
    synchronized (books) {
      asked.get().ifPresent(asking -> asking.fail().run());
      return new PhoneAnswer.Refused("用户取消");
    }
  }
}
