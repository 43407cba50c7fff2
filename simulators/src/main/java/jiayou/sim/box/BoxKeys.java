package jiayou.sim.box;

import java.security.SecureRandom;
import jiayou.sim.alipay.AlipayKeys;
import jiayou.sim.ecard.EcardKeys;
import jiayou.sim.unionpay.UnionpayKeys;
import jiayou.sim.wechat.WechatKeys;

/// Every key of a station in a box, made anew. Making them takes about two seconds, so whoever
/// starts many stations makes them once.
///
/// @param acquirer of UnionPay and of the bank behind e-CNY alike
public record BoxKeys(
    WechatKeys wechat, AlipayKeys alipay, UnionpayKeys acquirer, EcardKeys ecard) {

  public static BoxKeys generate(SecureRandom random) {
    return new BoxKeys(
        WechatKeys.generate(random),
        AlipayKeys.generate(random),
        UnionpayKeys.generate(random),
        EcardKeys.generate(random));
  }
}
