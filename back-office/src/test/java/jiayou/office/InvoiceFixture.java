package jiayou.office;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jiayou.core.invoice.InvoiceLine;
import jiayou.core.invoice.InvoiceOrder;
import jiayou.core.invoice.IssuedInvoice;
import jiayou.core.invoice.TaxItem;
import jiayou.core.invoice.Title;
import jiayou.core.port.BackOffice.DeliveryAnswer;
import jiayou.core.port.Invoicing.InvoiceAnswer;
import jiayou.core.value.Money;
import jiayou.office.OfficeEvent.Discount;
import jiayou.office.OfficeEvent.SaleFacts;
import jiayou.office.OfficeEvent.Tender;
import jiayou.sim.invoice.TaxBureau;
import jiayou.sim.invoice.Taxpayer;
import jiayou.sim.office.Access;
import jiayou.sim.office.BackOfficeSimulator;
import jiayou.sim.office.Catalogue;
import jiayou.sim.office.invoice.Issuing;
import org.junit.jupiter.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the tests of invoices share: an office that issues them, a sale, a company, a phone.
final class InvoiceFixture implements AutoCloseable {

  static final String SALE = "K02_261121_0046";
  static final String KEY = "0123456789abcdef";
  static final Title COMPANY =
      new Title(Title.Kind.COMPANY, "河北青岚物流有限公司", "91130102MA01064858", "13812341234");
  static final Title PERSON = new Title(Title.Kind.PERSON, "李秀英", "", "");

  static final TaxItem PETROL = item("1070101010100000000", "*汽油*92号车用汽油(VIB)", "92", "升");
  static final TaxItem WATER = item("1030307010000000000", "*软饮料*矿泉水", "", "瓶");

  private static final Font FONT =
      font("../forecourt-ui/src/main/resources/jiayou/ui/look/fonts/NotoSansSC-Regular.otf");

  final OfficeFixture.HandClock clock = new OfficeFixture.HandClock();
  final TaxBureau bureau =
      new TaxBureau(
          Taxpayer.of("91130100MA10047F7Y", "青岚驿能源有限公司"), TaxBureau.Area.SHANGHAI, FONT, clock);
  final BackOfficeSimulator simulator =
      BackOfficeSimulator.start(
          new BackOfficeSimulator.Settings(
                  OfficeFixture.contract(),
                  Catalogue.usual("S1"),
                  new Access.Token(OfficeFixture.TOKEN),
                  0,
                  clock,
                  7)
              .with(Issuing.usual(bureau, KEY)));
  final Office office = new Office(OfficeFixture.settings(simulator), clock);
  final HttpClient phone = HttpClient.newHttpClient();

  @Override
  public void close() {
    phone.close();
    office.close();
    simulator.close();
  }

  /// 28.460 L of 92 for 210.03 and three bottles of water for 6.00, paid with one phone.
  void settled() {
    tell(new OfficeEvent.SaleSettled(OfficeFixture.facts()), 1);
  }

  /// The same, paid like this and for that much less.
  void settled(List<Discount> discounts, List<Tender> tenders) {
    SaleFacts facts = OfficeFixture.facts();
    long off = discounts.stream().mapToLong(d -> d.amount().fen()).sum();
    tell(
        new OfficeEvent.SaleSettled(
            new SaleFacts(
                facts.lines(), tenders, facts.total().minus(Money.fen(off)), discounts, List.of())),
        1);
  }

  void tell(OfficeEvent event, int sequence) {
    Assertions.assertEquals(
        new DeliveryAnswer.Delivered(),
        office
            .client()
            .deliver(
                List.of(
                    event.report(
                        SALE + "-" + sequence, SALE, sequence, "2026-11-21T12:00:00+08:00"))));
  }

  static Tender tender(String provider, long fen) {
    return new Tender(provider, provider + "-1", Money.fen(fen));
  }

  static InvoiceOrder fuel(String number, long fen) {
    return order(
        number,
        InvoiceOrder.Kind.FUEL,
        new InvoiceLine(PETROL, new BigDecimal("28.460"), Money.fen(fen)));
  }

  static InvoiceOrder shop(String number, long fen) {
    return order(
        number,
        InvoiceOrder.Kind.SHOP,
        new InvoiceLine(WATER, new BigDecimal("3"), Money.fen(fen)));
  }

  static InvoiceOrder order(String number, InvoiceOrder.Kind kind, InvoiceLine line) {
    return new InvoiceOrder(
        "S1_" + SALE + "_" + number,
        SALE,
        kind,
        OfficeFixture.NOON,
        List.of(line),
        line.total(),
        "https://papers.example/i/" + claim("i", 21603));
  }

  /// A ticket that this terminal does not remember.
  static InvoiceOrder receipt(String number, String claim) {
    return new InvoiceOrder(
        "S1_" + SALE + "_" + number,
        SALE,
        InvoiceOrder.Kind.RECEIPT,
        OfficeFixture.NOON,
        List.of(),
        Money.fen(21603),
        "https://papers.example/r/" + claim);
  }

  InvoiceAnswer submit(InvoiceOrder order) {
    return office.invoices().submit(order, COMPANY);
  }

  /// @return the one invoice of an order
  static IssuedInvoice issued(InvoiceAnswer answer) {
    List<IssuedInvoice> invoices =
        Assertions.assertInstanceOf(InvoiceAnswer.Issued.class, answer).invoices();
    Assertions.assertEquals(1, invoices.size());
    return invoices.getFirst();
  }

  /// The end of a link as a terminal signs it, paid at noon.
  static String claim(String kind, long fen) {
    return claim(kind, SALE, fen, "20261121120000");
  }

  static String claim(String kind, String sale, long fen, String day) {
    String signed = String.join("|", kind, "S1", sale, Long.toString(fen), day);
    return "S1/%s?t=%d&d=%s&s=%s".formatted(sale, fen, day, hmac(signed));
  }

  static String hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of()
          .formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
          .substring(0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<byte[]> open(String path) {
    return send(HttpRequest.newBuilder(address(path)).build());
  }

  HttpResponse<byte[]> post(String path, String form) {
    return send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private URI address(String path) {
    return URI.create(path.startsWith("http") ? path : simulator.url() + path);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return phone.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /// `kind total` of each invoice in the bureau's own books.
  List<String> books() {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : JsonMapper.shared().readTree(bureau.ledgerJson()).path("invoices")) {
      rows.add((row.path("fuel").asBoolean() ? "fuel " : "shop ") + row.path("total").asLong());
    }
    return rows;
  }

  JsonNode ledger(String part) {
    return JsonMapper.shared().readTree(simulator.ledgerJson()).path(part);
  }

  JsonNode command(String name, String arguments) {
    return Objects.requireNonNull(simulator.commands().get(name))
        .apply(JsonMapper.shared().readTree(arguments));
  }

  private static TaxItem item(String code, String name, String spec, String unit) {
    return new TaxItem(code, name, spec, unit, new BigDecimal("0.13"));
  }

  private static Font font(String path) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, Path.of(path).toFile());
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
