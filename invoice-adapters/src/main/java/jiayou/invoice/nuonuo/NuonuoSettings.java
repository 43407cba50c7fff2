package jiayou.invoice.nuonuo;

import java.time.Duration;

/// What the contract with the provider says.
///
/// @param url what stands before `/open/v1/services`, without a slash at its end
/// @param clerk the drawer's account at the tax bureau (开票员)
public record NuonuoSettings(
    String url,
    String appKey,
    String secret,
    String accessToken,
    Seller seller,
    String clerk,
    Limits limits) {

  /// Who sells.
  public record Seller(String taxNumber, String name, String address, String phone) {}

  /// How long a call may take.
  ///
  /// @param call the whole of it, name look-up and answer included
  public record Limits(Duration connect, Duration read, Duration call) {}

  @Override
  public String toString() {
    return "NuonuoSettings[" + url + "]";
  }
}
