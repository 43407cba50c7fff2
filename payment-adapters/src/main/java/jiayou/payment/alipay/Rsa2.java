package jiayou.payment.alipay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What Alipay calls RSA2: SHA256withRSA over UTF-8, in Base64.
final class Rsa2 {

  private Rsa2() {}

  static String sign(PrivateKey key, String text) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(key);
      rsa.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the app's key cannot sign", e);
    }
  }

  static boolean holds(PublicKey key, String text, String signature) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initVerify(key);
      rsa.update(text.getBytes(StandardCharsets.UTF_8));
      return rsa.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /// What a v2 request signs: every field that says something, in ASCII order, as it is before
  /// anything is encoded. `sign_type` stays in.
  static String ofRequest(Map<String, String> fields) {
    Map<String, String> sorted = new TreeMap<>(fields);
    sorted.remove("sign");
    sorted.values().removeIf(String::isEmpty);
    return joined(sorted);
  }

  /// What a letter signs: every field but `sign` and `sign_type`, empty ones too.
  static String ofLetter(Map<String, String> fields) {
    Map<String, String> sorted = new TreeMap<>(fields);
    sorted.remove("sign");
    sorted.remove("sign_type");
    return joined(sorted);
  }

  private static String joined(Map<String, String> sorted) {
    return sorted.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }
}
