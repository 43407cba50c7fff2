package jiayou.sim.box;

import java.time.InstantSource;
import jiayou.sim.alipay.AlipaySimulator;
import jiayou.sim.alipay.AlipaySimulatorSettings;
import jiayou.sim.ecard.EcardHostSimulator;
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
