package jiayou.payment.aggregator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// UnionPay's own way (`signMethod` 01): SHA-256 of the fields in lower hexadecimal, and RSA over
/// that text. Each answer brings the certificate of its key along, so who may sign is [Trust]'s to
/// say.
///
/// @param certificate the serial number of the merchant's certificate, in decimal
public record RsaSigner(String certificate, PrivateKey key, Trust trust) implements Signer {

  @Override
  public String toString() {
    return "RsaSigner[certificate=" + certificate + ", trust=" + trust + "]";
  }

  @Override
  public String method() {
    return "01";
  }

  @Override
  public String sign(String text) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(key);
      rsa.update(digest(text));
      return Base64.getEncoder().encodeToString(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the merchant's key cannot sign", e);
    }
  }

  @Override
  public Optional<String> fault(Map<String, String> answer, Instant now) {
    String pem = answer.getOrDefault("signPubKeyCert", "");
    return switch (trust.keyIn(pem, now)) {
      case Trust.Verdict.Refused(String why) -> Optional.of(why);
      case Trust.Verdict.Trusted(PublicKey signer) ->
          isSigned(answer, signer) ? Optional.empty() : Optional.of("wrong signature");
    };
  }

  private static boolean isSigned(Map<String, String> answer, PublicKey signer) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initVerify(signer);
      rsa.update(digest(AcpForm.signedText(answer)));
      return rsa.verify(Base64.getDecoder().decode(answer.getOrDefault(AcpForm.SIGNATURE, "")));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] digest(String text) throws GeneralSecurityException {
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sum).getBytes(StandardCharsets.US_ASCII);
  }
}
