package jiayou.payment.ecard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.port.Holder.HoldAnswer;
import jiayou.core.port.Holder.HoldOrder;
import jiayou.core.port.Holder.HoldRef;
import jiayou.core.port.Holder.What;
import jiayou.core.value.Money;
import jiayou.payment.ecard.EcardSettings.Keys;
import jiayou.payment.ecard.EcardSettings.Offline;
import jiayou.payment.wire.Timeouts;
import jiayou.sim.ecard.EcardHostSimulator;
import jiayou.sim.ecard.EcardKeys;
import jiayou.sim.ecard.Phone;

/// A host, a clock, a data folder, and terminals that know the host's keys.
final class Bench implements AutoCloseable {

  static final EcardKeys KEYS = EcardKeys.generate(new SecureRandom());
  static final Timeouts PATIENT =
      new Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(30));
  static final Timeouts HASTY =
      new Timeouts(Duration.ofSeconds(20), Duration.ofMillis(800), Duration.ofSeconds(20));
  static final Money FLOOR = Money.fen(30_000);
  static final Duration INTERVAL = Duration.ofMinutes(10);

  final TestClock clock = new TestClock();
  final EcardHostSimulator host = EcardHostSimulator.start(0, KEYS, clock);
  final Phone anna = host.phone("anna");
  private final Path folder;
  private EcardBook book;

  Bench(Path folder) throws IOException {
    this.folder = folder;
    this.book = EcardBook.open(folder, clock.instant());
    deny("# nobody yet\n");
  }

  EcardHolder terminal() {
    return terminal(PATIENT);
  }

  EcardHolder terminal(Timeouts timeouts) {
    return terminal(host.url(), timeouts);
  }

  EcardHolder terminal(String url, Timeouts timeouts) {
    return new EcardHolder(settings(url, timeouts), book, clock, new SecureRandom());
  }

  EcardHolder terminalWhoseClockIsLate(Duration late) {
    return new EcardHolder(
        settings(host.url(), PATIENT), book, () -> clock.instant().minus(late), new SecureRandom());
  }

  EcardTopUp topUps(Timeouts timeouts) {
    return new EcardTopUp(settings(host.url(), timeouts), clock, new SecureRandom());
  }

  /// The power fails and comes back: only what is on the disk is left.
  EcardHolder restarted() throws IOException {
    book.close();
    book = EcardBook.open(folder, clock.instant());
    return terminal();
  }

  void closeBook() throws IOException {
    book.close();
  }

  Path bookFile() {
    return folder.resolve("ecard-holds.jsonl");
  }

  void deny(String lines) throws IOException {
    Files.writeString(folder.resolve("deny.txt"), lines);
  }

  void loseDenyList() throws IOException {
    Files.delete(folder.resolve("deny.txt"));
  }

  String code() {
    return anna.showCode(clock.instant());
  }

  HoldOrder order(String number, long fen) {
    return new HoldOrder(
        number,
        "S1_K1_261121_0001",
        new What.Card(),
        Money.fen(fen),
        clock.instant().plus(Duration.ofMinutes(5)));
  }

  HoldAnswer hold(EcardHolder terminal, String number, long fen) {
    return terminal.hold(order(number, fen), Optional.of(code()));
  }

  static HoldRef ref(String number) {
    return new HoldRef(number, "S1_K1_261121_0001", Optional.empty());
  }

  static HoldRef ref(String number, String proof) {
    return new HoldRef(number, "S1_K1_261121_0001", Optional.of(proof));
  }

  private EcardSettings settings(String url, Timeouts timeouts) {
    try {
      return new EcardSettings(
          url,
          "S1",
          KEYS.terminalName(),
          new Keys(
              Sm2PrivateKey.pem(KEYS.terminalKeyPem()),
              Sm2PublicKey.pem(KEYS.answersPem()),
              Sm2PublicKey.pem(KEYS.proofsPem()),
              Map.of(EcardKeys.AUTHORITY, Sm2PublicKey.pem(KEYS.authorityPem()))),
          List.of(certificate(KEYS.tlsRootPem())),
          new Offline(FLOOR, INTERVAL, Duration.ofSeconds(30), folder.resolve("deny.txt")),
          timeouts);
    } catch (IOException | GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static X509Certificate certificate(String pem) throws GeneralSecurityException {
    byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(bytes));
  }

  @Override
  public void close() throws IOException {
    book.close();
    host.close();
  }
}
