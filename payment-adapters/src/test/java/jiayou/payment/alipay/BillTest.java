package jiayou.payment.alipay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jiayou.core.bill.Bill;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.value.Money;
import jiayou.payment.alipay.AlipaySettings.Api;
import jiayou.payment.wire.BillAnswer;
import jiayou.sim.alipay.Fault;
import jiayou.sim.alipay.Operation;
import jiayou.sim.phone.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A day's bill, from the gateway and from a file.
final class BillTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final LocalDateTime SIX = DAY.atTime(18, 0);
  private static final String TRANSACTION = "202611212200100000000000000";

  /// Written by hand after the documents: tabs behind values, notes around the table.
  private static final String FILE =
      """
      #支付宝业务明细查询
      #账号：[20881021757948990156]
      #起始日期：[2026年11月21日 00:00:00]   终止日期：[2026年11月22日 00:00:00]
      #-----------------------------------------业务明细列表----------------------------------------
      支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,退款批次号/请求号,服务费（元）,分润（元）,备注
      2026112122001\t,S1_K1_261121_0001_1\t,交易\t,水, 面包\t,2026-11-21 17:59:58\t,2026-11-21 18:00:00\t,S1\t,加油站\t,\t,K1\t,*安娜(ann***)\t,216.33\t,216.33\t,0.00\t,0.00\t,0.00\t,0.00\t,0.00\t,\t,0.00\t,0.00\t,\t,-0.82\t,0.00\t,\t
      2026112122001\t,S1_K1_261121_0001_1\t,退款\t,水, 面包\t,2026-11-21 17:59:58\t,2026-11-21 18:05:00\t,S1\t,加油站\t,\t,K1\t,*安娜(ann***)\t,-3.60\t,-3.60\t,0.00\t,0.00\t,0.00\t,0.00\t,0.00\t,\t,0.00\t,0.00\t,S1_K1_261121_0001_1_RF\t,0.00\t,0.00\t,\t
      #-----------------------------------------业务明细列表结束------------------------------------
      #交易合计：1笔，商家实收共216.33元，商家优惠共0.00元
      #退款合计：1笔，商家实收退款共-3.60元，商家优惠退款共0.00元
      #导出时间：[2026年11月22日 09:12:13]
      """;

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void fileOfTheMerchantPagesIsRead() {
    BillAnswer expected =
        new BillAnswer.Ready(
            List.of(
                new Bill.Row.Paid("S1_K1_261121_0001_1", "2026112122001", Money.fen(21633), SIX),
                new Bill.Row.Refunded(
                    "S1_K1_261121_0001_1",
                    "S1_K1_261121_0001_1_RF",
                    Money.fen(360),
                    Bill.Back.THERE)),
            Optional.of(DAY));

    assertEquals(expected, AlipayBills.read(FILE.getBytes(AlipayBills.GBK)));
    assertEquals(expected, AlipayBills.read(zipped("20881021757948990156_20261121_业务明细.csv")));
  }

  @Test
  void tornFileDoesNotCount() {
    String torn = FILE.substring(0, FILE.indexOf("#---", 200));
    assertEquals(
        unreadable("line 7: the end of the list is missing: the file is torn"), read(torn));
    assertEquals(
        unreadable("line 9: the count does not agree with the rows above it"),
        read(FILE.replace("#交易合计：1笔", "#交易合计：2笔")));
    assertEquals(
        unreadable("line 6: no amount in yuan: 216.335"),
        read(FILE.replaceFirst("216.33\t", "216.335\t")));
    assertEquals(
        unreadable("line 5: that is no list of business of Alipay"),
        read(FILE.replace("业务类型", "类型")));
    assertEquals(
        unreadable("line 6: unknown kind of business 转账"), read(FILE.replaceFirst("交易\t", "转账\t")));
    assertEquals(
        unreadable("that is not written in GBK"),
        AlipayBills.read(new byte[] {(byte) 0xFF, (byte) 0xFF, 10}));
  }

  @Test
  void zipWithoutTheListDoesNotCount() {
    assertEquals(
        unreadable("the file does not hold a list of business"),
        AlipayBills.read(zipped("业务明细(汇总).csv")));
    assertEquals(
        unreadable("the file does not hold a list of business"),
        AlipayBills.read("PK\3\4 and nothing".getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @EnumSource(Api.class)
  void billOfTheGatewayIsWhatHappened(Api api) {
    AlipayProvider terminal = bench.terminal(api);
    pay(terminal, Bench.NUMBER);
    terminal.refund(Bench.refund(360));
    pay(terminal, "S1_K1_261121_0002_1");
    terminal.end(Bench.order("S1_K1_261121_0002_1", 21633).trade(), Presentation.TAKEN);

    assertEquals(
        new BillAnswer.Ready(
            List.of(
                new Bill.Row.Paid(Bench.NUMBER, TRANSACTION + 1, Money.fen(21633), SIX),
                new Bill.Row.Paid("S1_K1_261121_0002_1", TRANSACTION + 2, Money.fen(21633), SIX),
                new Bill.Row.Refunded(Bench.NUMBER, Bench.REFUND, Money.fen(360), Bill.Back.THERE),
                new Bill.Row.Reversed("S1_K1_261121_0002_1", TRANSACTION + 2)),
            Optional.of(DAY)),
        bills(api).fetch(DAY));
  }

  @Test
  void noBillIsNoNewsBeforeTenOClock() {
    assertEquals(new BillAnswer.NotYet("isp.bill_not_exist"), bills(Api.V2).fetch(DAY));
    bench.clock.pass(Duration.ofHours(17));
    assertEquals(new BillAnswer.NothingHappened(), bills(Api.V2).fetch(DAY));
  }

  @Test
  void halfAFileDoesNotCount() {
    pay(bench.terminal(Api.V2), Bench.NUMBER);
    bench.gateway.next(Operation.BILL_FILE, new Fault.Torn());

    assertEquals(unreadable("the file cannot be unpacked"), bills(Api.V2).fetch(DAY));
  }

  @Test
  void unsignedAddressIsNotFetched() {
    pay(bench.terminal(Api.V2), Bench.NUMBER);
    bench.gateway.next(Operation.BILL, new Fault.Unsigned());

    assertEquals(new BillAnswer.Unknown("answer not believed: unsigned"), bills(Api.V2).fetch(DAY));
  }

  private void pay(AlipayProvider terminal, String number) {
    terminal.takeCode(Bench.order(number, 21633), bench.code(Script.PAYS_AT_ONCE));
  }

  private AlipayBills bills(Api api) {
    return new AlipayBills(bench.settings(api), bench.clock, new SecureRandom());
  }

  private static BillAnswer read(String file) {
    return AlipayBills.read(file.getBytes(AlipayBills.GBK));
  }

  private static BillAnswer unreadable(String why) {
    return new BillAnswer.Unreadable(why);
  }

  private static byte[] zipped(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, AlipayBills.GBK)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(FILE.getBytes(AlipayBills.GBK));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
