package jiayou.sim.office.invoice;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// How the office itself names what the station sells, for receipts that it splits by itself.
///
/// @param grades by the code of the grade
/// @param goods everything else
record TaxTable(Map<String, Item> grades, Item goods) {

  private static final BigDecimal USUAL_RATE = new BigDecimal("0.13");

  /// @param code nineteen digits (税收分类编码)
  record Item(String code, String name, String spec, String unit, BigDecimal rate) {}

  static TaxTable usual() {
    return new TaxTable(
        Map.of(
            "92", petrol("92"),
            "95", petrol("95"),
            "98", petrol("98"),
            "0", new Item("1070101030100000000", "*柴油*0号车用柴油(VI)", "0", "升", USUAL_RATE)),
        new Item("1060512990000000000", "*日用杂品*", "", "件", USUAL_RATE));
  }

  Item of(Sold.Line line) {
    return line.isFuel()
        ? Optional.ofNullable(grades.get(line.item())).orElse(petrol(line.item()))
        : new Item(
            goods.code(), goods.name() + line.name(), goods.spec(), goods.unit(), goods.rate());
  }

  private static Item petrol(String grade) {
    return new Item("1070101010100000000", "*汽油*" + grade + "号车用汽油(VIB)", grade, "升", USUAL_RATE);
  }
}
