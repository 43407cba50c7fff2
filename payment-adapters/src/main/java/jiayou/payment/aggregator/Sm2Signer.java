package jiayou.payment.aggregator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/// The national way: SM2 over SM3 (GM/T 0003), as banks sign. A signature is r and s, 32 bytes
/// each, in Base64. The acquirer's key is a setting; its answers need not bring one along.
///
/// @param method what the acquirer calls it on the wire; UnionPay's document at hand has no name
/// @param certificate which of the merchant's keys signs
/// @param key the merchant's private number
/// @param acquirerKey the acquirer's point
public record Sm2Signer(
    String method,
    String certificate,
    ECPrivateKeyParameters key,
    ECPublicKeyParameters acquirerKey,
    SecureRandom random)
    implements Signer {

  private static final ECDomainParameters CURVE = curve();
  private static final byte[] EVERYBODY = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  /// From the texts that acquirers hand out.
  ///
  /// @param privateNumber 64 hexadecimal digits
  /// @param acquirerPoint `04` and 128 hexadecimal digits, or 02/03 and 64
  /// @throws IllegalArgumentException when one of them is no key
  public static Sm2Signer of(
      String method,
      String certificate,
      String privateNumber,
      String acquirerPoint,
      SecureRandom random) {
    BigInteger number = new BigInteger(1, HexFormat.of().parseHex(privateNumber));
    return new Sm2Signer(
        method,
        certificate,
        new ECPrivateKeyParameters(number, CURVE),
        point(acquirerPoint),
        random);
  }

  @Override
  public String toString() {
    return "Sm2Signer[method=" + method + ", certificate=" + certificate + "]";
  }

  @Override
  public String sign(String text) {
    SM2Signer sm2 = new SM2Signer(PlainDSAEncoding.INSTANCE);
    sm2.init(true, new ParametersWithID(new ParametersWithRandom(key, random), EVERYBODY));
    feed(sm2, text);
    try {
      return Base64.getEncoder().encodeToString(sm2.generateSignature());
    } catch (CryptoException e) {
      throw new IllegalStateException("the merchant's key cannot sign", e);
    }
  }

  @Override
  public Optional<String> fault(Map<String, String> answer, Instant now) {
    String signature = answer.getOrDefault(AcpForm.SIGNATURE, "");
    return isSigned(AcpForm.signedText(answer), signature, acquirerKey)
        ? Optional.empty()
        : Optional.of("wrong signature");
  }

  static boolean isSigned(String text, String base64, ECPublicKeyParameters signer) {
    SM2Signer sm2 = new SM2Signer(PlainDSAEncoding.INSTANCE);
    sm2.init(false, new ParametersWithID(signer, EVERYBODY));
    feed(sm2, text);
    try {
      return sm2.verifySignature(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static ECPublicKeyParameters point(String hex) {
    return new ECPublicKeyParameters(
        CURVE.getCurve().decodePoint(HexFormat.of().parseHex(hex)), CURVE);
  }

  private static void feed(SM2Signer sm2, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sm2.update(bytes, 0, bytes.length);
  }

  private static ECDomainParameters curve() {
    X9ECParameters named = GMNamedCurves.getByName("sm2p256v1");
    return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
  }
}
