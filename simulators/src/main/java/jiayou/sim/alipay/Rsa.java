package jiayou.sim.alipay;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.HexFormat;

/// The gateway's own RSA: signatures are checked with bare arithmetic (PKCS#1 v1.5), so that it
/// shares no code with whoever made them.
final class Rsa {

  /// What stands before a SHA-256 inside a signature.
  private static final String SHA256 = "3031300d060960864801650304020105000420";

  private Rsa() {}

  static boolean holds(RSAPublicKey key, String text, String signature) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
    int length = (key.getModulus().bitLength() + 7) / 8;
    BigInteger given = new BigInteger(1, bytes);
    if (bytes.length != length || given.compareTo(key.getModulus()) >= 0) {
      return false;
    }
    String digest = SHA256 + HexFormat.of().formatHex(sha256(text));
    String padded = "0001" + "ff".repeat(length - 3 - digest.length() / 2) + "00" + digest;
    BigInteger opened = given.modPow(key.getPublicExponent(), key.getModulus());
    return opened.equals(new BigInteger(padded, 16));
  }

  static String sign(PrivateKey key, String text) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(key);
      rsa.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
