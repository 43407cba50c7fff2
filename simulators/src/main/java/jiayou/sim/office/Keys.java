package jiayou.sim.office;

import java.util.List;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/// The simulator's own certificate authority, made anew at each start.
final class Keys {

  private final HeldCertificate authority =
      new HeldCertificate.Builder()
          .commonName("Simulated office CA")
          .certificateAuthority(0)
          .build();
  private final HeldCertificate server =
      new HeldCertificate.Builder()
          .commonName("Simulated office")
          .addSubjectAlternativeName("127.0.0.1")
          .addSubjectAlternativeName("localhost")
          .signedBy(authority)
          .build();
  private final HeldCertificate client =
      new HeldCertificate.Builder().commonName("Simulated terminal").signedBy(authority).build();

  HandshakeCertificates serverSide() {
    return new HandshakeCertificates.Builder()
        .heldCertificate(server)
        .addTrustedCertificate(authority.certificate())
        .build();
  }

  String authorityPem() {
    return authority.certificatePem();
  }

  /// A terminal's certificate and its key (PKCS #8), one after the other.
  String clientPem() {
    return String.join("\n", List.of(client.certificatePem(), client.privateKeyPkcs8Pem()));
  }
}
