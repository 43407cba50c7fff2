package jiayou.sim.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jiayou.sim.wechat.WechatSimulatorSettings.AnswerKey;
import tools.jackson.databind.node.ObjectNode;

/// Encrypts and signs letters about trades and refunds.
final class CallbackWriter {

  private final WechatKeys keys;
  private final AnswerSigner signer;

  CallbackWriter(WechatKeys keys, AnswerSigner signer) {
    this.keys = keys;
    this.signer = signer;
  }

  /// @param original `transaction` or `refund`
  /// @param nonce 12 or 16 ASCII characters
  Callback write(
      String id, String event, String original, ObjectNode inside, String nonce, Instant at) {
    ObjectNode letter = Answer.JSON.createObjectNode();
    letter.put("id", id);
    letter.put("create_time", V3Desk.rfc3339(at));
    letter.put("resource_type", "encrypt-resource");
    letter.put("event_type", event);
    letter.put("summary", event);
    ObjectNode resource = letter.putObject("resource");
    resource.put("original_type", original);
    resource.put("algorithm", "AEAD_AES_256_GCM");
    resource.put("ciphertext", encrypted(inside, nonce, original));
    resource.put("associated_data", original);
    resource.put("nonce", nonce);
    byte[] body = Answer.JSON.writeValueAsBytes(letter);
    Map<String, String> headers = signer.headers(AnswerKey.PUBLIC_KEY, "", at, body);
    return new Callback(headers, body);
  }

  private String encrypted(ObjectNode inside, String nonce, String associated) {
    try {
      byte[] key = keys.apiV3Key().getBytes(StandardCharsets.US_ASCII);
      byte[] iv = nonce.getBytes(StandardCharsets.US_ASCII);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      SecretKeySpec secret = new SecretKeySpec(key, "AES");
      cipher.init(Cipher.ENCRYPT_MODE, secret, new GCMParameterSpec(128, iv));
      cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
      byte[] closed = cipher.doFinal(Answer.JSON.writeValueAsBytes(inside));
      return Base64.getEncoder().encodeToString(closed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
