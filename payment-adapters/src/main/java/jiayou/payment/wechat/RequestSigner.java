package jiayou.payment.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;

/// Signs a v3 request as the merchant (scheme `WECHATPAY2-SHA256-RSA2048`).
record RequestSigner(String mchid, String merchantSerial, PrivateKey key) {

  /// The value of the header `Authorization`.
  ///
  /// @param pathAndQuery exactly as it goes on the wire, percent-encoded, without host
  /// @param body empty for GET
  String authorization(String method, String pathAndQuery, Instant now, String nonce, String body) {
    long seconds = now.getEpochSecond();
    String signature = sign(message(method, pathAndQuery, seconds, nonce, body));
    return "WECHATPAY2-SHA256-RSA2048 mchid=\"%s\",nonce_str=\"%s\",".formatted(mchid, nonce)
        + "signature=\"%s\",timestamp=\"%d\",".formatted(signature, seconds)
        + "serial_no=\"%s\"".formatted(merchantSerial);
  }

  /// Five lines, each with its newline, the last one too.
  static String message(
      String method, String pathAndQuery, long seconds, String nonce, String body) {
    return method + "\n" + pathAndQuery + "\n" + seconds + "\n" + nonce + "\n" + body + "\n";
  }

  String sign(String message) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(key);
      rsa.update(message.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the merchant key cannot sign", e);
    }
  }

  @Override
  public String toString() {
    return "RequestSigner[mchid=" + mchid + ", merchantSerial=" + merchantSerial + "]";
  }
}
