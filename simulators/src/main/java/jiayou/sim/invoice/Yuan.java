package jiayou.sim.invoice;

import java.math.BigDecimal;
import java.time.ZoneOffset;

/// Numbers and times as invoices write them.
final class Yuan {

  static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private Yuan() {}

  /// `500.00`.
  static String of(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  /// Without zeros that say nothing.
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /// `13%`.
  static String percent(BigDecimal rate) {
    return plain(rate.movePointRight(2)) + "%";
  }
}
