package jiayou.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// The station's app at Alipay (`alipay` in `payments.yaml`).
///
/// @param appKey the app's private key, PEM
/// @param alipayKey what signs Alipay's answers to this app, PEM
/// @param notifyUrl where letters go, when something relays them; terminals ask by themselves
public record AlipayAccount(
    URI url,
    Api api,
    String appId,
    String sellerId,
    Secret appKey,
    Path alipayKey,
    Optional<URI> notifyUrl,
    CallLimits limits) {

  /// Which of its two languages is spoken.
  public enum Api {
    V2,
    V3
  }

  static AlipayAccount read(Keys keys) {
    return new AlipayAccount(
        keys.get("url", Kind.url(), URI.create("https://openapi.alipay.com")),
        keys.get("api", Kind.choice(Api.class), Api.V2),
        keys.need("appId", Kind.matching("16 to 32 digits", "[0-9]{16,32}")),
        keys.need("sellerId", Kind.matching("2088 and 12 digits", "2088[0-9]{12}")),
        Pointers.secret(keys, "appKey"),
        Pointers.file(keys, "alipayKey"),
        keys.maybe("notifyUrl", Kind.url()),
        CallLimits.read(keys));
  }
}
