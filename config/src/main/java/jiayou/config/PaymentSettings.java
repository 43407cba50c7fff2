package jiayou.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How customers pay (`payments.yaml`).
///
/// @param qrOnBasket whether the basket itself carries the code; else a button leads to it
/// @param wechat there when the station has a WeChat Pay account
/// @param scanRules tried in their order
public record PaymentSettings(
    boolean qrOnBasket, Timings timings, Optional<WechatAccount> wechat, List<ScanRule> scanRules) {

  /// How long to wait for customers and gateways.
  ///
  /// @param pollInterval from one question after a payment to the next
  /// @param codeDeadline from presenting a phone's code to giving up and reversing
  /// @param qrDeadline how long one code stays on our screen
  /// @param qrRenewals how often it is then renewed silently
  /// @param lookBack how long an ended payment is still watched for money that comes late
  public record Timings(
      Duration pollInterval,
      Duration codeDeadline,
      Duration qrDeadline,
      int qrRenewals,
      Duration lookBack) {}

  /// Which provider a scanned code belongs to.
  ///
  /// @param pattern a regular expression that the whole code must match
  public record ScanRule(String provider, String pattern) {}

  static PaymentSettings read(Keys keys) {
    Optional<WechatAccount> wechat = keys.maybeGroup("wechat", WechatAccount::read);
    if (wechat.isEmpty()) {
      keys.fault("wechat", "no payment provider is set up", "fill in the group 'wechat'");
    }
    return new PaymentSettings(
        keys.get("qrOnBasket", Kind.FLAG, true),
        keys.group("timings", PaymentSettings::timings),
        wechat,
        keys.groups("scanRules", PaymentSettings::rule));
  }

  private static Timings timings(Keys keys) {
    return new Timings(
        keys.get("pollInterval", Kind.duration("100ms", "30s"), Kind.usual("3s")),
        keys.get("codeDeadline", Kind.duration("1s", "5m"), Kind.usual("45s")),
        keys.get("qrDeadline", Kind.duration("5s", "10m"), Kind.usual("120s")),
        keys.get("qrRenewals", Kind.whole(0, 10), 2),
        keys.get("lookBack", Kind.duration("1s", "24h"), Kind.usual("10m")));
  }

  private static ScanRule rule(Keys keys) {
    return new ScanRule(
        keys.need("provider", Kind.oneOf("wechat", "wechat", Set.of("wechat"), id -> id)),
        keys.need("pattern", Kind.PATTERN));
  }
}
