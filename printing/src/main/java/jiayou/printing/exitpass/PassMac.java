package jiayou.printing.exitpass;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA256 over the words of a pass. The first half signs the token; the code to be read out
/// comes from the other half, so that nobody can read it off the QR code.
///
/// @param rest bytes 16 to 23
record PassMac(String signature, long rest) {

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
    return new PassMac(
        Base64.getUrlEncoder().withoutPadding().encodeToString(signature),
        ByteBuffer.wrap(mac).getLong(SIGNATURE_BYTES));
  }

  /// Four digits, of bytes 16 to 19.
  String shortCode() {
    return String.format("%04d", Math.floorMod((int) (rest >> Integer.SIZE), 10_000));
  }

  /// Eight digits, of bytes 16 to 23.
  String washCode() {
    return String.format("%08d", Math.floorMod(rest, 100_000_000L));
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
