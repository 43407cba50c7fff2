package jiayou.sim.unionpay;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import okhttp3.tls.HeldCertificate;

/// Both sides' keys, made anew: a root of trust, the certificates that it vouches for, a stranger's
/// root, and pairs for SM2. Making them takes about a second, so tests share one set.
public final class UnionpayKeys {

  /// The name in the certificates of the real gateway.
  public static final String NAME = "中国银联股份有限公司";

  private static final String GATEWAY = "041@Z12@" + NAME + "@00040000:SIGN";
  private static final long FROM = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
  private static final long TO = Instant.parse("2046-01-01T00:00:00Z").toEpochMilli();

  private final HeldCertificate root;
  private final HeldCertificate gateway;
  private final HeldCertificate merchant;
  private final HeldCertificate stranger;
  private final KeyPair gatewaySm2;
  private final KeyPair merchantSm2;

  private UnionpayKeys(SecureRandom random) throws GeneralSecurityException {
    HeldCertificate strangersRoot = root();
    this.root = root();
    this.gateway = signer(GATEWAY, 69629715588L).signedBy(root).build();
    this.merchant = signer("041@777290058110048@00000001", 68759663125L).signedBy(root).build();
    this.stranger = signer(GATEWAY, 69629715588L).signedBy(strangersRoot).build();
    this.gatewaySm2 = Sm2.keys(random);
    this.merchantSm2 = Sm2.keys(random);
  }

  public static UnionpayKeys generate(SecureRandom random) {
    try {
      return new UnionpayKeys(random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String merchantId() {
    return "777290058110048";
  }

  /// The merchant's `certId`: its serial number in decimal.
  public String certId() {
    return merchant.certificate().getSerialNumber().toString();
  }

  /// PKCS#8.
  public String merchantKeyPem() {
    return merchant.privateKeyPkcs8Pem();
  }

  public String rootPem() {
    return root.certificatePem();
  }

  /// The merchant's private number for SM2, 64 hexadecimal digits.
  public String merchantSm2Number() {
    return Sm2.number(merchantSm2);
  }

  /// The gateway's point for SM2, `04` and 128 hexadecimal digits.
  public String gatewaySm2Point() {
    return Sm2.point(gatewaySm2);
  }

  HeldCertificate gateway() {
    return gateway;
  }

  HeldCertificate stranger() {
    return stranger;
  }

  HeldCertificate merchant() {
    return merchant;
  }

  X509Certificate merchantCertificate() {
    return merchant.certificate();
  }

  KeyPair gatewaySm2() {
    return gatewaySm2;
  }

  PublicKey merchantSm2() {
    return merchantSm2.getPublic();
  }

  private static HeldCertificate root() {
    return certificate("simulated root").certificateAuthority(0).build();
  }

  private static HeldCertificate.Builder signer(String name, long serial) {
    return certificate(name).serialNumber(serial).rsa2048();
  }

  private static HeldCertificate.Builder certificate(String name) {
    return new HeldCertificate.Builder().commonName(name).validityInterval(FROM, TO);
  }
}
