package jiayou.payment.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the key files that the merchant console hands out. Messages name the fault, never the key.
public final class Pem {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private Pem() {}

  /// @throws IOException when the file is no PKCS#8 RSA key (`BEGIN PRIVATE KEY`)
  public static PrivateKey privateKey(Path file) throws IOException {
    return privateKey(Files.readString(file, StandardCharsets.US_ASCII));
  }

  /// @throws IOException when the text is no PKCS#8 RSA key
  public static PrivateKey privateKey(String pem) throws IOException {
    byte[] der = block(pem, "PRIVATE KEY");
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IOException("not an RSA private key");
    }
  }

  /// @throws IOException when the file is no RSA key (`BEGIN PUBLIC KEY`)
  public static PublicKey publicKey(Path file) throws IOException {
    return publicKey(Files.readString(file, StandardCharsets.US_ASCII));
  }

  /// @throws IOException when the text is no RSA key
  public static PublicKey publicKey(String pem) throws IOException {
    byte[] der = block(pem, "PUBLIC KEY");
    try {
      return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    } catch (GeneralSecurityException e) {
      throw new IOException("not an RSA public key");
    }
  }

  /// @throws IOException when the file is no X.509 certificate (`BEGIN CERTIFICATE`)
  public static X509Certificate certificate(Path file) throws IOException {
    return certificate(Files.readString(file, StandardCharsets.US_ASCII));
  }

  /// @throws IOException when the text is no X.509 certificate
  public static X509Certificate certificate(String pem) throws IOException {
    byte[] der = block(pem, "CERTIFICATE");
    try {
      CertificateFactory x509 = CertificateFactory.getInstance("X.509");
      return (X509Certificate) x509.generateCertificate(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException e) {
      throw new IOException("not an X.509 certificate");
    }
  }

  /// The serial number as WeChat writes it: hex, upper case, at least 40 digits.
  public static String serial(X509Certificate certificate) {
    String hex = certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    return "0".repeat(Math.max(0, 40 - hex.length())) + hex;
  }

  /// The bytes of the first block of this kind.
  ///
  /// @throws IOException when there is none
  public static byte[] block(String pem, String wanted) throws IOException {
    Matcher found = BLOCK.matcher(pem);
    while (found.find()) {
      if (found.group(1).equals(wanted)) {
        return decode(found.group(2));
      }
    }
    throw new IOException("no block \"BEGIN " + wanted + "\" in the file");
  }

  private static byte[] decode(String base64) throws IOException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IOException("the block is not Base64");
    }
  }
}
