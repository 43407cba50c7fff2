package jiayou.sim.unionpay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import jiayou.sim.unionpay.UnionpaySimulatorSettings.Signing;
import okhttp3.tls.HeldCertificate;

/// The gateway's own hand: judges the merchant's signatures and signs answers.
final class Seal {

  private final UnionpayKeys keys;
  private final Signing signing;

  Seal(UnionpayKeys keys, Signing signing) {
    this.keys = keys;
    this.signing = signing;
  }

  boolean isMerchants(Map<String, String> request) {
    try {
      byte[] signature = Base64.getDecoder().decode(request.getOrDefault("signature", ""));
      String text = Message.toSign(request);
      return switch (signing) {
        case RSA -> {
          Signature rsa = Signature.getInstance("SHA256withRSA");
          rsa.initVerify(keys.merchantCertificate());
          rsa.update(hexDigest(text));
          yield request.getOrDefault("signMethod", "").equals("01")
              && request.getOrDefault("certId", "").equals(keys.certId())
              && rsa.verify(signature);
        }
        case SM2 -> Sm2.verify(text, signature, keys.merchantSm2());
      };
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /// Adds the gateway's signature, and its certificate where it needs one.
  void sign(Map<String, String> answer) {
    switch (signing) {
      case RSA -> signAs(keys.gateway(), answer);
      case SM2 -> {
        answer.put("signMethod", "99");
        try {
          byte[] signature = Sm2.sign(Message.toSign(answer), keys.gatewaySm2().getPrivate());
          answer.put("signature", Base64.getEncoder().encodeToString(signature));
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /// The same with somebody's certificate.
  void signAs(HeldCertificate signer, Map<String, String> answer) {
    answer.put("signMethod", "01");
    answer.put("signPubKeyCert", signer.certificatePem());
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(signer.keyPair().getPrivate());
      rsa.update(hexDigest(Message.toSign(answer)));
      answer.put("signature", Base64.getEncoder().encodeToString(rsa.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hexDigest(String text) throws GeneralSecurityException {
    StringBuilder hex = new StringBuilder();
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (byte each : sha.digest(text.getBytes(StandardCharsets.UTF_8))) {
      hex.append("%02x".formatted(each));
    }
    return hex.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
