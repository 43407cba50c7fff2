package jiayou.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/// The station's account at a bank, at UnionPay or at an aggregator (`acquirers` in
/// `payments.yaml`). Digital RMB is taken through one of them.
///
/// @param id short and lasting: `unionpay`, `ecny`
/// @param name what customers call it
/// @param merchantId 15 letters or digits
/// @param terminalId 8 letters or digits
/// @param codePrefix how its codes for our screen begin
/// @param shows whether it makes codes for our screen
/// @param takes whether it charges codes on phones
public record AcquirerAccount(
    String id,
    String name,
    URI url,
    String merchantId,
    String terminalId,
    String codePrefix,
    boolean shows,
    boolean takes,
    Signing signing,
    CallLimits limits) {

  /// How messages are signed.
  public sealed interface Signing {
    /// @param certificateId the serial number of the merchant's certificate, in decimal
    /// @param root who vouches for the acquirer's certificates
    /// @param between certificates between the root and the ones that sign
    /// @param signer what the common name of a signing certificate is, or holds between two `@`
    record Rsa(String certificateId, Secret key, Path root, List<Path> between, String signer)
        implements Signing {}

    /// @param method what the acquirer calls it on the wire
    /// @param key 64 hexadecimal digits
    /// @param acquirerKey `04` and 128 hexadecimal digits
    record Sm2(String method, String certificateId, Secret key, String acquirerKey)
        implements Signing {}
  }

  private enum Way {
    RSA,
    SM2
  }

  static AcquirerAccount read(Keys keys) {
    return new AcquirerAccount(
        keys.need("id", Kind.matching("a short word in small letters", "[a-z][a-z0-9]{1,15}")),
        keys.need("name", Kind.TEXT),
        keys.get("url", Kind.url(), URI.create("https://gateway.95516.com")),
        keys.need("merchantId", Kind.matching("15 letters or digits", "[0-9A-Za-z]{15}")),
        keys.need("terminalId", Kind.matching("8 letters or digits", "[0-9A-Za-z]{8}")),
        keys.get("codePrefix", Kind.TEXT, "https://qr.95516.com/"),
        keys.get("shows", Kind.FLAG, true),
        keys.get("takes", Kind.FLAG, true),
        keys.group("signing", AcquirerAccount::signing),
        CallLimits.read(keys));
  }

  private static Signing signing(Keys keys) {
    return switch (keys.need("way", Kind.choice(Way.class))) {
      case RSA ->
          new Signing.Rsa(
              keys.need("certificateId", Kind.matching("digits", "[0-9]{1,40}")),
              Pointers.secret(keys, "key"),
              Pointers.file(keys, "root"),
              keys.maybeGroups("between", group -> Pointers.file(group, "file")),
              keys.get("signer", Kind.TEXT, "中国银联股份有限公司"));
      case SM2 ->
          new Signing.Sm2(
              keys.need("method", Kind.TEXT),
              keys.need("certificateId", Kind.matching("digits", "[0-9]{1,40}")),
              Pointers.secret(keys, "key"),
              keys.need(
                  "acquirerKey",
                  Kind.matching("04 and 128 hexadecimal digits", "04[0-9A-Fa-f]{128}")));
    };
  }
}
