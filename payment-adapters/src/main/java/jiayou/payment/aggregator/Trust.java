package jiayou.payment.aggregator;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import jiayou.payment.wire.Pem;

/// Whose certificates may sign answers: those that the acquirer's root vouches for and that bear
/// the acquirer's name. The chain alone is not enough, because the same root vouches for merchants
/// too.
///
/// Certificates that were withdrawn are not asked after: ACP names no place to ask.
///
/// @param root the acquirer's own, from its console; roots of the machine do not count
/// @param between certificates between the root and the ones that sign
/// @param name what the common name must be, or hold between two `@`: UnionPay's is
///   `…@中国银联股份有限公司@…`
public record Trust(X509Certificate root, List<X509Certificate> between, String name) {

  public Trust {
    between = List.copyOf(between);
  }

  @Override
  public String toString() {
    return "Trust[" + name + "]";
  }

  /// The key in a certificate that came with an answer.
  Verdict keyIn(String pem, Instant now) {
    if (pem.isEmpty()) {
      return new Verdict.Refused("no certificate");
    }
    try {
      X509Certificate signer = Pem.certificate(pem);
      if (!isNamed(signer)) {
        return new Verdict.Refused("certificate of another");
      }
      vouchFor(signer, now);
      return new Verdict.Trusted(signer.getPublicKey());
    } catch (IOException e) {
      return new Verdict.Refused("unreadable certificate");
    } catch (GeneralSecurityException e) {
      return new Verdict.Refused("certificate without our root");
    }
  }

  private boolean isNamed(X509Certificate signer) {
    return commonName(signer)
        .filter(found -> found.equals(name) || List.of(found.split("@", -1)).contains(name))
        .isPresent();
  }

  private void vouchFor(X509Certificate signer, Instant now) throws GeneralSecurityException {
    X509CertSelector wanted = new X509CertSelector();
    wanted.setCertificate(signer);
    List<X509Certificate> known = new ArrayList<>(between);
    known.add(signer);
    PKIXBuilderParameters rules =
        new PKIXBuilderParameters(Set.of(new TrustAnchor(root, null)), wanted);
    rules.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
    rules.setRevocationEnabled(false);
    rules.setDate(Date.from(now));
    CertPathBuilder.getInstance("PKIX").build(rules);
  }

  private static Optional<String> commonName(X509Certificate certificate) {
    try {
      LdapName subject = new LdapName(certificate.getSubjectX500Principal().getName());
      return subject.getRdns().stream()
          .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
          .map(Rdn::getValue)
          .map(Object::toString)
          .findFirst();
    } catch (InvalidNameException e) {
      return Optional.empty();
    }
  }

  /// Whether a certificate counts.
  sealed interface Verdict {
    record Trusted(PublicKey key) implements Verdict {}

    record Refused(String why) implements Verdict {}
  }
}
