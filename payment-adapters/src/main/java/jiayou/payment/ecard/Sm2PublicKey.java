package jiayou.payment.ecard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import jiayou.payment.wire.Pem;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/// Checks signatures and seals letters by GM/T 0003 (SM2 with SM3). Signatures are 64 bytes, `r‖s`;
/// the signer's name in them is the customary one. Any thread may call.
public final class Sm2PublicKey {

  static final ECDomainParameters CURVE = curve();
  static final byte[] SIGNER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  private final ECPublicKeyParameters key;

  private Sm2PublicKey(ECPublicKeyParameters key) {
    this.key = key;
  }

  /// @param point 33 bytes compressed, or 65
  /// @return nothing when the bytes are no point of the curve
  public static Optional<Sm2PublicKey> of(byte[] point) {
    try {
      var decoded = CURVE.getCurve().decodePoint(point);
      return Optional.of(new Sm2PublicKey(new ECPublicKeyParameters(decoded, CURVE)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// @throws IOException when the file is no SM2 key (`BEGIN PUBLIC KEY`)
  public static Sm2PublicKey pem(Path file) throws IOException {
    return pem(Files.readString(file, StandardCharsets.US_ASCII));
  }

  /// @throws IOException when the text is no SM2 key
  public static Sm2PublicKey pem(String text) throws IOException {
    byte[] der = Pem.block(text, "PUBLIC KEY");
    try {
      if (PublicKeyFactory.createKey(der) instanceof ECPublicKeyParameters key
          && key.getParameters().getN().equals(CURVE.getN())) {
        return new Sm2PublicKey(new ECPublicKeyParameters(key.getQ(), CURVE));
      }
    } catch (IOException | RuntimeException e) {
      throw new IOException("not an SM2 public key");
    }
    throw new IOException("not an SM2 public key");
  }

  boolean signed(byte[] message, byte[] signature) {
    if (signature.length != 64) {
      return false;
    }
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
    signer.init(false, new ParametersWithID(key, SIGNER));
    signer.update(message, 0, message.length);
    return signer.verifySignature(signature);
  }

  /// Only the owner of the private key can read it: `C1‖C3‖C2`.
  byte[] seal(byte[] letter, SecureRandom random) {
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    engine.init(true, new ParametersWithRandom(key, random));
    try {
      return engine.processBlock(letter, 0, letter.length);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECDomainParameters curve() {
    X9ECParameters named = CustomNamedCurves.getByName("sm2p256v1");
    return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), named.getH());
  }
}
