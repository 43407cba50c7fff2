package jiayou.printing.exitpass;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 over the words of a pass. The first half signs the token; the short code comes from
/// the other half, so that nobody can read it off the QR code.
record PassMac(String signature, String shortCode) {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE_BYTES = 16;

  static SecretKeySpec key(byte[] key) {
    if (key.length < SIGNATURE_BYTES) {
      throw new IllegalArgumentException("an exit pass key has at least 16 bytes");
    }
    return new SecretKeySpec(key, ALGORITHM);
  }

  static PassMac of(String body, SecretKeySpec key) {
    byte[] mac = hmac(body, key);
    byte[] signature = Arrays.copyOf(mac, SIGNATURE_BYTES);
    int code = Math.floorMod(ByteBuffer.wrap(mac).getInt(SIGNATURE_BYTES), 10_000);
    return new PassMac(
        Base64.getUrlEncoder().withoutPadding().encodeToString(signature),
        String.format("%04d", code));
  }

  private static byte[] hmac(String body, SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
