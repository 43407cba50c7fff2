package jiayou.sim.unionpay;

import java.util.Optional;
import jiayou.sim.phone.Phone;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;
import jiayou.sim.phone.ShownCode;
import jiayou.sim.unionpay.Entry.State;

/// A customer's phone with the purse on it: it scans a code from our screen, or shows one of its
/// own.
final class UnionpayPhone implements Phone {

  private final Books books;
  private final String person;

  UnionpayPhone(Books books, String person) {
    this.books = books;
    this.person = person;
  }

  /// Reads a QR code, and shows what is to be paid if it can be.
  @Override
  public Scan scan(String qrCode) {
    synchronized (books) {
      Optional<Entry> found = books.byQrCode(qrCode);
      if (found.isEmpty()) {
        return new Scan.Refused("二维码无效");
      }
      Entry entry = found.get();
      Optional<String> obstacle = obstacle(entry);
      if (obstacle.isPresent()) {
        return new Scan.Refused(obstacle.get());
      }
      if (!entry.payer.orElse(person).equals(person)) {
        return new Scan.Refused("请使用原扫码用户支付");
      }
      entry.payer = Optional.of(person);
      return new Scan.Bill(
          books, entry.orderId, entry.amount, () -> obstacle(entry), () -> books.pay(entry));
    }
  }

  /// Opens the payment code page. The code lives for a minute and for one payment.
  @Override
  public ShownCode showCode(Script script) {
    Books.PhoneCode code = books.show(person, script);
    return new ShownCode(
        books,
        code.digits,
        () -> code.entry.filter(entry -> entry.state == State.WAITING).map(this::asking));
  }

  private ShownCode.Asking asking(Entry entry) {
    return new ShownCode.Asking(
        Optional.empty(), () -> books.pay(entry), () -> books.fail(entry, "01"));
  }

  private Optional<String> obstacle(Entry entry) {
    if (entry.state != State.WAITING) {
      return Optional.of("订单已支付");
    }
    return books.now().isAfter(entry.expiresAt) ? Optional.of("订单已过期") : Optional.empty();
  }
}
