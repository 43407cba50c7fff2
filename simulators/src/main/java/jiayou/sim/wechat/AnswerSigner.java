package jiayou.sim.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import jiayou.sim.wechat.WechatSimulatorSettings.AnswerKey;

/// Signs what the gateway says, with whichever of its two keys is wanted.
final class AnswerSigner {

  private final WechatKeys keys;
  private int count;

  AnswerSigner(WechatKeys keys) {
    this.keys = keys;
  }

  /// @param askedSerial what the request named in `Wechatpay-Serial`, or nothing
  Map<String, String> headers(AnswerKey with, String askedSerial, Instant at, byte[] body) {
    boolean publicKey =
        switch (with) {
          case AS_ASKED -> askedSerial.startsWith("PUB_KEY_ID_");
          case PUBLIC_KEY -> true;
          case CERTIFICATE -> false;
        };
    String nonce = nonce();
    String timestamp = Long.toString(at.getEpochSecond());
    PrivateKey key =
        publicKey ? keys.publicKeyPair().getPrivate() : keys.platform().keyPair().getPrivate();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Wechatpay-Timestamp", timestamp);
    headers.put("Wechatpay-Nonce", nonce);
    headers.put("Wechatpay-Signature", sign(key, timestamp + "\n" + nonce + "\n", body));
    headers.put("Wechatpay-Serial", publicKey ? keys.publicKeyId() : keys.platformSerial());
    headers.put("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
    return headers;
  }

  private synchronized String nonce() {
    count++;
    return "sim%029d".formatted(count);
  }

  private static String sign(PrivateKey key, String head, byte[] body) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(key);
      rsa.update(head.getBytes(StandardCharsets.UTF_8));
      rsa.update(body);
      rsa.update((byte) '\n');
      return Base64.getEncoder().encodeToString(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
