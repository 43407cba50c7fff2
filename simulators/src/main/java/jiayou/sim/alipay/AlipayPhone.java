package jiayou.sim.alipay;

import java.time.Instant;
import java.util.Optional;
import jiayou.sim.alipay.Trade.State;
import jiayou.sim.phone.Phone;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;
import jiayou.sim.phone.ShownCode;

/// A customer's phone with Alipay on it: it scans a code from our screen, or shows one of its own.
final class AlipayPhone implements Phone {

  private final Books books;
  private final String payer;

  AlipayPhone(Books books, String payer) {
    this.books = books;
    this.payer = payer;
  }

  /// Reads a QR code, which begins the trade, and shows what is to be paid if it can be.
  @Override
  public Scan scan(String codeUrl) {
    synchronized (books) {
      Optional<Trade> found = books.byCodeUrl(codeUrl);
      if (found.isEmpty()) {
        return new Scan.Refused("二维码已失效");
      }
      Trade trade = found.get();
      boolean dead = !trade.begun && books.now().isAfter(trade.codeDiesAt);
      Optional<String> obstacle = dead ? Optional.of("二维码已失效") : obstacle(trade);
      if (obstacle.isPresent()) {
        return new Scan.Refused(obstacle.get());
      }
      if (!trade.payer.orElse(payer).equals(payer)) {
        return new Scan.Refused("请使用原扫码用户支付");
      }
      if (!trade.begun) {
        trade.begin(books.transaction(), payer, books.now());
      }
      return new Scan.Bill(
          books, trade.subject, trade.amount, () -> obstacle(trade), () -> books.pay(trade));
    }
  }

  /// Opens the payment code page. The code lives for a minute and for one payment.
  @Override
  public ShownCode showCode(Script script) {
    Books.AuthCode code = books.show(payer, script);
    return new ShownCode(
        books,
        code.digits,
        () -> code.trade.filter(trade -> trade.state == State.USERPAYING).map(this::asking));
  }

  private ShownCode.Asking asking(Trade trade) {
    return new ShownCode.Asking(
        late(trade.diesAt), () -> books.pay(trade), () -> trade.state = State.PAYERROR);
  }

  private Optional<String> obstacle(Trade trade) {
    if (trade.state != State.NOTPAY) {
      return Optional.of(trade.state == State.SUCCESS ? "订单已支付" : "订单已关闭");
    }
    return trade.begun ? late(trade.diesAt) : Optional.empty();
  }

  private Optional<String> late(Instant end) {
    return books.now().isAfter(end) ? Optional.of("订单已过期") : Optional.empty();
  }
}
