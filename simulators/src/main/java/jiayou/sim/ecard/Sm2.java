package jiayou.sim.ecard;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.jce.interfaces.ECPublicKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.math.ec.ECPoint;

/// SM2 as the host does it: signatures through the Java interfaces, envelopes opened step by step
/// as GM/T 0003.4 describes it. The terminal uses neither way.
final class Sm2 {

  private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
  private static final ECNamedCurveParameterSpec CURVE =
      ECNamedCurveTable.getParameterSpec("sm2p256v1");
  private static final byte[] ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  private Sm2() {}

  static KeyPair generate(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
    generator.initialize(new ECGenParameterSpec("sm2p256v1"), random);
    return generator.generateKeyPair();
  }

  /// 33 bytes.
  static byte[] compressed(PublicKey key) {
    return ((ECPublicKey) key).getQ().getEncoded(true);
  }

  static Optional<PublicKey> key(byte[] point) {
    try {
      ECPoint decoded = CURVE.getCurve().decodePoint(point);
      return Optional.of(
          KeyFactory.getInstance("EC", PROVIDER)
              .generatePublic(new ECPublicKeySpec(decoded, CURVE)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// 64 bytes, `r‖s`.
  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature sm2 = Signature.getInstance("SM3withSM2", PROVIDER);
      sm2.setParameter(new SM2ParameterSpec(ID));
      sm2.initSign(key);
      sm2.update(message);
      ASN1Sequence both = ASN1Sequence.getInstance(sm2.sign());
      byte[] raw = new byte[64];
      put(ASN1Integer.getInstance(both.getObjectAt(0)).getPositiveValue(), raw, 0);
      put(ASN1Integer.getInstance(both.getObjectAt(1)).getPositiveValue(), raw, 32);
      return raw;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean verify(PublicKey key, byte[] message, byte[] raw) {
    if (raw.length != 64) {
      return false;
    }
    try {
      Signature sm2 = Signature.getInstance("SM3withSM2", PROVIDER);
      sm2.setParameter(new SM2ParameterSpec(ID));
      sm2.initVerify(key);
      sm2.update(message);
      ASN1Integer r = new ASN1Integer(new BigInteger(1, Arrays.copyOf(raw, 32)));
      ASN1Integer s = new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, 32, 64)));
      return sm2.verify(new DERSequence(new ASN1Integer[] {r, s}).getEncoded(ASN1Encoding.DER));
    } catch (GeneralSecurityException | IOException e) {
      return false;
    }
  }

  /// Opens `C1‖C3‖C2`: a point, a check sum, and the letter under a stream made from the point.
  static Optional<byte[]> open(PrivateKey key, byte[] envelope) {
    if (envelope.length <= 97 || envelope[0] != 4) {
      return Optional.empty();
    }
    ECPoint shared;
    try {
      ECPoint sent = CURVE.getCurve().decodePoint(Arrays.copyOf(envelope, 65));
      shared = sent.multiply(((ECPrivateKey) key).getD()).normalize();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (shared.isInfinity()) {
      return Optional.empty();
    }
    byte[] x = shared.getAffineXCoord().getEncoded();
    byte[] y = shared.getAffineYCoord().getEncoded();
    byte[] letter = Arrays.copyOfRange(envelope, 97, envelope.length);
    for (int i = 0; i < letter.length; i += 32) {
      int counter = i / 32 + 1;
      byte[] stream = sm3(x, y, new byte[] {0, 0, (byte) (counter >> 8), (byte) counter});
      for (int k = 0; k < 32 && i + k < letter.length; k++) {
        letter[i + k] ^= stream[k];
      }
    }
    boolean whole = Arrays.equals(sm3(x, letter, y), Arrays.copyOfRange(envelope, 65, 97));
    return whole ? Optional.of(letter) : Optional.empty();
  }

  private static byte[] sm3(byte[]... parts) {
    SM3Digest digest = new SM3Digest();
    for (byte[] part : parts) {
      digest.update(part, 0, part.length);
    }
    byte[] sum = new byte[32];
    digest.doFinal(sum, 0);
    return sum;
  }

  private static void put(BigInteger value, byte[] into, int at) {
    byte[] bytes = value.toByteArray();
    int skip = Math.max(0, bytes.length - 32);
    int length = bytes.length - skip;
    System.arraycopy(bytes, skip, into, at + 32 - length, length);
  }
}
