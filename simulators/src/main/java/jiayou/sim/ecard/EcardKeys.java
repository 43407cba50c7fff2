package jiayou.sim.ecard;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;

/// Every key of the card, made anew: the root, the issuer, the host's two, one terminal's, and a
/// TLS certificate for 127.0.0.1. They are good for nothing but one run.
public final class EcardKeys {

  /// The root key's index in every code.
  public static final int AUTHORITY = 1;

  private final KeyPair authority;
  private final KeyPair issuer;
  private final KeyPair answers;
  private final KeyPair proofs;
  private final KeyPair terminal;
  private final HeldCertificate tls;

  private EcardKeys(SecureRandom random) throws GeneralSecurityException {
    this.authority = Sm2.generate(random);
    this.issuer = Sm2.generate(random);
    this.answers = Sm2.generate(random);
    this.proofs = Sm2.generate(random);
    this.terminal = Sm2.generate(random);
    this.tls =
        new HeldCertificate.Builder()
            .commonName("simulated card host")
            .serialNumber(new BigInteger(158, random).setBit(158))
            .duration(3650, TimeUnit.DAYS)
            .ecdsa256()
            .addSubjectAlternativeName("127.0.0.1")
            .addSubjectAlternativeName("localhost")
            .build();
  }

  public static EcardKeys generate(SecureRandom random) {
    try {
      return new EcardKeys(random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The name under which the host knows the terminal's key.
  public String terminalName() {
    return "S1_K1";
  }

  public String terminalKeyPem() {
    return pem("PRIVATE KEY", terminal.getPrivate());
  }

  public String authorityPem() {
    return pem("PUBLIC KEY", authority.getPublic());
  }

  public String answersPem() {
    return pem("PUBLIC KEY", answers.getPublic());
  }

  public String proofsPem() {
    return pem("PUBLIC KEY", proofs.getPublic());
  }

  public String tlsRootPem() {
    return tls.certificatePem();
  }

  /// Writes what a terminal needs: `terminal-key.pem`, `authority-1.pem`, `answers.pem`,
  /// `proofs.pem`, `tls-root.pem`.
  ///
  /// @throws IOException when the folder cannot be written
  public void writeTo(Path folder) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("terminal-key.pem", terminalKeyPem());
    files.put("authority-" + AUTHORITY + ".pem", authorityPem());
    files.put("answers.pem", answersPem());
    files.put("proofs.pem", proofsPem());
    files.put("tls-root.pem", tlsRootPem());
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.US_ASCII);
    }
  }

  KeyPair authority() {
    return authority;
  }

  KeyPair issuer() {
    return issuer;
  }

  KeyPair answers() {
    return answers;
  }

  KeyPair proofs() {
    return proofs;
  }

  KeyPair terminal() {
    return terminal;
  }

  HeldCertificate tls() {
    return tls;
  }

  private static String pem(String what, Key key) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, base64, what);
  }
}
