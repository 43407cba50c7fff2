package jiayou.core.station;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import jiayou.core.rules.Rules;

/// The numbers of sales: unique for ever, and readable over a counter.
public final class SaleIds {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private SaleIds() {}

  /// `K02_261121_0046`: the terminal, the station's day, and a count that never starts again.
  public static String next(Books books, Instant at, Rules rules) {
    String day = ZonedDateTime.ofInstant(at, rules.zone()).format(DAY);
    return "%s_%s_%04d".formatted(rules.terminal(), day, (books.opened() + 1) % 10_000);
  }

  /// `K02-1121-0046`.
  public static String trace(String sale) {
    String[] parts = sale.split("_");
    return parts[0] + "-" + parts[1].substring(2) + "-" + parts[2];
  }

  /// `S1_K02_261121_0046_2` was asked for under `K02-1121-0046`; what is no number of ours stands
  /// for itself.
  public static String traceOfTrade(String trade) {
    return trade.matches("[^_]+_[^_]+_[0-9]{6}_[0-9]+_[0-9]+")
        ? trace(trade.substring(trade.indexOf('_') + 1, trade.lastIndexOf('_')))
        : trade;
  }
}
