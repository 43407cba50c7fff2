package jiayou.sim.invoice;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import jiayou.sim.invoice.InvoiceRequest.Item;
import jiayou.sim.invoice.InvoiceRequest.Kind;
import jiayou.sim.invoice.InvoiceRequest.Mark;

/// A bureau on the day of the golden vector, and requests to it.
public final class Office {

  static final String PETROL = "1070101010100000000";
  static final String WATER = "1030307010000000000";
  static final Taxpayer SELLER = Taxpayer.of("91330782147634358J", "加油加油站（上海）有限公司");
  static final Taxpayer BUYER = Taxpayer.of("91610000681575394Q", "西部运输有限公司");

  private static final Path FONT =
      Path.of("../forecourt-ui/src/main/resources/jiayou/ui/look/fonts/NotoSansSC-Regular.otf");

  private Office() {}

  public static TaxBureau bureau() {
    InstantSource noon = InstantSource.fixed(Instant.parse("2026-06-10T04:00:00Z"));
    return new TaxBureau(SELLER, TaxBureau.Area.SHANGHAI, font(), noon);
  }

  static Font font() {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, FONT.toFile());
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The golden vector: 500.00 yuan of petrol at 8.85.
  static Item petrol() {
    return item(
        PETROL,
        "95号车用汽油(VIB)",
        "升",
        Optional.of(new BigDecimal("56.4971751412429")),
        Optional.of(new BigDecimal("7.8318584070796")),
        44_248,
        5_752);
  }

  static Item water(long net, long tax) {
    return item(WATER, "矿泉水", "瓶", Optional.of(BigDecimal.ONE), Optional.empty(), net, tax);
  }

  static Item item(
      String code,
      String name,
      String unit,
      Optional<BigDecimal> quantity,
      Optional<BigDecimal> price,
      long net,
      long tax) {
    BigDecimal rate = new BigDecimal("0.13");
    return new Item(code, name, "规格95", unit, quantity, price, rate, net, tax, net + tax);
  }

  static InvoiceRequest fuel(String reference, Item... items) {
    return request(reference, Mark.FUEL, items);
  }

  static InvoiceRequest shop(String reference, Item... items) {
    return request(reference, Mark.NONE, items);
  }

  private static InvoiceRequest request(String reference, Mark mark, Item... items) {
    List<Item> all = List.of(items);
    return new InvoiceRequest(
        reference,
        Kind.ORDINARY,
        mark,
        SELLER.taxNumber(),
        BUYER,
        "王芳",
        all,
        all.stream().mapToLong(Item::net).sum(),
        all.stream().mapToLong(Item::tax).sum(),
        all.stream().mapToLong(Item::total).sum(),
        "1号枪 京A12345");
  }
}
