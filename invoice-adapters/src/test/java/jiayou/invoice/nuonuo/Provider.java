package jiayou.invoice.nuonuo;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import jiayou.core.invoice.InvoiceLine;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.InvoiceOrder.Kind;
import jiayou.core.invoice.TaxItem;
import jiayou.core.invoice.Title;
import jiayou.core.value.Money;
import jiayou.sim.invoice.TaxBureau;
import jiayou.sim.invoice.Taxpayer;
import jiayou.sim.nuonuo.NuonuoKeys;
import jiayou.sim.nuonuo.NuonuoSimulator;
import jiayou.sim.nuonuo.NuonuoSimulatorSettings;
import jiayou.sim.nuonuo.NuonuoSimulatorSettings.Pace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A provider with its bureau, the adapter that asks it, and orders.
final class Provider implements AutoCloseable {

  static final String PETROL = "1070101010100000000";
  static final String SELLER = "91330782147634358J";
  static final Title COMPANY = new Title(Title.Kind.COMPANY, "西部运输有限公司", "91610000681575394Q", "");
  static final Title PERSON = new Title(Title.Kind.PERSON, "张三", "", "13800000000");

  private static final Path FONT =
      Path.of("../forecourt-ui/src/main/resources/jiayou/ui/look/fonts/NotoSansSC-Regular.otf");
  private static final Instant PAID = Instant.parse("2026-06-10T04:00:00Z");
  private static final BigDecimal RATE = new BigDecimal("0.13");

  final AtomicLong seconds = new AtomicLong();
  final TaxBureau bureau;
  final NuonuoSimulator simulator;
  final NuonuoInvoicing invoicing;

  Provider(NuonuoSimulatorSettings settings) {
    this(settings, Duration.ofSeconds(10));
  }

  /// @param patience how long the adapter waits for an answer
  private Provider(NuonuoSimulatorSettings settings, Duration patience) {
    InstantSource clock = InstantSource.fixed(PAID);
    Taxpayer seller = Taxpayer.of(SELLER, "加油加油站（上海）有限公司");
    bureau = new TaxBureau(seller, TaxBureau.Area.SHANGHAI, font(), clock);
    NuonuoKeys keys = new NuonuoKeys("app", "secret", "token", SELLER);
    simulator = NuonuoSimulator.start(settings, keys, bureau, clock);
    invoicing = adapter(settings(simulator.url(), patience));
  }

  static Provider inAHurry() {
    return new Provider(NuonuoSimulatorSettings.usual().at(new Pace(0, 0, 0)));
  }

  /// The same, asked by somebody who does not wait for what stalls.
  static Provider askedImpatiently() {
    return new Provider(
        NuonuoSimulatorSettings.usual().at(new Pace(0, 0, 0)), Duration.ofMillis(700));
  }

  NuonuoInvoicing adapter(NuonuoSettings settings) {
    return new NuonuoInvoicing(
        settings,
        InstantSource.fixed(PAID),
        () -> Duration.ofSeconds(seconds.get()),
        new SecureRandom());
  }

  static NuonuoSettings settings(String url) {
    return settings(url, Duration.ofSeconds(10));
  }

  private static NuonuoSettings settings(String url, Duration limit) {
    return new NuonuoSettings(
        url,
        "app",
        "secret",
        "token",
        new NuonuoSettings.Seller(SELLER, "加油加油站（上海）有限公司", "", ""),
        "王芳",
        new NuonuoSettings.Limits(limit, limit, limit));
  }

  /// 500.00 yuan of petrol at 8.85.
  static InvoiceOrder fuel(String number) {
    TaxItem item = new TaxItem(PETROL, "*汽油*95号车用汽油(VIB)", "", "升", RATE);
    return order(number, Kind.FUEL, List.of(line(item, "56.497", 50_000)));
  }

  static InvoiceOrder shop(String number, InvoiceLine... lines) {
    return order(number, Kind.SHOP, List.of(lines));
  }

  static InvoiceOrder order(String number, Kind kind, List<InvoiceLine> lines) {
    Money total = lines.stream().map(InvoiceLine::total).reduce(Money.ZERO, Money::plus);
    return new InvoiceOrder(number, "K1-7", kind, PAID, lines, total, "");
  }

  static InvoiceLine goods(String name, String quantity, long fen) {
    return line(new TaxItem("1030307010000000000", name, "", "瓶", RATE), quantity, fen);
  }

  private static InvoiceLine line(TaxItem item, String quantity, long fen) {
    return new InvoiceLine(item, new BigDecimal(quantity), Money.fen(fen));
  }

  /// Blue invoices that the bureau issued for an order.
  List<JsonNode> issuedFor(String number) {
    return JsonMapper.shared()
        .readTree(bureau.ledgerJson())
        .path("invoices")
        .valueStream()
        .filter(row -> row.path("reference").asString("").equals(number))
        .toList();
  }

  private static Font font() {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, FONT.toFile());
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    simulator.close();
  }
}
