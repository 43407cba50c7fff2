package jiayou.payment.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Opens what WeChat encrypts with the merchant's APIv3 key (`AEAD_AES_256_GCM`).
final class Aead {

  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;

  Aead(byte[] apiV3Key) {
    this.key = new SecretKeySpec(apiV3Key, "AES");
  }

  /// @param nonce 12 bytes usually, 16 are taken too
  /// @param associatedData may be empty
  /// @param ciphertext Base64 of the ciphertext with its 16-byte tag behind
  /// @return nothing when one bit of it is not as WeChat wrote it
  Optional<byte[]> open(String nonce, String associatedData, String ciphertext) {
    try {
      byte[] iv = nonce.getBytes(StandardCharsets.UTF_8);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, iv));
      cipher.updateAAD(associatedData.getBytes(StandardCharsets.UTF_8));
      return Optional.of(cipher.doFinal(Base64.getDecoder().decode(ciphertext)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
