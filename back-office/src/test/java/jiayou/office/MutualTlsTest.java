package jiayou.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.sim.office.Access;
import jiayou.sim.office.BackOfficeSimulator;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MutualTlsTest {

  private final BackOfficeSimulator office = OfficeFixture.office(new Access.ClientCertificate());

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void theTerminalWithTheRightCertificateIsLetIn() {
    assertEquals(
        new DeliveryAnswer.Delivered(), deliver(office.clientPem(), office.authorityPem()));
    assertEquals(List.of("s-1"), Ledger.of(office).ids("s"));
  }

  @Test
  void aCertificateOfAnotherAuthorityIsNotLetIn() {
    HeldCertificate stranger = new HeldCertificate.Builder().commonName("stranger").build();
    String pem = stranger.certificatePem() + "\n" + stranger.privateKeyPkcs8Pem();
    assertInstanceOf(DeliveryAnswer.Unknown.class, deliver(pem, office.authorityPem()));
    assertEquals(List.of(), Ledger.of(office).sales());
  }

  @Test
  void anOfficeThatTheAuthorityDoesNotKnowIsNotBelieved() {
    HeldCertificate other =
        new HeldCertificate.Builder().commonName("other CA").certificateAuthority(0).build();
    assertInstanceOf(
        DeliveryAnswer.Unknown.class, deliver(office.clientPem(), other.certificatePem()));
    assertEquals(List.of(), Ledger.of(office).sales());
  }

  @Test
  void aKeyThatCannotBeReadIsRefusedAtTheStart() {
    assertThrows(
        IllegalArgumentException.class,
        () -> deliver("no certificate at all", office.authorityPem()));
  }

  @Test
  void theKeyIsNotShown() {
    String shown = new Credentials.MutualTls(office.clientPem(), office.authorityPem()).toString();
    assertFalse(shown.contains("PRIVATE KEY"), shown);
  }

  private DeliveryAnswer deliver(String clientPem, String authorityPem) {
    OfficeSettings settings =
        new OfficeSettings(
            URI.create(office.url()),
            "S1",
            "K1",
            new Credentials.MutualTls(clientPem, authorityPem),
            OfficeFixture.SHORT);
    try (OfficeClient client = new OfficeClient(settings, InstantSource.system())) {
      return client.deliver(List.of(OfficeFixture.settled("s", 1)));
    }
  }
}
