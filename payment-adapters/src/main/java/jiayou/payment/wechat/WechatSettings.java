package jiayou.payment.wechat;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;
import jiayou.payment.wire.MutualTls;
import jiayou.payment.wire.Timeouts;

/// One merchant's account at WeChat Pay, with its keys already loaded. It never prints a secret.
///
/// @param baseUrl scheme and host, `https://api.mch.weixin.qq.com`
/// @param merchantSerial serial number of the merchant's API certificate, in hex
/// @param platformKeys every key that may sign an answer, by serial: `PUB_KEY_ID_…` for a public
///   key, 40 hex digits for a platform certificate; both kinds live side by side while a merchant
///   moves from one to the other
/// @param apiV3Key the 32 bytes that encrypt callbacks
/// @param notifyUrl where WeChat sends callbacks; a terminal has no such place, a relay may
public record WechatSettings(
    String baseUrl,
    String mchid,
    String appid,
    String merchantSerial,
    PrivateKey merchantKey,
    Map<String, PublicKey> platformKeys,
    byte[] apiV3Key,
    Codepay codepay,
    Optional<String> notifyUrl,
    Terminal terminal,
    Timeouts timeouts) {

  public WechatSettings {
    if (apiV3Key.length != 32) {
      throw new IllegalArgumentException("the APIv3 key has 32 bytes, not " + apiV3Key.length);
    }
    platformKeys = Map.copyOf(platformKeys);
    apiV3Key = apiV3Key.clone();
  }

  @Override
  public byte[] apiV3Key() {
    return apiV3Key.clone();
  }

  @Override
  public String toString() {
    return "WechatSettings[baseUrl=%s, mchid=%s, appid=%s, merchantSerial=%s, platformKeys=%s, %s]"
        .formatted(baseUrl, mchid, appid, merchantSerial, platformKeys.keySet(), codepay);
  }

  /// Which of the two gateways takes the code on a customer's phone: the documents contradict each
  /// other on whether an ordinary merchant may use v3 for it, so the site says what it has.
  public sealed interface Codepay {

    /// `/v3/pay/transactions/codepay`, with the keys that everything else uses.
    record V3() implements Codepay {}

    /// `/pay/micropay` in XML.
    ///
    /// @param apiKey the 32 characters that sign
    /// @param mutualTls what reversing needs of a real gateway; without it the base URL is used
    record V2(String apiKey, V2Sign sign, Optional<MutualTls> mutualTls) implements Codepay {
      @Override
      public String toString() {
        return "V2[sign=%s, mutualTls=%s]".formatted(sign, mutualTls);
      }
    }
  }

  /// How v2 messages are signed.
  public enum V2Sign {
    MD5("MD5"),
    HMAC_SHA256("HMAC-SHA256");

    private final String wire;

    V2Sign(String wire) {
      this.wire = wire;
    }

    /// The name in the field `sign_type`.
    String wire() {
      return wire;
    }
  }

  /// What the gateway is told of the machine that asks.
  ///
  /// @param deviceId at most 32 characters
  /// @param storeId the merchant's own number of the station, at most 32 characters
  /// @param ip the terminal's address
  /// @param installation the mark of this terminal's data folder, 8 hexadecimal digits in lower
  ///   case: a terminal with an empty journal counts its trades from 1 again, and by the mark it
  ///   knows a trade under one of its numbers that another journal ordered
  public record Terminal(String deviceId, String storeId, String ip, String installation) {

    public Terminal {
      if (!installation.matches("[0-9a-f]{8}")) {
        throw new IllegalArgumentException("no mark of an installation: " + installation);
      }
    }
  }
}
