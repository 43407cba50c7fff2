package jiayou.sim.nuonuo;

/// What an application was given when it was registered.
///
/// @param userTax the tax number that it may issue for
public record NuonuoKeys(String appKey, String secret, String accessToken, String userTax) {

  @Override
  public String toString() {
    return "NuonuoKeys[" + appKey + "]";
  }
}
