package jiayou.payment.ecard;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/// Makes the HTTP client for the card's host: it never sends twice by itself and never follows a
/// redirect, since what it carries is money. Every question has a connection of its own: one kept
/// open from before would swallow a question after the host has gone, and then nobody could say
/// whether it had left.
final class HostClient {

  private HostClient() {}

  static OkHttpClient open(EcardSettings settings) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(settings.timeouts().connect())
            .readTimeout(settings.timeouts().read())
            .writeTimeout(settings.timeouts().read())
            .callTimeout(settings.timeouts().call())
            .addNetworkInterceptor(HostClient::withoutInvitation)
            .eventListenerFactory(Departure::of);
    if (!settings.trustedRoots().isEmpty()) {
      trust(settings.trustedRoots(), builder);
    }
    return builder.build();
  }

  /// A 503 with `Retry-After: 0` would make OkHttp send again by itself, whatever it was told.
  private static Response withoutInvitation(Interceptor.Chain chain) throws IOException {
    return chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build();
  }

  private static void trust(List<X509Certificate> roots, OkHttpClient.Builder builder) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (int i = 0; i < roots.size(); i++) {
        store.setCertificateEntry("root" + i, roots.get(i));
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      X509TrustManager trust = (X509TrustManager) factory.getTrustManagers()[0];
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, new TrustManager[] {trust}, null);
      builder.sslSocketFactory(tls.getSocketFactory(), trust);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("these roots cannot be trusted", e);
    }
  }
}
