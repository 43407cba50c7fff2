package jiayou.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How customers pay (`payments.yaml`).
///
/// @param qrOnBasket whether the basket itself carries the code; else a button leads to it
/// @param wechat there when the station has a WeChat Pay account
/// @param alipay there when the station has an app at Alipay
/// @param acquirers banks, UnionPay, aggregators
/// @param ecard there when the station takes its electronic card
/// @param showFirst whose code our screen shows when the customer has not chosen
/// @param scanRules tried in their order
public record PaymentSettings(
    boolean qrOnBasket,
    Timings timings,
    Optional<WechatAccount> wechat,
    Optional<AlipayAccount> alipay,
    List<AcquirerAccount> acquirers,
    Optional<EcardAccount> ecard,
    String showFirst,
    List<ScanRule> scanRules) {

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

  /// What a scanned code is.
  ///
  /// @param provider whose payment code it is; empty for all other kinds
  /// @param pattern a regular expression that the whole code must match
  public record ScanRule(ScanKind kind, String provider, String pattern) {}

  /// Kinds of codes.
  public enum ScanKind {
    PAYMENT,
    ECARD,
    MEMBER,
    COUPON,
    STAFF,
    TITLE,
    RECEIPT
  }

  /// Everybody who can be asked to pay, the one whose code is shown first in front.
  public List<String> providers() {
    List<String> all = providers(wechat.isPresent(), alipay.isPresent(), acquirers);
    List<String> ordered = new ArrayList<>(all);
    ordered.remove(showFirst);
    ordered.addFirst(showFirst);
    return ordered;
  }

  static PaymentSettings read(Keys keys) {
    Optional<WechatAccount> wechat = keys.maybeGroup("wechat", WechatAccount::read);
    Optional<AlipayAccount> alipay = keys.maybeGroup("alipay", AlipayAccount::read);
    List<AcquirerAccount> acquirers = keys.maybeGroups("acquirers", AcquirerAccount::read);
    List<String> all = providers(wechat.isPresent(), alipay.isPresent(), acquirers);
    if (all.isEmpty()) {
      keys.fault("wechat", "no payment provider is set up", "fill in the group 'wechat'");
    }
    if (Set.copyOf(all).size() < all.size()) {
      keys.fault("acquirers", "two providers have one id", "give each its own: " + all);
    }
    Set<String> known = all.isEmpty() ? Set.of("wechat") : Set.copyOf(all);
    Kind<String> provider =
        Kind.oneOf("one of " + String.join(", ", all), "wechat", known, id -> id);
    return new PaymentSettings(
        keys.get("qrOnBasket", Kind.FLAG, true),
        keys.group("timings", PaymentSettings::timings),
        wechat,
        alipay,
        acquirers,
        keys.maybeGroup("ecard", EcardAccount::read),
        keys.get("showFirst", provider, all.isEmpty() ? "wechat" : all.getFirst()),
        keys.groups("scanRules", group -> rule(group, provider)));
  }

  private static List<String> providers(
      boolean wechat, boolean alipay, List<AcquirerAccount> acquirers) {
    List<String> all = new ArrayList<>();
    if (wechat) {
      all.add("wechat");
    }
    if (alipay) {
      all.add("alipay");
    }
    acquirers.forEach(acquirer -> all.add(acquirer.id()));
    return all;
  }

  private static Timings timings(Keys keys) {
    return new Timings(
        keys.get("pollInterval", Kind.duration("100ms", "30s"), Kind.usual("3s")),
        keys.get("codeDeadline", Kind.duration("1s", "5m"), Kind.usual("45s")),
        keys.get("qrDeadline", Kind.duration("5s", "10m"), Kind.usual("120s")),
        keys.get("qrRenewals", Kind.whole(0, 10), 2),
        keys.get("lookBack", Kind.duration("1s", "24h"), Kind.usual("10m")));
  }

  private static ScanRule rule(Keys keys, Kind<String> provider) {
    ScanKind kind = keys.get("kind", Kind.choice(ScanKind.class), ScanKind.PAYMENT);
    return new ScanRule(
        kind,
        kind == ScanKind.PAYMENT ? keys.need("provider", provider) : "",
        keys.need("pattern", Kind.PATTERN));
  }
}
