package jiayou.invoice.nuonuo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The header `X-Nuonuo-Sign`: HMAC-SHA1 over the path's three words, the query and the body.
final class Signature {

  private Signature() {}

  /// @param body the very bytes that are sent, read as UTF-8
  static String of(String secret, Stamp stamp, String appKey, String body) {
    String text =
        "a=services&l=v1&p=open&k=%s&i=%s&n=%s&t=%s&f=%s"
            .formatted(appKey, stamp.senid(), stamp.nonce(), stamp.timestamp(), body);
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] sum = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  /// What makes a request one of its kind.
  ///
  /// @param senid 32 hexadecimal digits
  /// @param nonce eight digits
  /// @param timestamp seconds since 1970
  record Stamp(String senid, String nonce, String timestamp) {}
}
