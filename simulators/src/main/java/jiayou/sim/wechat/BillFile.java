package jiayou.sim.wechat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import jiayou.sim.wechat.Trade.Refund;
import jiayou.sim.wechat.Trade.RefundState;
import jiayou.sim.wechat.Trade.State;

/// The trade bill of one day, written from the gateway's own books. Written apart from whatever
/// reads it, so that the two cannot share a mistake.
final class BillFile {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
  private static final String HEADER =
      "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,"
          + "付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,"
          + "退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注";
  private static final String SUMS = "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额";

  private final WechatKeys keys;
  private final Books books;

  BillFile(WechatKeys keys, Books books) {
    this.keys = keys;
    this.books = books;
  }

  /// Empty when nothing happened on that day.
  String csv(LocalDate day) {
    List<String> lines = new ArrayList<>();
    long paid = 0;
    long back = 0;
    synchronized (books) {
      for (Trade trade : books.all()) {
        if (trade.paidAt.filter(at -> isOn(day, at)).isPresent()) {
          lines.add(row(trade, trade.paidAt.get(), "SUCCESS", Optional.empty()));
          paid += trade.amount;
          if (trade.state == State.REVOKED) {
            lines.add(row(trade, trade.paidAt.get(), "REVOKED", Optional.empty()));
          }
        }
        for (Refund refund : trade.refunds) {
          if (isOn(day, refund.createdAt)) {
            lines.add(row(trade, refund.createdAt, "REFUND", Optional.of(refund)));
            back += refund.amount;
          }
        }
      }
    }
    if (lines.isEmpty()) {
      return "";
    }
    String sums =
        values(
            lines.size() + ".0", yuan(paid), yuan(back), "0.00", "0.00000", yuan(paid), yuan(back));
    return "\uFEFF"
        + HEADER
        + "\r\n"
        + String.join("\r\n", lines)
        + "\r\n"
        + SUMS
        + "\r\n"
        + sums
        + "\r\n";
  }

  private String row(Trade trade, Instant at, String state, Optional<Refund> refund) {
    boolean isPayment = state.equals("SUCCESS");
    String amount = isPayment ? yuan(trade.amount) : "0.00";
    String back = refund.map(r -> yuan(r.amount)).orElse("0.00");
    return values(
        TIME.format(at.atOffset(CHINA)),
        keys.appid(),
        keys.mchid(),
        "0",
        "",
        trade.transaction,
        trade.reference,
        trade.payer.orElse(""),
        trade.way.name(),
        state,
        "OTHERS",
        "CNY",
        amount,
        "0.00",
        refund.map(r -> r.id).orElse("0"),
        refund.map(r -> r.reference).orElse("0"),
        back,
        "0.00",
        refund.isPresent() ? "ORIGINAL" : "",
        refund.map(r -> status(r.state)).orElse(""),
        trade.description,
        trade.attach,
        "0.00000",
        "0.60%",
        amount,
        back,
        "");
  }

  private static String status(RefundState state) {
    return switch (state) {
      case SUCCESS -> "SUCCESS";
      case PROCESSING -> "PROCESSING";
      case ABNORMAL -> "CHANGE";
      case CLOSED -> "FAIL";
    };
  }

  private static String values(String... values) {
    return "`" + String.join(",`", values);
  }

  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private static boolean isOn(LocalDate day, Instant at) {
    return LocalDate.ofInstant(at, CHINA).equals(day);
  }

  static String sha1(String csv) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(sha1.digest(csv.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] zipped(String csv) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(csv.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
