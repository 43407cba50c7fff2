package jiayou.payment.wechat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.bill.Bill;
import jiayou.core.value.Money;
import jiayou.payment.wire.BillAnswer;

/// Reads a trade bill: UTF-8 with a mark in front, a plain header, values with a backtick before
/// each, and a row of sums at the end without which the file is torn.
///
/// Columns are found by name, because each kind of bill has others. A comma inside a value does no
/// harm: values part at a comma with a backtick behind it.
final class BillText {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final String TRADE = "商户订单号";
  private static final String STATE = "交易状态";
  private static final String AMOUNT = "订单金额";
  private static final String REFUND_AMOUNT = "申请退款金额";
  private static final String COUNT = "总交易单数";
  private static final String SUM = "订单总金额";
  private static final String REFUND_SUM = "申请退款总金额";

  private final List<Bill.Row> rows = new ArrayList<>();
  private Optional<LocalDate> day = Optional.empty();
  private long paid;
  private long all;
  private long back;
  private int count;

  private BillText() {}

  static BillAnswer read(byte[] file) {
    try {
      return new BillText().parse(new String(file, StandardCharsets.UTF_8));
    } catch (Torn torn) {
      return new BillAnswer.Unreadable(String.valueOf(torn.getMessage()));
    }
  }

  private BillAnswer parse(String text) throws Torn {
    List<String> lines = text.strip().replace("\uFEFF", "").lines().toList();
    if (lines.size() < 3 || !lines.getFirst().contains(TRADE)) {
      throw new Torn(1, "that is no trade bill of WeChat Pay");
    }
    List<String> header = List.of(lines.getFirst().split(",", -1));
    int end = lines.size() - 2;
    for (int i = 1; i < end; i++) {
      row(i + 1, named(i + 1, header, lines.get(i)));
    }
    if (!lines.get(end).startsWith(COUNT)) {
      throw new Torn(end + 1, "the sums at the end are missing: the file is torn");
    }
    agrees(end + 2, named(end + 2, List.of(lines.get(end).split(",", -1)), lines.getLast()));
    return new BillAnswer.Ready(rows, day);
  }

  private void row(int line, Map<String, String> values) throws Torn {
    String trade = value(line, values, TRADE);
    long amount = fen(line, value(line, values, AMOUNT));
    count++;
    all += amount;
    switch (value(line, values, STATE)) {
      case "SUCCESS" -> {
        LocalDateTime at = time(line, value(line, values, "交易时间"));
        day = day.or(() -> Optional.of(at.toLocalDate()));
        paid += amount;
        rows.add(new Bill.Row.Paid(trade, value(line, values, "微信订单号"), Money.fen(amount), at));
      }
      case "REVOKED" -> rows.add(new Bill.Row.Reversed(trade, value(line, values, "微信订单号")));
      case "REFUND" -> {
        long refund = fen(line, value(line, values, REFUND_AMOUNT));
        back += refund;
        rows.add(
            new Bill.Row.Refunded(
                trade,
                value(line, values, "商户退款单号"),
                Money.fen(refund),
                back(line, value(line, values, "退款状态"))));
      }
      default -> throw new Torn(line, "unknown state " + values.get(STATE));
    }
  }

  /// The documents do not say whether refunds count among the trades, nor whether their rows repeat
  /// the sum of the order; anything but these readings is a torn or altered file.
  private void agrees(int line, Map<String, String> sums) throws Torn {
    long counted = whole(line, value(line, sums, COUNT));
    long payments = rows.stream().filter(Bill.Row.Paid.class::isInstance).count();
    long sum = fen(line, value(line, sums, SUM));
    boolean agrees =
        (counted == count || counted == payments)
            && (sum == paid || sum == all)
            && fen(line, sums.getOrDefault(REFUND_SUM, "0")) == back;
    if (!agrees) {
      throw new Torn(line, "the sums do not agree with the rows above them");
    }
  }

  private static Map<String, String> named(int line, List<String> header, String text) throws Torn {
    if (!text.startsWith("`")) {
      throw new Torn(line, "no backtick before the first value");
    }
    String[] values = text.substring(1).split(",`", -1);
    if (values.length != header.size()) {
      throw new Torn(line, values.length + " values under " + header.size() + " names");
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(header.get(i).strip(), values[i].strip());
    }
    return named;
  }

  private static String value(int line, Map<String, String> values, String name) throws Torn {
    String value = values.get(name);
    if (value == null) {
      throw new Torn(line, "there is no column " + name);
    }
    return value;
  }

  private static Bill.Back back(int line, String state) throws Torn {
    return switch (state) {
      case "SUCCESS" -> Bill.Back.THERE;
      case "PROCESSING" -> Bill.Back.ON_ITS_WAY;
      case "FAIL", "CHANGE" -> Bill.Back.FAILED;
      default -> throw new Torn(line, "unknown state of a refund: " + state);
    };
  }

  private static long fen(int line, String yuan) throws Torn {
    try {
      return new BigDecimal(yuan).movePointRight(2).longValueExact();
    } catch (ArithmeticException | NumberFormatException _) {
      throw new Torn(line, "no amount in yuan: " + yuan);
    }
  }

  /// Counts come as `45` and as `45.0`.
  private static long whole(int line, String figure) throws Torn {
    try {
      return new BigDecimal(figure).longValueExact();
    } catch (ArithmeticException | NumberFormatException _) {
      throw new Torn(line, "no count: " + figure);
    }
  }

  private static LocalDateTime time(int line, String text) throws Torn {
    try {
      return LocalDateTime.parse(text, TIME);
    } catch (DateTimeException _) {
      throw new Torn(line, "no time: " + text);
    }
  }

  private static final class Torn extends Exception {
    Torn(int line, String why) {
      super("line " + line + ": " + why);
    }
  }
}
