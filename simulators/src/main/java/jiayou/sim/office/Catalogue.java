package jiayou.sim.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/// What the simulated back office knows of a station; its records are the contract's JSON.
public record Catalogue(Station station, List<PriceList> lists, Shop shop) {

  /// @param id its name on the wire: `S1`
  public record Station(String id, String name, List<Grade> grades) {}

  public record Grade(String id, String nameZh, String nameEn, String unit) {}

  /// @param effectiveAt RFC 3339
  /// @param validUntil RFC 3339
  public record PriceList(String effectiveAt, String validUntil, List<Price> prices) {}

  /// @param price yuan per unit, as text
  public record Price(String grade, String unit, String price) {}

  public record Shop(List<Product> products, List<String> tiles) {}

  /// @param price whole fen
  /// @param rule `FREE` or `ATTENDED_ONLY`
  /// @param gives `PICK_UP` or `CAR_WASH`
  public record Product(
      String ean,
      String nameZh,
      String nameEn,
      long price,
      String picture,
      String rule,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> gives) {

    public Product(
        String ean, String nameZh, String nameEn, long price, String picture, String rule) {
      this(ean, nameZh, nameEn, price, picture, rule, Optional.empty());
    }

    private Product giving(String what) {
      return new Product(ean, nameZh, nameEn, price, picture, rule, Optional.of(what));
    }
  }

  /// A common station with four grades, thirteen goods and four tiles.
  public static Catalogue usual(String station) {
    return new Catalogue(
        new Station(station, "加油示范站", grades()), List.of(prices()), new Shop(goods(), tiles()));
  }

  private static List<Grade> grades() {
    return List.of(
        new Grade("92", "92# 汽油", "Petrol 92#", "L"),
        new Grade("95", "95# 汽油", "Petrol 95#", "L"),
        new Grade("98", "98# 汽油", "Petrol 98#", "L"),
        new Grade("0", "0# 柴油", "Diesel 0#", "L"));
  }

  private static PriceList prices() {
    return new PriceList(
        "2026-01-01T00:00:00+08:00",
        "2099-12-31T23:59:59+08:00",
        List.of(
            new Price("92", "L", "7.38"),
            new Price("95", "L", "7.89"),
            new Price("98", "L", "8.75"),
            new Price("0", "L", "7.01")));
  }

  private static List<Product> goods() {
    return List.of(
        free("6901234500011", "矿泉水", "Mineral water", 200, "water"),
        free("6901234500028", "功能饮料", "Energy drink", 600, "energy"),
        free("6901234500035", "口香糖", "Chewing gum", 550, "gum"),
        free("6901234500042", "湿巾", "Wet wipes", 500, "wipes"),
        free("6901234500059", "现磨拿铁 中杯", "Latte, medium", 990, "coffee").giving("PICK_UP"),
        free("6901234500066", "玻璃水 −25℃", "Screen wash −25 °C", 1800, "washer"),
        free("6901234500073", "方便面", "Instant noodles", 500, "noodles"),
        free("6901234500080", "面包", "Bread", 750, "bread"),
        free("6901234500097", "可乐", "Cola", 350, "cola"),
        new Product("6901234500103", "香烟", "Cigarettes", 2500, "cigarettes", "ATTENDED_ONLY"),
        free("6901234500110", "纸巾", "Tissues", 300, "tissues"),
        free("6901234500127", "机油", "Engine oil", 12800, "oil"),
        free("6901234500158", "洗车一次", "Car wash", 2500, "wash").giving("CAR_WASH"));
  }

  private static Product free(
      String ean, String nameZh, String nameEn, long price, String picture) {
    return new Product(ean, nameZh, nameEn, price, picture, "FREE");
  }

  private static List<String> tiles() {
    return List.of("6901234500011", "6901234500028", "6901234500035", "6901234500042");
  }
}
