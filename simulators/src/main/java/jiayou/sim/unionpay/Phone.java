package jiayou.sim.unionpay;

import java.util.Optional;

/// A customer's phone with the purse on it: it scans a code from our screen, or shows one of its
/// own.
public final class Phone {

  private final Books books;
  private final String person;

  Phone(Books books, String person) {
    this.books = books;
    this.person = person;
  }

  /// Reads a QR code, and shows what is to be paid if it can be.
  public Scan scan(String qrCode) {
    synchronized (books) {
      Optional<Entry> found = books.byQrCode(qrCode);
      if (found.isEmpty()) {
        return new Scan.Refused("二维码无效");
      }
      Entry entry = found.get();
      Optional<String> obstacle = Scan.Bill.obstacle(books, entry);
      if (obstacle.isPresent()) {
        return new Scan.Refused(obstacle.get());
      }
      if (!entry.payer.orElse(person).equals(person)) {
        return new Scan.Refused("请使用原扫码用户支付");
      }
      entry.payer = Optional.of(person);
      return new Scan.Bill(books, entry);
    }
  }

  /// Opens the payment code page. The code lives for a minute and for one payment.
  public ShownCode showCode(Script script) {
    return new ShownCode(books, books.show(person, script));
  }
}
