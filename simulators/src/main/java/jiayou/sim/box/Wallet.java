package jiayou.sim.box;

import java.util.List;
import java.util.function.Supplier;
import jiayou.sim.unionpay.UnionpaySimulator;

/// A customer's phone with one provider's purse on it, whichever provider it is.
public interface Wallet {

  /// The ids of those whose codes phones can scan and show: `wechat`, `alipay`, ...
  List<String> PROVIDERS = List.of("wechat", "alipay", "unionpay", "ecny");

  /// What a phone says about a code on somebody's screen.
  sealed interface Scan {
    /// @param amount in fen
    /// @param pays the customer says yes: whether it was paid
    record Bill(long amount, Supplier<Boolean> pays) implements Scan {}

    record Refused(String why) implements Scan {}
  }

  /// The code that the phone itself shows.
  ///
  /// @param digits for the scanner
  /// @param asks whether it wants the password now
  /// @param confirms the customer types it: whether it was paid
  record Shown(String digits, Supplier<Boolean> asks, Supplier<Boolean> confirms) {}

  Scan scan(String code);

  /// @param script `PAYS_AT_ONCE`, `NEEDS_PASSWORD`, `NOT_ENOUGH`
  Shown show(String script);

  /// @throws IllegalArgumentException when there is no such provider
  static Wallet of(Gateways gateways, String provider, String person) {
    return switch (provider) {
      case "wechat" -> new WechatWallet(gateways.wechat().phone(person));
      case "alipay" -> new AlipayWallet(gateways.alipay().phone(person));
      case "unionpay" -> unionpay(gateways.unionpay(), person);
      case "ecny" -> unionpay(gateways.ecny(), person);
      default -> throw new IllegalArgumentException("Providers are " + PROVIDERS + ".");
    };
  }

  private static Wallet unionpay(UnionpaySimulator gateway, String person) {
    return new UnionpayWallet(gateway.phone(person));
  }

  /// A phone with WeChat.
  record WechatWallet(jiayou.sim.wechat.Phone phone) implements Wallet {
    @Override
    public Scan scan(String code) {
      return switch (phone.scan(code)) {
        case jiayou.sim.wechat.Scan.Refused(String why) -> new Scan.Refused(why);
        case jiayou.sim.wechat.Scan.Bill bill ->
            new Scan.Bill(
                bill.amount(), () -> bill.confirm() instanceof jiayou.sim.wechat.PhoneAnswer.Paid);
      };
    }

    @Override
    public Shown show(String script) {
      var code = phone.showCode(jiayou.sim.wechat.Script.valueOf(script));
      return new Shown(
          code.digits(),
          code::isAsking,
          () -> code.confirm() instanceof jiayou.sim.wechat.PhoneAnswer.Paid);
    }
  }

  /// A phone with Alipay.
  record AlipayWallet(jiayou.sim.alipay.Phone phone) implements Wallet {
    @Override
    public Scan scan(String code) {
      return switch (phone.scan(code)) {
        case jiayou.sim.alipay.Scan.Refused(String why) -> new Scan.Refused(why);
        case jiayou.sim.alipay.Scan.Bill bill ->
            new Scan.Bill(
                bill.amount(), () -> bill.confirm() instanceof jiayou.sim.alipay.PhoneAnswer.Paid);
      };
    }

    @Override
    public Shown show(String script) {
      var code = phone.showCode(jiayou.sim.alipay.Script.valueOf(script));
      return new Shown(
          code.digits(),
          code::isAsking,
          () -> code.confirm() instanceof jiayou.sim.alipay.PhoneAnswer.Paid);
    }
  }

  /// A phone with UnionPay's app, or with e-CNY.
  record UnionpayWallet(jiayou.sim.unionpay.Phone phone) implements Wallet {
    @Override
    public Scan scan(String code) {
      return switch (phone.scan(code)) {
        case jiayou.sim.unionpay.Scan.Refused(String why) -> new Scan.Refused(why);
        case jiayou.sim.unionpay.Scan.Bill bill ->
            new Scan.Bill(
                bill.amount(),
                () -> bill.confirm() instanceof jiayou.sim.unionpay.PhoneAnswer.Paid);
      };
    }

    @Override
    public Shown show(String script) {
      var code = phone.showCode(jiayou.sim.unionpay.Script.valueOf(script));
      return new Shown(
          code.digits(),
          code::isAsking,
          () -> code.confirm() instanceof jiayou.sim.unionpay.PhoneAnswer.Paid);
    }
  }
}
