package jiayou.sim.wechat;

import java.time.Instant;
import java.util.Optional;
import jiayou.sim.phone.Phone;
import jiayou.sim.phone.Scan;
import jiayou.sim.phone.Script;
import jiayou.sim.phone.ShownCode;
import jiayou.sim.wechat.Trade.State;

/// A customer's phone with WeChat on it: it scans a code from our screen, or shows one of its own.
final class WechatPhone implements Phone {

  private final Books books;
  private final String openid;

  WechatPhone(Books books, String openid) {
    this.books = books;
    this.openid = openid;
  }

  /// Reads a QR code, and shows what is to be paid if it can be.
  @Override
  public Scan scan(String codeUrl) {
    synchronized (books) {
      Optional<Trade> found = books.byCodeUrl(codeUrl);
      if (found.isEmpty()) {
        return new Scan.Refused("二维码已失效");
      }
      Trade trade = found.get();
      Optional<String> obstacle = obstacle(trade);
      if (obstacle.isPresent()) {
        return new Scan.Refused(obstacle.get());
      }
      if (!trade.payer.orElse(openid).equals(openid)) {
        return new Scan.Refused("请使用原扫码用户支付");
      }
      trade.payer = Optional.of(openid);
      return new Scan.Bill(
          books, trade.description, trade.amount, () -> obstacle(trade), () -> books.pay(trade));
    }
  }

  /// Opens the payment code page. The code lives for a minute and for one payment.
  @Override
  public ShownCode showCode(Script script) {
    Books.AuthCode code = books.show(openid, script);
    return new ShownCode(
        books,
        code.digits,
        () -> code.trade.filter(trade -> trade.state == State.USERPAYING).map(this::asking));
  }

  private ShownCode.Asking asking(Trade trade) {
    return new ShownCode.Asking(
        late(trade.expiresAt), () -> books.pay(trade), () -> books.fail(trade, "用户取消支付"));
  }

  private Optional<String> obstacle(Trade trade) {
    if (trade.state != State.NOTPAY) {
      return Optional.of(trade.stateText());
    }
    return late(trade.expiresAt).or(() -> late(trade.codeUrlDiesAt));
  }

  private Optional<String> late(Instant end) {
    return books.now().isAfter(end) ? Optional.of("订单已过期") : Optional.empty();
  }
}
