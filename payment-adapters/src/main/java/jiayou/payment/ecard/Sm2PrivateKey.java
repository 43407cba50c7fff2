package jiayou.payment.ecard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import jiayou.payment.wire.Pem;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;

/// Signs what this terminal asks of the card's host. It never prints itself. Any thread may call.
public final class Sm2PrivateKey {

  private final ECPrivateKeyParameters key;

  private Sm2PrivateKey(ECPrivateKeyParameters key) {
    this.key = key;
  }

  /// @throws IOException when the file is no SM2 key in PKCS#8 (`BEGIN PRIVATE KEY`)
  public static Sm2PrivateKey pem(Path file) throws IOException {
    return pem(Files.readString(file, StandardCharsets.US_ASCII));
  }

  /// @throws IOException when the text is no SM2 key in PKCS#8
  public static Sm2PrivateKey pem(String text) throws IOException {
    byte[] der = Pem.block(text, "PRIVATE KEY");
    try {
      if (PrivateKeyFactory.createKey(der) instanceof ECPrivateKeyParameters key
          && key.getParameters().getN().equals(Sm2PublicKey.CURVE.getN())) {
        return new Sm2PrivateKey(new ECPrivateKeyParameters(key.getD(), Sm2PublicKey.CURVE));
      }
    } catch (IOException | RuntimeException e) {
      // The cause might quote the key.
      throw new IOException("not an SM2 private key");
    }
    throw new IOException("not an SM2 private key");
  }

  byte[] sign(byte[] message, SecureRandom random) {
    SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
    ParametersWithRandom secret = new ParametersWithRandom(key, random);
    signer.init(true, new ParametersWithID(secret, Sm2PublicKey.SIGNER));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("a sound key always signs");
    }
  }
}
