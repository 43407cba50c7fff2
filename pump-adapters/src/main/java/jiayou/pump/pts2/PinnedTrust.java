package jiayou.pump.pts2;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// Trusts exactly one certificate: the controller makes its own, so that no authority vouches for
/// it and its name says nothing.
final class PinnedTrust implements X509TrustManager {

  private final byte[] pin;

  /// @param pin base64 of the SHA-256 of the certificate
  PinnedTrust(String pin) {
    this.pin = Base64.getDecoder().decode(pin);
  }

  SSLSocketFactory sockets() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    if (!MessageDigest.isEqual(pin, sha256(chain[0].getEncoded()))) {
      throw new CertificateException("the controller shows another certificate than the pinned");
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("we are no server");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private static byte[] sha256(byte[] encoded) throws CertificateException {
    try {
      return MessageDigest.getInstance("SHA-256").digest(encoded);
    } catch (GeneralSecurityException e) {
      throw new CertificateException("every Java has SHA-256", e);
    }
  }
}
