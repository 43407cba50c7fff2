package jiayou.sim.alipay;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/// Both sides' keys, made anew: the app's and the gateway's. Making them takes a moment, so tests
/// share one set.
public final class AlipayKeys {

  private final KeyPair app;
  private final KeyPair gateway;

  private AlipayKeys(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048, random);
    this.app = rsa.generateKeyPair();
    this.gateway = rsa.generateKeyPair();
  }

  public static AlipayKeys generate(SecureRandom random) {
    try {
      return new AlipayKeys(random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String appId() {
    return "2021004112345678";
  }

  public String sellerId() {
    return "2088102175794899";
  }

  /// PKCS#8.
  public String appKeyPem() {
    return pem("PRIVATE KEY", app.getPrivate().getEncoded());
  }

  /// What the gateway signs its answers to this app with.
  public String alipayPublicKeyPem() {
    return pem("PUBLIC KEY", gateway.getPublic().getEncoded());
  }

  RSAPublicKey appPublicKey() {
    return (RSAPublicKey) app.getPublic();
  }

  PrivateKey gatewayKey() {
    return gateway.getPrivate();
  }

  @Override
  public String toString() {
    return "AlipayKeys[" + appId() + "]";
  }

  private static String pem(String what, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, base64, what);
  }
}
