package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jiayou.core.invoice.InvoiceLine;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.Title;
import jiayou.core.port.Invoicing;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.port.Invoicing.Obstacle;
import jiayou.core.rules.Ways.Invoices;
import jiayou.core.value.Money;
import jiayou.sim.invoice.TaxBureau;
import jiayou.sim.invoice.Taxpayer;
import jiayou.sim.nuonuo.NuonuoKeys;
import jiayou.sim.nuonuo.NuonuoSimulator;
import jiayou.sim.nuonuo.NuonuoSimulatorSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From `invoices.yaml` to whoever issues.
final class InvoicingsTest {

  private static final String SELLER = "91330782147634358J";
  private static final Title PERSON = new Title(Title.Kind.PERSON, "张三", "", "");
  private static final String TABLE =
      """
      claimWithin: 48h
      grades:
        - {grade: "92", code: "1070101010100000000", name: "*汽油*92号", unit: 升, rate: 0.13}
        - {grade: "95", code: "1070101010100000000", name: "*汽油*95号", unit: 升, rate: 0.13}
        - {grade: "98", code: "1070101010100000000", name: "*汽油*98号", unit: 升, rate: 0.13}
        - {grade: "0", code: "1070101030100000000", name: "*柴油*0号", unit: 升, rate: 0.13}
      goods: {code: "1060512990000000000", name: "*日用杂品*", unit: 件, rate: 0.13}
      """;

  @TempDir private Path folder;

  private final InstantSource clock = InstantSource.system();

  @Test
  void withoutTheFileNothingIsOfferedAndWhatIsOwedWaits() throws IOException {
    StationFolder station = StationFolder.nowhere(folder);
    Files.delete(station.path().resolve("invoices.yaml"));
    assertEquals(Optional.empty(), SettledRules.of(station.settings()).ways().invoices());
    Invoicing nobody = invoicing(station, new NoInvoicing());
    InvoiceOrder owed = order(table(station, "issuer: OFFICE\n" + TABLE));
    assertEquals(new InvoiceAnswer.Stuck(Obstacle.OTHER), nobody.submit(owed, PERSON));
  }

  @Test
  void theBackOfficeIsAskedWhereItIssues() throws IOException {
    StationFolder station = StationFolder.nowhere(folder);
    Invoices table = table(station, "issuer: OFFICE\n" + TABLE);
    assertEquals(Duration.ofDays(2), table.claimWithin());
    assertEquals(Set.of("92", "95", "98", "0"), table.grades().keySet());
    Invoicing office = new NoInvoicing();
    assertSame(office, invoicing(station, office));
  }

  @Test
  void nuonuoIssuesWhatTheTableSays() throws Exception {
    NuonuoKeys keys = new NuonuoKeys("app1", "secret1", "token1", SELLER);
    try (NuonuoSimulator nuonuo =
        NuonuoSimulator.start(NuonuoSimulatorSettings.usual(), keys, bureau(), clock)) {
      StationFolder station = StationFolder.nowhere(folder);
      station.put("secrets/nuonuo", "secret1\n");
      station.put("secrets/nuonuo-token", "token1\n");
      InvoiceOrder order = order(table(station, nuonuo(nuonuo.url()) + TABLE));
      Invoicing invoicing = invoicing(station, new NoInvoicing());
      assertEquals(new InvoiceAnswer.Underway(), invoicing.submit(order, PERSON));
      assertEquals(new InvoiceAnswer.Underway(), invoicing.ask(order));
      assertInstanceOf(InvoiceAnswer.Issued.class, invoicing.ask(order));
    }
  }

  private static Invoices table(StationFolder station, String yaml) throws IOException {
    station.put("invoices.yaml", yaml);
    return SettledRules.of(station.settings()).ways().invoices().orElseThrow();
  }

  private Invoicing invoicing(StationFolder station, Invoicing office) {
    return new Invoicings(station.settings(), clock, new SecureRandom()).invoicing(office);
  }

  private InvoiceOrder order(Invoices table) {
    InvoiceLine line =
        new InvoiceLine(
            Objects.requireNonNull(table.grades().get("95")),
            new BigDecimal("56.497"),
            Money.fen(50_000));
    return new InvoiceOrder(
        "S1_K1-7_F1",
        "K1-7",
        InvoiceOrder.Kind.FUEL,
        clock.instant(),
        List.of(line),
        line.total(),
        "");
  }

  private static String nuonuo(String url) {
    return """
    issuer: NUONUO
    nuonuo:
      url: %s/
      appKey: app1
      secret: {file: secrets/nuonuo}
      accessToken: {file: secrets/nuonuo-token}
      seller: {taxNumber: %s, name: 长安路加油站}
      clerk: 王芳
    """
        .formatted(url, SELLER);
  }

  private TaxBureau bureau() throws IOException, FontFormatException {
    String name = "/jiayou/ui/look/fonts/NotoSansSC-Regular.otf";
    try (InputStream font =
        Objects.requireNonNull(InvoicingsTest.class.getResourceAsStream(name), name)) {
      return new TaxBureau(
          Taxpayer.of(SELLER, "长安路加油站"),
          TaxBureau.Area.SHANGHAI,
          Font.createFont(Font.TRUETYPE_FONT, font),
          clock);
    }
  }
}
