package jiayou.sim.unionpay;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// SM2 over SM3 by way of the Java security interface, whose signatures are ASN.1; on the wire they
/// are r and s, 32 bytes each.
final class Sm2 {

  private static final Provider PROVIDER = new BouncyCastleProvider();
  private static final int HALF = 32;

  private Sm2() {}

  static KeyPair keys(SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
    generator.initialize(new ECGenParameterSpec("sm2p256v1"), random);
    return generator.generateKeyPair();
  }

  static byte[] sign(String text, PrivateKey key) throws GeneralSecurityException {
    Signature sm2 = Signature.getInstance("SM3withSM2", PROVIDER);
    sm2.initSign(key);
    sm2.update(text.getBytes(StandardCharsets.UTF_8));
    ASN1Sequence pair = ASN1Sequence.getInstance(sm2.sign());
    byte[] plain = new byte[2 * HALF];
    for (int i = 0; i < 2; i++) {
      byte[] number = ASN1Integer.getInstance(pair.getObjectAt(i)).getPositiveValue().toByteArray();
      int from = Math.max(0, number.length - HALF);
      int length = number.length - from;
      System.arraycopy(number, from, plain, (i + 1) * HALF - length, length);
    }
    return plain;
  }

  static boolean verify(String text, byte[] plain, PublicKey key) throws GeneralSecurityException {
    if (plain.length != 2 * HALF) {
      return false;
    }
    ASN1EncodableVector pair = new ASN1EncodableVector();
    pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(plain, 0, HALF))));
    pair.add(new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(plain, HALF, 2 * HALF))));
    Signature sm2 = Signature.getInstance("SM3withSM2", PROVIDER);
    sm2.initVerify(key);
    sm2.update(text.getBytes(StandardCharsets.UTF_8));
    try {
      return sm2.verify(new DERSequence(pair).getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /// 64 hexadecimal digits.
  static String number(KeyPair keys) {
    String hex = ((ECPrivateKey) keys.getPrivate()).getS().toString(16);
    return "0".repeat(2 * HALF - hex.length()) + hex;
  }

  /// `04` and both coordinates.
  static String point(KeyPair keys) {
    byte[] encoded = keys.getPublic().getEncoded();
    return HexFormat.of()
        .formatHex(SubjectPublicKeyInfo.getInstance(encoded).getPublicKeyData().getBytes());
  }
}
