package jiayou.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import jiayou.core.port.BackOffice.Report;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;
import jiayou.sim.office.Access;
import jiayou.sim.office.BackOfficeSimulator;
import jiayou.sim.office.Catalogue;

/// What the tests of this package share: a simulated office, settings for it, some events.
final class OfficeFixture {

  static final String TOKEN = "canary-token-5f1d";
  static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  static final OfficeSettings.Timeouts SHORT =
      new OfficeSettings.Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(10));

  private OfficeFixture() {}

  static String contract() {
    try (InputStream in = OfficeClient.class.getResourceAsStream("openapi.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BackOfficeSimulator office() {
    return office(new Access.Token(TOKEN));
  }

  static BackOfficeSimulator office(Access access) {
    return BackOfficeSimulator.start(
        new BackOfficeSimulator.Settings(contract(), Catalogue.usual("S1"), access, 0));
  }

  static OfficeSettings settings(BackOfficeSimulator office) {
    return settings(office, SHORT);
  }

  static OfficeSettings settings(BackOfficeSimulator office, OfficeSettings.Timeouts timeouts) {
    return new OfficeSettings(
        URI.create(office.url()), "S1", "K1", new Credentials.Bearer(TOKEN), timeouts);
  }

  static OfficeClient client(BackOfficeSimulator office) {
    return new OfficeClient(settings(office), InstantSource.fixed(NOON));
  }

  /// 28.460 L of 92 for 210.03 and three bottles of water for 6.00, paid with one phone.
  static OfficeEvent.SaleFacts facts() {
    FuellingTotal fuelling =
        new FuellingTotal(
            new FuellingKey("main", 1, 31, "2026-11-21T11:58:03"),
            2,
            "92",
            Quantity.litres("28.460"),
            UnitPrice.perLitre("7.38"),
            Money.fen(21003));
    return new OfficeEvent.SaleFacts(
        List.of(
            new OfficeEvent.Line.Fuel(fuelling),
            new OfficeEvent.Line.Goods("6901234500011", "矿泉水", 3, Money.fen(200), Money.fen(600))),
        List.of(new OfficeEvent.Tender("wechat", "S1_K1_000001", Money.fen(21603))),
        Money.fen(21603),
        List.of(),
        List.of());
  }

  static Report settled(String sale, int sequence) {
    return new OfficeEvent.SaleSettled(facts())
        .report(sale + "-" + sequence, sale, sequence, "2026-11-21T12:00:00+08:00");
  }

  /// A clock that the test moves.
  static final class HandClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    void advance(Duration time) {
      now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
      return Objects.requireNonNull(now.get());
    }
  }
}
