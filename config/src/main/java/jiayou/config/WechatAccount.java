package jiayou.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The station's account at WeChat Pay (`wechat` in `payments.yaml`).
///
/// @param merchantSerial serial number of the merchant's API certificate, in hex
/// @param merchantKey the private key of that certificate, PEM
/// @param apiV3Key the 32 characters that encrypt callbacks
/// @param platformKeys what may sign the gateway's answers; two while WeChat changes over
/// @param notifyUrl where callbacks go, when something relays them; terminals ask by themselves
public record WechatAccount(
    URI url,
    String mchid,
    String appid,
    String merchantSerial,
    Secret merchantKey,
    Secret apiV3Key,
    List<PlatformKey> platformKeys,
    Codepay codepay,
    Optional<URI> notifyUrl,
    Duration connectWithin,
    Duration readWithin,
    Duration callWithin) {

  /// @param serial `PUB_KEY_ID_...` for a public key, 40 hex digits for a certificate
  /// @param file the key or certificate, PEM
  public record PlatformKey(String serial, Path file) {}

  /// Which gateway takes the code on a customer's phone: not every merchant may use v3 for it.
  public sealed interface Codepay {

    record V3() implements Codepay {}

    /// @param apiKey the 32 characters that sign v2 messages
    /// @param reversal what taking a payment back needs of a real gateway
    record V2(Secret apiKey, V2Sign sign, Optional<Reversal> reversal) implements Codepay {}
  }

  /// How v2 messages are signed.
  public enum V2Sign {
    MD5,
    HMAC_SHA256
  }

  /// The gateway that wants to see the merchant's certificate.
  ///
  /// @param trustedRoots who may vouch for it; the machine's own roots when not named
  public record Reversal(URI url, Path certificate, Optional<Path> trustedRoots) {}

  private enum Version {
    V2,
    V3
  }

  static WechatAccount read(Keys keys) {
    return new WechatAccount(
        keys.get("url", Kind.url(), URI.create("https://api.mch.weixin.qq.com")),
        keys.need("mchid", Kind.matching("8 to 10 digits", "[0-9]{8,10}")),
        keys.need("appid", Kind.matching("wx and 16 characters", "wx[0-9a-zA-Z]{16}")),
        keys.need("merchantSerial", Kind.matching("40 hex digits", "[0-9A-Fa-f]{40}")),
        Pointers.secret(keys, "merchantKey"),
        thirtyTwo(keys, "apiV3Key"),
        keys.groups("platformKeys", WechatAccount::platformKey),
        keys.group("codepay", WechatAccount::codepay),
        keys.maybe("notifyUrl", Kind.url()),
        keys.get("connectWithin", Kind.duration("500ms", "30s"), Kind.usual("4s")),
        keys.get("readWithin", Kind.duration("1s", "60s"), Kind.usual("12s")),
        keys.get("callWithin", Kind.duration("1s", "90s"), Kind.usual("20s")));
  }

  private static PlatformKey platformKey(Keys keys) {
    return new PlatformKey(
        keys.need(
            "serial",
            Kind.matching(
                "PUB_KEY_ID_ and digits, or 40 hex digits",
                "PUB_KEY_ID_[0-9A-Za-z]+|[0-9A-Fa-f]{40}")),
        Pointers.file(keys, "file"));
  }

  private static Codepay codepay(Keys keys) {
    return switch (keys.need("version", Kind.choice(Version.class))) {
      case V3 -> new Codepay.V3();
      case V2 ->
          new Codepay.V2(
              thirtyTwo(keys, "apiKey"),
              keys.get("sign", Kind.choice(V2Sign.class), V2Sign.HMAC_SHA256),
              keys.maybeGroup("reversal", WechatAccount::reversal));
    };
  }

  private static Reversal reversal(Keys keys) {
    return new Reversal(
        keys.need("url", Kind.url()),
        Pointers.file(keys, "certificate"),
        Pointers.maybeFile(keys, "trustedRoots"));
  }

  private static Secret thirtyTwo(Keys keys, String key) {
    Secret secret = Pointers.secret(keys, key);
    int length = secret.text().length();
    if (length != 0 && length != 32) {
      keys.fault(
          key,
          "the secret '%s' has %d characters".formatted(key, length),
          "it has exactly 32: copy it again");
    }
    return secret;
  }
}
