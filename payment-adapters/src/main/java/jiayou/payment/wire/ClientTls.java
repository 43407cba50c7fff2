package jiayou.payment.wire;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/// Who is trusted in the TLS handshake, and the merchant's certificate shown in it: v2 asks for it
/// before it gives money back.
final class ClientTls {

  private ClientTls() {}

  /// @throws IllegalStateException when key and certificate do not belong together
  static void install(MutualTls tls, OkHttpClient.Builder client) {
    try {
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(own(tls), new char[0]);
      handshake(keys.getKeyManagers(), tls.trustedRoots(), client);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the client certificate cannot be used", e);
    }
  }

  /// @param roots at least one
  /// @throws IllegalStateException when they cannot be used
  static void trustOnly(List<X509Certificate> roots, OkHttpClient.Builder client) {
    try {
      handshake(new KeyManager[0], roots, client);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("these roots cannot be trusted", e);
    }
  }

  private static void handshake(
      KeyManager[] own, List<X509Certificate> roots, OkHttpClient.Builder client)
      throws GeneralSecurityException, IOException {
    X509TrustManager trust = trust(roots);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own, new TrustManager[] {trust}, null);
    client.sslSocketFactory(context.getSocketFactory(), trust);
  }

  private static KeyStore own(MutualTls tls) throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    X509Certificate[] chain = tls.chain().toArray(X509Certificate[]::new);
    store.setKeyEntry("merchant", tls.key(), new char[0], chain);
    return store;
  }

  private static X509TrustManager trust(List<X509Certificate> roots)
      throws GeneralSecurityException, IOException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store(roots));
    return (X509TrustManager) factory.getTrustManagers()[0];
  }

  /// Null means the machine's own roots.
  private static @Nullable KeyStore store(List<X509Certificate> roots)
      throws GeneralSecurityException, IOException {
    if (roots.isEmpty()) {
      return null;
    }
    KeyStore store = empty();
    for (X509Certificate root : roots) {
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
