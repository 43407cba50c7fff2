package jiayou.sim.alipay;

import java.util.Optional;

/// A customer's phone with Alipay on it: it scans a code from our screen, or shows one of its own.
public final class Phone {

  private final Books books;
  private final String payer;

  Phone(Books books, String payer) {
    this.books = books;
    this.payer = payer;
  }

  /// Reads a QR code, which begins the trade, and shows what is to be paid if it can be.
  public Scan scan(String codeUrl) {
    synchronized (books) {
      Optional<Trade> found = books.byCodeUrl(codeUrl);
      if (found.isEmpty()) {
        return new Scan.Refused("二维码已失效");
      }
      Trade trade = found.get();
      boolean dead = !trade.begun && books.now().isAfter(trade.codeDiesAt);
      Optional<String> obstacle = dead ? Optional.of("二维码已失效") : Scan.Bill.obstacle(books, trade);
      if (obstacle.isPresent()) {
        return new Scan.Refused(obstacle.get());
      }
      if (!trade.payer.orElse(payer).equals(payer)) {
        return new Scan.Refused("请使用原扫码用户支付");
      }
      if (!trade.begun) {
        trade.begin(books.transaction(), payer, books.now());
      }
      return new Scan.Bill(books, trade);
    }
  }

  /// Opens the payment code page. The code lives for a minute and for one payment.
  public ShownCode showCode(Script script) {
    return new ShownCode(books, books.show(payer, script));
  }
}
