package jiayou.sim.invoice;

import java.util.Map;

/// What the bureau knows about codes of goods (税收分类编码): nineteen digits, some with a short name
/// that it writes between stars. Of the four thousand codes these are the few that demos sell; of
/// all others only the shape is checked.
final class Goods {

  private static final String FUEL = "10701010";

  private static final Map<String, String> SHORT =
      Map.of(
          "1070101010100000000", "汽油",
          "1070101030100000000", "柴油",
          "1030307010000000000", "软饮料",
          "1030203990000000000", "方便食品",
          "1060512990000000000", "日用杂品",
          "1070223010000000000", "化学制剂");

  private Goods() {}

  static boolean isCode(String code) {
    return code.matches("[0-9]{19}");
  }

  static boolean isFuel(String code) {
    return code.startsWith(FUEL);
  }

  /// As it stands on the invoice.
  static String name(InvoiceRequest.Item item) {
    String kind = SHORT.get(item.code());
    return kind == null || item.name().startsWith("*")
        ? item.name()
        : "*" + kind + "*" + item.name();
  }

  /// Whether the stars of a name, if it has any, say what the code says.
  static boolean isNamed(InvoiceRequest.Item item) {
    String kind = SHORT.get(item.code());
    return !item.name().isBlank()
        && (kind == null || !item.name().startsWith("*") || item.name().startsWith("*" + kind));
  }
}
