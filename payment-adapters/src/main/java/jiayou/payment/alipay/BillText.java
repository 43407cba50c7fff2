package jiayou.payment.alipay;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jiayou.core.bill.Bill;
import jiayou.core.value.Money;
import jiayou.payment.wire.BillAnswer;

/// Reads a list of business (业务明细): GBK, notes that begin with `#` around a table, values padded
/// with tabs, refunds below zero, and a line behind the table without which the file is torn.
///
/// Columns are found by name. A comma inside the name of the goods is put back where it was; one
/// anywhere else makes the row unreadable, and with it the file.
final class BillText {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final String TRADE = "商户订单号";
  private static final String KIND = "业务类型";
  private static final String GOODS = "商品名称";
  private static final String AMOUNT = "订单金额（元）";
  private static final String REQUEST = "退款批次号/请求号";
  private static final String END = "业务明细列表结束";
  private static final Pattern COUNT = Pattern.compile("#(交易|退款)合计：([0-9]+)笔.*");

  private final List<Bill.Row> rows = new ArrayList<>();
  private Optional<LocalDate> day = Optional.empty();
  private List<String> header = List.of();
  private boolean ended;
  private int payments;

  private BillText() {}

  static BillAnswer read(byte[] file) {
    try {
      String text = AlipayBills.GBK.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return new BillText().parse(text.lines().toList());
    } catch (CharacterCodingException _) {
      return new BillAnswer.Unreadable("that is not written in GBK");
    } catch (Torn torn) {
      return new BillAnswer.Unreadable(String.valueOf(torn.getMessage()));
    }
  }

  private BillAnswer parse(List<String> lines) throws Torn {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("#")) {
        note(i + 1, line);
      } else if (header.isEmpty()) {
        header = header(i + 1, line);
      } else if (!line.isEmpty()) {
        row(i + 1, named(i + 1, line));
      }
    }
    if (header.isEmpty() || !ended) {
      throw new Torn(lines.size(), "the end of the list is missing: the file is torn");
    }
    return new BillAnswer.Ready(rows, day);
  }

  private void note(int line, String text) throws Torn {
    ended |= text.contains(END);
    Matcher count = COUNT.matcher(text);
    if (ended && count.matches()) {
      long found = count.group(1).equals("交易") ? payments : rows.size() - payments;
      if (!count.group(2).equals(Long.toString(found))) {
        throw new Torn(line, "the count does not agree with the rows above it");
      }
    }
  }

  private static List<String> header(int line, String text) throws Torn {
    List<String> names = values(text).toList();
    if (!names.containsAll(List.of(TRADE, KIND, GOODS, AMOUNT, REQUEST))) {
      throw new Torn(line, "that is no list of business of Alipay");
    }
    return names;
  }

  private Map<String, String> named(int line, String text) throws Torn {
    List<String> values = values(text).collect(Collectors.toCollection(ArrayList::new));
    int goods = header.indexOf(GOODS);
    int surplus = values.size() - header.size();
    if (surplus < 0 || ended) {
      throw new Torn(line, values.size() + " values under " + header.size() + " names");
    }
    List<String> name = values.subList(goods, goods + surplus + 1);
    String whole = String.join(",", name);
    name.clear();
    values.add(goods, whole);
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      named.put(header.get(i), values.get(i));
    }
    return named;
  }

  private void row(int line, Map<String, String> values) throws Torn {
    String trade = value(line, values, TRADE);
    String transaction = value(line, values, "支付宝交易号");
    LocalDateTime at = time(line, value(line, values, "完成时间"));
    Money amount = yuan(line, value(line, values, AMOUNT));
    day = day.or(() -> Optional.of(at.toLocalDate()));
    switch (value(line, values, KIND)) {
      case "交易" -> {
        payments++;
        rows.add(new Bill.Row.Paid(trade, transaction, amount, at));
      }
      case "退款" -> rows.add(back(trade, transaction, value(line, values, REQUEST), amount));
      default -> throw new Torn(line, "unknown kind of business " + values.get(KIND));
    }
  }

  /// A cancelled payment is given back as a whole under no number of its own, or the trade's.
  private static Bill.Row back(String trade, String transaction, String request, Money amount) {
    return request.isEmpty() || request.equals(trade)
        ? new Bill.Row.Reversed(trade, transaction)
        : new Bill.Row.Refunded(trade, request, Money.fen(Math.abs(amount.fen())), Bill.Back.THERE);
  }

  private static Stream<String> values(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip);
  }

  private static String value(int line, Map<String, String> values, String name) throws Torn {
    String value = values.get(name);
    if (value == null) {
      throw new Torn(line, "there is no column " + name);
    }
    return value;
  }

  private static Money yuan(int line, String text) throws Torn {
    try {
      return Money.yuan(new BigDecimal(text));
    } catch (ArithmeticException | NumberFormatException _) {
      throw new Torn(line, "no amount in yuan: " + text);
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
