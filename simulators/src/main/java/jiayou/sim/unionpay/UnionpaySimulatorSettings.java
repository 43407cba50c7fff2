package jiayou.sim.unionpay;

/// How the simulated gateway is set up.
///
/// @param port 0 for any free one
/// @param seed where invented numbers come from
/// @param percentEncoded whether answers are percent-encoded; UnionPay's are not
public record UnionpaySimulatorSettings(
    int port, long seed, Brand brand, Signing signing, Unpaid unpaid, boolean percentEncoded) {

  /// UnionPay on any port.
  public static UnionpaySimulatorSettings usual() {
    return of(Brand.UNIONPAY);
  }

  public static UnionpaySimulatorSettings of(Brand brand) {
    return new UnionpaySimulatorSettings(0, 1, brand, Signing.RSA, Unpaid.WAITS, false);
  }

  /// Whose purse it is.
  public enum Brand {
    UNIONPAY("unionpay", "https://qr.95516.com/00010000/", "62"),
    ECNY("ecny", "https://ecny.example/pay/", "01");

    private final String id;
    private final String codePrefix;
    private final String phonePrefix;

    Brand(String id, String codePrefix, String phonePrefix) {
      this.id = id;
      this.codePrefix = codePrefix;
      this.phonePrefix = phonePrefix;
    }

    /// As ledgers call it.
    public String id() {
      return id;
    }

    /// How the codes for our screen begin.
    public String codePrefix() {
      return codePrefix;
    }

    /// How the 19 digits on a phone begin.
    String phonePrefix() {
      return phonePrefix;
    }
  }

  /// How messages are signed.
  public enum Signing {
    /// SHA-256 with RSA, each answer with its certificate.
    RSA,
    /// SM2 over SM3, `signMethod` 99 by agreement.
    SM2
  }

  /// What a question finds of a code on our screen that nobody has paid. The documents leave it
  /// open.
  public enum Unpaid {
    /// `origRespCode` 05.
    WAITS,
    /// `respCode` 34.
    IS_ABSENT
  }
}
