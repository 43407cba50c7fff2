package jiayou.payment.alipay;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import java.util.regex.Pattern;
import jiayou.payment.wire.Timeouts;

/// One merchant's app at Alipay, with its keys already loaded. It never prints a secret.
///
/// @param baseUrl scheme and host, `https://openapi.alipay.com`
/// @param sellerId the merchant's own number, 2088 and twelve digits more
/// @param appKey signs what we ask
/// @param alipayKey signs what Alipay answers; Alipay has another one for every app, so an answer
///   that it signs is for this app and no other
/// @param notifyUrl where Alipay sends letters; a terminal has no such place, a relay may
public record AlipaySettings(
    String baseUrl,
    Api api,
    String appId,
    String sellerId,
    PrivateKey appKey,
    PublicKey alipayKey,
    Optional<String> notifyUrl,
    Terminal terminal,
    Timeouts timeouts) {

  @Override
  public String toString() {
    return "AlipaySettings[baseUrl=%s, api=%s, appId=%s, sellerId=%s, %s]"
        .formatted(baseUrl, api, appId, sellerId, terminal);
  }

  /// Which of the two languages is spoken; both reach the same books.
  public enum Api {
    /// `/gateway.do`: the longest-lived, and documented everywhere.
    V2,
    /// `/v3/alipay/…`.
    V3
  }

  /// What the gateway is told of the machine that asks.
  ///
  /// @param deviceId letters, digits and `_`, at most 20
  /// @param storeId the merchant's own number of the station, likewise without Chinese
  /// @param installation the mark of this terminal's data folder, 8 hexadecimal digits in lower
  ///   case: a terminal with an empty journal counts its trades from 1 again, and by the mark it
  ///   knows a trade under one of its numbers that another journal ordered
  public record Terminal(String deviceId, String storeId, String installation) {

    private static final Pattern DEVICE = Pattern.compile("[0-9A-Za-z_]{1,20}");
    private static final Pattern STORE = Pattern.compile("[0-9A-Za-z_-]{1,32}");
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{8}");

    public Terminal {
      require(DEVICE, deviceId, "device");
      require(STORE, storeId, "store");
      require(MARK, installation, "mark of an installation");
    }

    /// The field `terminal_id`, which comes back with every answer about a trade.
    String wire() {
      return deviceId + "_" + installation;
    }

    private static void require(Pattern pattern, String text, String what) {
      if (!pattern.matcher(text).matches()) {
        throw new IllegalArgumentException("no " + what + ": " + text);
      }
    }
  }
}
