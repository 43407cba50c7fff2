package jiayou.sim.box;

import java.time.InstantSource;
import java.util.List;
import jiayou.sim.alipay.AlipaySimulator;
import jiayou.sim.alipay.AlipaySimulatorSettings;
import jiayou.sim.ecard.EcardHostSimulator;
import jiayou.sim.phone.Phone;
import jiayou.sim.unionpay.UnionpaySimulator;
import jiayou.sim.unionpay.UnionpaySimulatorSettings;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Brand;
import jiayou.sim.wechat.WechatSimulator;
import jiayou.sim.wechat.WechatSimulatorSettings;

/// Everybody who can be asked to pay at a station in a box, each a server of its own.
public record Gateways(
    WechatSimulator wechat,
    AlipaySimulator alipay,
    UnionpaySimulator unionpay,
    UnionpaySimulator ecny,
    EcardHostSimulator ecard)
    implements AutoCloseable {

  /// The ids of those whose codes phones can scan and show.
  public static final List<String> PROVIDERS = List.of("wechat", "alipay", "unionpay", "ecny");

  /// @param seed where invented numbers come from
  static Gateways start(BoxKeys keys, long seed) {
    InstantSource clock = InstantSource.system();
    WechatSimulatorSettings wechat = WechatSimulatorSettings.usual();
    return new Gateways(
        WechatSimulator.start(
            new WechatSimulatorSettings(
                0, seed, wechat.answersSignedWith(), false, wechat.unknownReversal()),
            keys.wechat(),
            clock),
        AlipaySimulator.start(
            new AlipaySimulatorSettings(0, seed, AlipaySimulatorSettings.usual().unscannedCancel()),
            keys.alipay(),
            clock),
        UnionpaySimulator.start(acquirer(Brand.UNIONPAY, seed), keys.acquirer(), clock),
        UnionpaySimulator.start(acquirer(Brand.ECNY, seed), keys.acquirer(), clock),
        EcardHostSimulator.start(0, keys.ecard(), clock));
  }

  /// A customer's phone with this provider's purse on it. The same name is the same account.
  ///
  /// @param provider one of [#PROVIDERS]
  /// @throws IllegalArgumentException when there is no such provider
  public Phone phone(String provider, String person) {
    return switch (provider) {
      case "wechat" -> wechat.phone(person);
      case "alipay" -> alipay.phone(person);
      case "unionpay" -> unionpay.phone(person);
      case "ecny" -> ecny.phone(person);
      default -> throw new IllegalArgumentException("Providers are " + PROVIDERS + ".");
    };
  }

  @Override
  public void close() {
    wechat.close();
    alipay.close();
    unionpay.close();
    ecny.close();
    ecard.close();
  }

  private static UnionpaySimulatorSettings acquirer(Brand brand, long seed) {
    UnionpaySimulatorSettings usual = UnionpaySimulatorSettings.of(brand);
    return new UnionpaySimulatorSettings(
        0, seed, brand, usual.signing(), usual.unpaid(), usual.percentEncoded());
  }
}
