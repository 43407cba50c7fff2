package jiayou.sim.wechat;

import java.util.Optional;

/// A customer's phone with WeChat on it: it scans a code from our screen, or shows one of its own.
public final class Phone {

  private final Books books;
  private final String openid;

  Phone(Books books, String openid) {
    this.books = books;
    this.openid = openid;
  }

  /// Reads a QR code, and shows what is to be paid if it can be.
  public Scan scan(String codeUrl) {
    synchronized (books) {
      Optional<Trade> found = books.byCodeUrl(codeUrl);
      if (found.isEmpty()) {
        return new Scan.Refused("二维码已失效");
      }
      Trade trade = found.get();
      Optional<String> obstacle = Scan.Bill.obstacle(books, trade);
      if (obstacle.isPresent()) {
        return new Scan.Refused(obstacle.get());
      }
      if (!trade.payer.orElse(openid).equals(openid)) {
        return new Scan.Refused("请使用原扫码用户支付");
      }
      trade.payer = Optional.of(openid);
      return new Scan.Bill(books, trade);
    }
  }

  /// Opens the payment code page. The code lives for a minute and for one payment.
  public ShownCode showCode(Script script) {
    return new ShownCode(books, books.show(openid, script));
  }
}
