package jiayou.sim.wechat;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;

/// Both sides' keys, made anew: the merchant's, the gateway's public key, the gateway's platform
/// certificate, and a TLS certificate for 127.0.0.1. Making them takes about a second, so tests
/// share one set.
public final class WechatKeys {

  private final HeldCertificate merchant;
  private final KeyPair publicKey;
  private final HeldCertificate platform;
  private final HeldCertificate tls;
  private final String publicKeyId;
  private final String apiV3Key;
  private final String apiV2Key;

  private WechatKeys(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048, random);
    this.merchant = certificate("jiayou merchant", random).rsa2048().build();
    this.publicKey = rsa.generateKeyPair();
    this.platform = certificate("simulated platform", random).rsa2048().build();
    this.tls =
        certificate("simulated gateway", random)
            .ecdsa256()
            .addSubjectAlternativeName("127.0.0.1")
            .addSubjectAlternativeName("localhost")
            .build();
    this.publicKeyId = "PUB_KEY_ID_01160000000120261121%010d".formatted(random.nextInt(1 << 30));
    this.apiV3Key = hex(random);
    this.apiV2Key = hex(random);
  }

  public static WechatKeys generate(SecureRandom random) {
    try {
      return new WechatKeys(random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String mchid() {
    return "1900007291";
  }

  public String appid() {
    return "wx2421b1c4370ec43b";
  }

  public String merchantSerial() {
    return serial(merchant);
  }

  /// PKCS#8; also the key of the client certificate.
  public String merchantKeyPem() {
    return merchant.privateKeyPkcs8Pem();
  }

  public String merchantCertificatePem() {
    return merchant.certificatePem();
  }

  public String publicKeyId() {
    return publicKeyId;
  }

  public String publicKeyPem() {
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(publicKey.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  public String platformSerial() {
    return serial(platform);
  }

  public String platformCertificatePem() {
    return platform.certificatePem();
  }

  /// Whom a client must trust to reach the gateway over TLS.
  public String tlsRootPem() {
    return tls.certificatePem();
  }

  /// 32 ASCII characters.
  public String apiV3Key() {
    return apiV3Key;
  }

  /// 32 ASCII characters.
  public String apiV2Key() {
    return apiV2Key;
  }

  HeldCertificate merchant() {
    return merchant;
  }

  HeldCertificate tls() {
    return tls;
  }

  KeyPair publicKeyPair() {
    return publicKey;
  }

  HeldCertificate platform() {
    return platform;
  }

  @Override
  public String toString() {
    return "WechatKeys[" + publicKeyId + "]";
  }

  private static HeldCertificate.Builder certificate(String name, SecureRandom random) {
    return new HeldCertificate.Builder()
        .commonName(name)
        .serialNumber(new BigInteger(158, random).setBit(158))
        .duration(3650, TimeUnit.DAYS);
  }

  private static String serial(HeldCertificate held) {
    String hex = held.certificate().getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 40 - hex.length())) + hex;
  }

  private static String hex(SecureRandom random) {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
