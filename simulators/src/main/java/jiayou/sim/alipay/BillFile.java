package jiayou.sim.alipay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jiayou.sim.alipay.Trade.Refund;

/// The bill of one day, written from the gateway's own books: two tables in GBK, in a zip whose
/// names are GBK, too. Written apart from whatever reads it.
final class BillFile {

  private static final Charset GBK = Charset.forName("GBK");
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final String ACCOUNT = "20881021757948990156";
  private static final String HEADER =
      "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,"
          + "订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,"
          + "券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注";

  private final Books books;

  BillFile(Books books) {
    this.books = books;
  }

  /// Empty when nothing happened on that day.
  Optional<byte[]> zip(LocalDate day) {
    List<String> payments = new ArrayList<>();
    List<String> backs = new ArrayList<>();
    long paid = 0;
    long back = 0;
    synchronized (books) {
      for (Trade trade : books.all()) {
        if (trade.paidAt.filter(at -> isOn(day, at)).isPresent()) {
          payments.add(row(trade, "交易", trade.paidAt.get(), trade.amount, ""));
          paid += trade.amount;
        }
        if (trade.revokedAt.filter(at -> isOn(day, at)).isPresent()) {
          backs.add(row(trade, "退款", trade.revokedAt.get(), -trade.amount, ""));
          back += trade.amount;
        }
        for (Refund refund : trade.refunds) {
          if (refund.doneAt.filter(at -> isOn(day, at)).isPresent()) {
            backs.add(row(trade, "退款", refund.doneAt.get(), -refund.amount, refund.number));
            back += refund.amount;
          }
        }
      }
    }
    if (payments.isEmpty() && backs.isEmpty()) {
      return Optional.empty();
    }
    List<String> sums =
        List.of(
            "#交易合计：%d笔，商家实收共%s元，商家优惠共0.00元".formatted(payments.size(), Answer.yuan(paid)),
            "#退款合计：%d笔，商家实收退款共%s元，商家优惠退款共0.00元".formatted(backs.size(), Answer.yuan(-back)));
    List<String> rows = new ArrayList<>(payments);
    rows.addAll(backs);
    return Optional.of(packed(day, table(day, "业务明细", HEADER, rows, sums), summary(day, sums)));
  }

  private static String summary(LocalDate day, List<String> sums) {
    String header = "门店编号,门店名称,交易订单总笔数,退款订单总笔数,订单金额（元）,商家实收（元）";
    return table(day, "业务明细(汇总)", header, List.of(), sums);
  }

  private static String table(
      LocalDate day, String name, String header, List<String> rows, List<String> sums) {
    List<String> lines = new ArrayList<>();
    lines.add("#支付宝" + name + "查询");
    lines.add("#账号：[" + ACCOUNT + "]");
    lines.add("#起始日期：[%s 00:00:00]   终止日期：[%s 00:00:00]".formatted(day, day.plusDays(1)));
    lines.add("#-----------------------------------------%s列表----------------".formatted(name));
    lines.add(header);
    lines.addAll(rows);
    lines.add("#-----------------------------------------%s列表结束------------".formatted(name));
    lines.addAll(sums);
    lines.add("#导出时间：[" + day.plusDays(1) + " 09:00:00]");
    return String.join("\r\n", lines) + "\r\n";
  }

  private static String row(Trade trade, String kind, Instant at, long fen, String request) {
    String amount = Answer.yuan(fen);
    String own = Answer.yuan(kind.equals("交易") ? trade.discount : 0);
    String[] values = {
      trade.transaction,
      trade.reference,
      kind,
      trade.subject,
      Desk.time(trade.createdAt),
      Desk.time(at),
      trade.storeId,
      "",
      "",
      trade.terminalId,
      Desk.payer(trade),
      amount,
      amount,
      own,
      "0.00",
      "0.00",
      "0.00",
      "0.00",
      "",
      "0.00",
      "0.00",
      request,
      "0.00",
      "0.00",
      ""
    };
    return String.join("\t,", values) + "\t";
  }

  private static byte[] packed(LocalDate day, String list, String summary) {
    String name = ACCOUNT + "_" + day.toString().replace("-", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, GBK)) {
      zip.putNextEntry(new ZipEntry(name + "_业务明细(汇总).csv"));
      zip.write(summary.getBytes(GBK));
      zip.putNextEntry(new ZipEntry(name + "_业务明细.csv"));
      zip.write(list.getBytes(GBK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static boolean isOn(LocalDate day, Instant at) {
    return LocalDate.ofInstant(at, CHINA).equals(day);
  }
}
