package jiayou.payment.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jiayou.core.bill.Bill;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.Presentation;
import jiayou.core.port.PaymentProvider.RefundOrder;
import jiayou.core.port.PaymentProvider.Trade;
import jiayou.core.value.Money;
import jiayou.payment.wire.BillAnswer;
import jiayou.sim.phone.Script;
import jiayou.sim.wechat.Fault;
import jiayou.sim.wechat.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The trade bill: as it stands in the documents, and as the gateway hands it out.
final class BillTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final String HEADER =
      "\uFEFF交易时间,微信订单号,商户订单号,交易状态,微信退款单号,商户退款单号,退款状态,商品名称,订单金额,申请退款金额\r\n";
  private static final String PAID =
      "`2026-11-21 10:47:43,`4200001,`S1_K02_261121_0046_1,`SUCCESS,`0,`0,`,`水,"
          + " 冰,`216.33,`0.00\r\n";
  private static final String REVERSED =
      "`2026-11-21 10:48:00,`4200002,`S1_K02_261121_0047_1,`REVOKED,`0,`0,`,`水,`0.00,`0.00\r\n";
  private static final String REFUNDED =
      "`2026-11-21 10:59:43,`4200001,`S1_K02_261121_0046_1,`REFUND,`503,`S1_K02_261121_0046_1_R1,"
          + "`PROCESSING,`水,`0.00,`216.33\r\n";
  private static final String SUMS = "总交易单数,应结订单总金额,订单总金额,申请退款总金额\r\n";

  private final Bench bench = new Bench();
  private final WechatProvider terminal = bench.terminal(Bench.v3());
  private final WechatBills bills =
      new WechatBills(
          Bench.settings(bench.gateway.url(), Bench.v3(), Bench.PATIENT, Bench.bothKeys()),
          bench.clock,
          new SecureRandom());

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aBillIsReadByTheNamesOfItsColumns() {
    assertEquals(
        new BillAnswer.Ready(
            List.of(
                new Bill.Row.Paid(
                    "S1_K02_261121_0046_1",
                    "4200001",
                    Money.fen(21633),
                    LocalDateTime.of(2026, 11, 21, 10, 47, 43)),
                new Bill.Row.Reversed("S1_K02_261121_0047_1", "4200002"),
                new Bill.Row.Refunded(
                    "S1_K02_261121_0046_1",
                    "S1_K02_261121_0046_1_R1",
                    Money.fen(21633),
                    Bill.Back.ON_ITS_WAY)),
            Optional.of(TODAY)),
        read(HEADER + PAID + REVERSED + REFUNDED + SUMS + "`3.0,`216.33,`216.33,`216.33\r\n"));
  }

  @Test
  void aTornBillIsNoBill() {
    assertEquals(
        new BillAnswer.Unreadable("line 3: the sums at the end are missing: the file is torn"),
        read(HEADER + PAID + REVERSED + REFUNDED));
  }

  @Test
  void aBillWhoseSumsDifferIsNoBill() {
    BillAnswer differs =
        new BillAnswer.Unreadable("line 4: the sums do not agree with the rows above them");
    for (String sums :
        List.of(
            "`2,`216.33,`216.33,`0.00", "`1,`216.33,`216.32,`0.00", "`1,`216.33,`216.33,`1.00")) {
      assertEquals(differs, read(HEADER + PAID + SUMS + sums + "\r\n"));
    }
  }

  @Test
  void whatIsNoBillIsSaidWithItsLine() {
    assertEquals(
        new BillAnswer.Unreadable("line 1: that is no trade bill of WeChat Pay"),
        read("a,b\n1,2\n3,4\n"));
    assertEquals(
        new BillAnswer.Unreadable("line 2: 9 values under 10 names"),
        read(HEADER + PAID.replace(",`0.00", "") + SUMS + "`1,`1,`1,`1\r\n"));
    assertEquals(
        new BillAnswer.Unreadable("line 2: no amount in yuan: 216.333"),
        read(HEADER + PAID.replace("216.33", "216.333") + SUMS + "`1,`1,`1,`1\r\n"));
  }

  @Test
  void theGatewaysBillHoldsWhatItsOwnBooksHold() {
    String code = bench.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
    assertInstanceOf(
        PayAnswer.Paid.class, terminal.takeCode(Bench.order("S1_K1_000001", 21633), code));
    terminal.refund(
        new RefundOrder(
            Bench.refund("S1_K1_000001_R1", "S1_K1_000001"),
            Money.fen(360),
            Money.fen(21633),
            "多付退回"));
    String next = bench.gateway.phone("bert").showCode(Script.PAYS_AT_ONCE).digits();
    terminal.takeCode(Bench.order("S1_K1_000002", 500), next);
    terminal.end(Trade.of("S1_K1_000002"), Presentation.TAKEN);
    terminal.showCode(Bench.order("S1_K1_000003", 700));
    terminal.end(Trade.of("S1_K1_000003"), Presentation.SHOWN);
    bench.gateway.chargeAfterAll("S1_K1_000003");

    BillAnswer.Ready bill = assertInstanceOf(BillAnswer.Ready.class, bills.fetch(TODAY));
    assertEquals(
        List.of(
            "S1_K1_000001 ¥216.33",
            "S1_K1_000001_R1 ¥3.60 THERE",
            "S1_K1_000002 ¥5.00",
            "S1_K1_000002 reversed",
            "S1_K1_000003 ¥7.00"),
        bill.rows().stream().map(BillTest::words).toList());
    assertEquals(Optional.of(TODAY), bill.day());
  }

  @Test
  void aDayOnWhichNothingHappenedHasNoBill() {
    assertEquals(new BillAnswer.NothingHappened(), bills.fetch(TODAY));
  }

  @Test
  void aBillThatIsNotMadeYetIsAskedForLater() {
    bench.gateway.next(Operation.BILL, new Fault.Refusal(400, "STATEMENT_CREATING", "账单生成中"));
    assertEquals(new BillAnswer.NotYet("STATEMENT_CREATING"), bills.fetch(TODAY));
  }

  @Test
  void aFileThatIsNotTheOnePromisedIsNoBill() {
    String code = bench.gateway.phone("anna").showCode(Script.PAYS_AT_ONCE).digits();
    terminal.takeCode(Bench.order("S1_K1_000001", 21633), code);
    bench.gateway.next(Operation.BILL_FILE, new Fault.Garbage());
    assertEquals(new BillAnswer.Unreadable("the file cannot be unpacked"), bills.fetch(TODAY));
    bench.gateway.next(Operation.BILL_FILE, new Fault.CloseAfter());
    assertInstanceOf(BillAnswer.Unknown.class, bills.fetch(TODAY));
    bench.gateway.next(Operation.BILL, new Fault.WrongSignature());
    assertInstanceOf(BillAnswer.Unknown.class, bills.fetch(TODAY));
  }

  private static String words(Bill.Row row) {
    return switch (row) {
      case Bill.Row.Paid p -> p.trade() + " " + p.amount();
      case Bill.Row.Reversed r -> r.trade() + " reversed";
      case Bill.Row.Refunded r -> r.refund() + " " + r.amount() + " " + r.back();
    };
  }

  private static BillAnswer read(String csv) {
    return WechatBills.read(csv.getBytes(StandardCharsets.UTF_8));
  }
}
