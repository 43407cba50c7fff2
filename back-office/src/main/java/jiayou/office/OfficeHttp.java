package jiayou.office;

import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// Makes the HTTP client for one back office out of its settings.
final class OfficeHttp {

  /// Less than servers and their proxies keep an idle line, so that we rarely write into a dead
  /// one.
  private static final long IDLE_SECONDS = 30;

  private OfficeHttp() {}

  /// HTTP/1.1 with kept lines and no redirects: a portal that redirects us is not the back office.
  ///
  /// @throws IllegalArgumentException when certificate, key or authority cannot be read
  static OkHttpClient client(OfficeSettings settings) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .socketFactory(new NoDelaySockets())
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(new ConnectionPool(2, IDLE_SECONDS, TimeUnit.SECONDS))
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(settings.timeouts().connect())
            .readTimeout(settings.timeouts().call())
            .writeTimeout(settings.timeouts().call())
            .callTimeout(settings.timeouts().call());
    if (settings.credentials() instanceof Credentials.MutualTls tls) {
      HandshakeCertificates certificates = certificates(tls);
      builder.sslSocketFactory(certificates.sslSocketFactory(), certificates.trustManager());
    }
    return builder.build();
  }

  private static HandshakeCertificates certificates(Credentials.MutualTls tls) {
    return new HandshakeCertificates.Builder()
        .heldCertificate(HeldCertificate.decode(tls.certificateAndKey()))
        .addTrustedCertificate(Certificates.decodeCertificatePem(tls.authority()))
        .build();
  }
}
