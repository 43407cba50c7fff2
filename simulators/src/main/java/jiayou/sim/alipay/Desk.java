package jiayou.sim.alipay;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jiayou.sim.alipay.Trade.Refund;
import jiayou.sim.alipay.Trade.Wanted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Checks single fields, carries requests out, and words the answers, the same for both languages.
final class Desk {

  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_]{1,64}");
  private static final Pattern YUAN = Pattern.compile("(0|[1-9][0-9]{0,8})\\.[0-9]{2}");
  private static final Pattern SUBJECT = Pattern.compile("[^/=&]{1,256}");
  private static final Pattern STORE = Pattern.compile("[0-9A-Za-z_-]{0,32}");
  private static final Pattern EXPRESS = Pattern.compile("([1-9][0-9]{0,4})([mhd])");

  private final Books books;
  private final Refunds refunds;
  private final BillFile bills;

  Desk(Books books, Refunds refunds) {
    this.books = books;
    this.refunds = refunds;
    this.bills = new BillFile(books);
  }

  /// @param host where a bill is to be fetched from
  Answer serve(Asked asked, String host) {
    JsonNode fields = asked.fields();
    String number = text(fields, "out_trade_no");
    try {
      return switch (asked.operation()) {
        case PRECREATE -> precreate(fields);
        case PAY -> pay(fields);
        case QUERY -> query(number);
        case CANCEL -> cancel(number);
        case CLOSE -> {
          books.close(number);
          yield new Answer.Done(numbered(number));
        }
        case REFUND -> refund(fields, number);
        case REFUND_QUERY -> refundQuery(fields, number);
        case BILL -> bill(fields, host);
        case BILL_FILE -> No.METHOD.answer();
      };
    } catch (No.Denied denied) {
      return denied.no().answer();
    }
  }

  /// The address of a file lives for half a minute.
  Optional<Answer> file(String query) {
    Matcher wanted = Pattern.compile("day=([0-9-]{10})&at=([0-9]{1,12})").matcher(query);
    if (!wanted.matches()) {
      return Optional.empty();
    }
    long age = books.now().getEpochSecond() - Long.parseLong(wanted.group(2));
    return age <= 30
        ? bills.zip(LocalDate.parse(wanted.group(1))).map(Answer.File::new)
        : Optional.empty();
  }

  private Answer precreate(JsonNode fields) throws No.Denied {
    Trade trade = books.order(wanted(fields));
    return new Answer.Done(numbered(trade.reference).put("qr_code", trade.codeUrl));
  }

  private Answer pay(JsonNode fields) throws No.Denied {
    require(text(fields, "scene").equals("bar_code"));
    Trade trade = books.take(wanted(fields), text(fields, "auth_code"));
    synchronized (books) {
      ObjectNode answer = facts(trade);
      trade.paidAt.ifPresent(at -> answer.put("gmt_payment", time(at)));
      return trade.paidAt.isPresent() ? new Answer.Done(answer) : new Answer.Waiting(answer);
    }
  }

  private Answer query(String number) throws No.Denied {
    Trade trade = books.find(number);
    synchronized (books) {
      ObjectNode answer = facts(trade);
      answer.put("trade_status", trade.wireStatus());
      trade.paidAt.ifPresent(at -> answer.put("send_pay_date", time(at)));
      return new Answer.Done(answer);
    }
  }

  private Answer cancel(String number) throws No.Denied {
    ObjectNode answer = numbered(number).put("retry_flag", "N");
    String action = books.cancel(number);
    if (!action.isEmpty()) {
      answer.put("action", action);
    }
    return new Answer.Done(answer);
  }

  private Answer refund(JsonNode fields, String number) throws No.Denied {
    String given = text(fields, "out_request_no");
    String request = given.isEmpty() ? number : given;
    require(NUMBER.matcher(request).matches());
    long amount = fen(text(fields, "refund_amount"));
    boolean moved = refunds.refund(number, request, amount);
    synchronized (books) {
      Trade trade = books.find(number);
      ObjectNode answer = numbered(number);
      answer.put("trade_no", trade.transaction);
      answer.put("buyer_logon_id", payer(trade));
      answer.put("fund_change", moved ? "Y" : "N");
      answer.put("refund_fee", Answer.yuan(trade.refunded()));
      return new Answer.Done(answer);
    }
  }

  /// A refund that the books do not have is answered with success and nothing else.
  private Answer refundQuery(JsonNode fields, String number) throws No.Denied {
    Trade trade = books.find(number);
    synchronized (books) {
      Optional<Refund> found = Refunds.find(trade, text(fields, "out_request_no"));
      if (found.isEmpty()) {
        return new Answer.Done(Answer.JSON.createObjectNode());
      }
      Refund refund = found.get();
      ObjectNode answer = numbered(number);
      answer.put("trade_no", trade.transaction);
      answer.put("out_request_no", refund.number);
      answer.put("total_amount", Answer.yuan(trade.amount));
      answer.put("refund_amount", Answer.yuan(refund.amount));
      refund.doneAt.ifPresent(at -> {
        answer.put("refund_status", "REFUND_SUCCESS");
        answer.put("gmt_refund_pay", time(at));
      });
      return new Answer.Done(answer);
    }
  }

  private Answer bill(JsonNode fields, String host) throws No.Denied {
    require(text(fields, "bill_type").matches("trade|signcustomer"));
    LocalDate day;
    try {
      day = LocalDate.parse(text(fields, "bill_date"));
    } catch (DateTimeException e) {
      throw No.PARAMETER.denied();
    }
    if (bills.zip(day).isEmpty()) {
      throw No.NO_BILL.denied();
    }
    long at = books.now().getEpochSecond();
    String address = "http://%s/billfile?day=%s&at=%d".formatted(host, day, at);
    return new Answer.Done(Answer.JSON.createObjectNode().put("bill_download_url", address));
  }

  private static Wanted wanted(JsonNode fields) throws No.Denied {
    String number = text(fields, "out_trade_no");
    String subject = text(fields, "subject");
    String store = text(fields, "store_id");
    require(NUMBER.matcher(number).matches() && SUBJECT.matcher(subject).matches());
    require(STORE.matcher(store).matches());
    return new Wanted(
        number,
        fen(text(fields, "total_amount")),
        subject,
        store,
        text(fields, "terminal_id"),
        express(fields, "qr_code_timeout_express", Duration.ofHours(2)),
        express(fields, "timeout_express", Duration.ofHours(3)));
  }

  private static Duration express(JsonNode fields, String name, Duration usual) throws No.Denied {
    Matcher express = EXPRESS.matcher(text(fields, name));
    if (!fields.has(name)) {
      return usual;
    }
    require(express.matches());
    long count = Long.parseLong(express.group(1));
    Duration wanted =
        switch (express.group(2)) {
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    require(wanted.compareTo(Duration.ofDays(15)) <= 0);
    return wanted;
  }

  ObjectNode facts(Trade trade) {
    ObjectNode answer = numbered(trade.reference);
    answer.put("trade_no", trade.transaction);
    answer.put("buyer_logon_id", payer(trade));
    answer.put("total_amount", Answer.yuan(trade.amount));
    answer.put("store_id", trade.storeId);
    answer.put("terminal_id", trade.terminalId);
    if (trade.paidAt.isPresent()) {
      String paid = Answer.yuan(trade.amount - trade.discount);
      answer.put("buyer_pay_amount", paid);
      answer.put("receipt_amount", Answer.yuan(trade.amount));
      answer.put("invoice_amount", paid);
      answer
          .putArray("fund_bill_list")
          .addObject()
          .put("fund_channel", "ALIPAYACCOUNT")
          .put("amount", paid);
    }
    return answer;
  }

  static String payer(Trade trade) {
    return trade.payer.map(name -> name + "***@sim").orElse("");
  }

  static String time(Instant at) {
    return TIME.format(at.atOffset(ZoneOffset.ofHours(8)));
  }

  private static ObjectNode numbered(String number) {
    return Answer.JSON.createObjectNode().put("out_trade_no", number);
  }

  private static long fen(String yuan) throws No.Denied {
    require(YUAN.matcher(yuan).matches());
    long fen = new BigDecimal(yuan).movePointRight(2).longValueExact();
    require(fen > 0);
    return fen;
  }

  private static String text(JsonNode fields, String name) {
    return fields.path(name).stringValue("");
  }

  private static void require(boolean holds) throws No.Denied {
    if (!holds) {
      throw No.PARAMETER.denied();
    }
  }
}
