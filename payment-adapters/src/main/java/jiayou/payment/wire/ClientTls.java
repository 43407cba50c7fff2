package jiayou.payment.wire;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Shows the merchant's certificate in the TLS handshake; v2 asks for it before it gives money
/// back.
final class ClientTls {

  private ClientTls() {}

  /// @throws IllegalStateException when key and certificate do not belong together
  static void install(MutualTls tls, OkHttpClient.Builder client) {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(own(tls), new char[0]);
      X509TrustManager trust = trust(tls);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), new TrustManager[] {trust}, null);
      client.sslSocketFactory(context.getSocketFactory(), trust);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the client certificate cannot be used", e);
    }
  }

  private static KeyStore own(MutualTls tls) throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    X509Certificate[] chain = tls.chain().toArray(X509Certificate[]::new);
    store.setKeyEntry("merchant", tls.key(), new char[0], chain);
    return store;
  }

  private static X509TrustManager trust(MutualTls tls)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(roots(tls));
    return (X509TrustManager) factory.getTrustManagers()[0];
  }

  /// Null means the machine's own roots.
  private static @Nullable KeyStore roots(MutualTls tls)
      throws GeneralSecurityException, IOException {
    if (tls.trustedRoots().isEmpty()) {
      return null;
    }
    KeyStore store = empty();
    for (X509Certificate root : tls.trustedRoots()) {
      store.setCertificateEntry(Pem.serial(root), root);
    }
    return store;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, new char[0]);
    return store;
  }
}
