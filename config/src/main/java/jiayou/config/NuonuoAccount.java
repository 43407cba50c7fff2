package jiayou.config;

import java.net.URI;

/// The station's contract with Nuonuo (诺税通), below `nuonuo` in `invoices.yaml`.
///
/// @param clerk the drawer's account at the tax bureau (开票员)
public record NuonuoAccount(
    URI url,
    String appKey,
    Secret secret,
    Secret token,
    Seller seller,
    String clerk,
    CallLimits limits) {

  /// Who sells.
  ///
  /// @param taxNumber the one that the contract is for
  public record Seller(String taxNumber, String name, String address, String phone) {}

  static NuonuoAccount read(Keys keys) {
    return new NuonuoAccount(
        keys.get("url", Kind.url(), URI.create("https://sdk.nuonuo.com")),
        keys.need("appKey", Kind.matching("letters and digits", "[0-9A-Za-z_-]{1,64}")),
        Pointers.secret(keys, "secret"),
        Pointers.secret(keys, "accessToken"),
        keys.group("seller", NuonuoAccount::seller),
        keys.need("clerk", Kind.matching("1 to 20 characters", ".{1,20}")),
        CallLimits.read(keys));
  }

  private static Seller seller(Keys keys) {
    return new Seller(
        keys.need(
            "taxNumber",
            Kind.matching(
                "15, 17, 18 or 20 capital letters and digits",
                "[0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{18}|[0-9A-Z]{20}")),
        keys.need("name", Kind.TEXT),
        keys.get("address", Kind.TEXT, ""),
        keys.get("phone", Kind.TEXT, ""));
  }
}
