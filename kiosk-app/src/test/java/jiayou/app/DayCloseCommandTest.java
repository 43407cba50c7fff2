package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.value.Money;
import jiayou.printing.layout.Columns;
import jiayou.sim.wechat.WechatKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A closed day, as somebody at the station types it and as its manager reads it.
class DayCloseCommandTest {

  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final String SALE = "K02_261121_0001";
  private static final String TRADE = "S1_" + SALE + "_1";
  private static final String OTHER = "S1_K02_261121_0077_1";
  private static final WechatKeys KEYS = WechatKeys.generate(new SecureRandom());
  private static final String BILL =
      """
      \uFEFF交易时间,微信订单号,商户订单号,交易状态,商户退款单号,退款状态,订单金额,申请退款金额
      `2026-11-21 12:00:00,`4200001,`%s,`SUCCESS,`0,`,`2.00,`0.00
      `2026-11-21 12:00:00,`4200009,`S1_K01_261121_0009_1,`SUCCESS,`0,`,`5.00,`0.00
      总交易单数,订单总金额,申请退款总金额
      `2.0,`7.00,`0.00
      """;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private StationFolder settings;

  @BeforeEach
  void aSaleOfWaterWasPaid() throws IOException {
    settings = StationFolder.nowhere(folder);
    settings.put("secrets/wechat-merchant-key.pem", KEYS.merchantKeyPem());
    settings.put("keys/wechat-public-key.pem", KEYS.publicKeyPem());
    settings.put("keys/wechat-platform-cert.pem", KEYS.platformCertificatePem());
    LoopStand.happened(
        settings,
        NOON,
        List.of(
            new SaleOpened(SALE, SettledRules.KIOSK),
            new GoodsAdded(SALE, LoopStand.WATER),
            new CodeAsked(SALE, "wechat"),
            new PaymentAnswered(SALE, TRADE, new PayAnswer.AwaitingScan("w://1")),
            new PaymentAnswered(SALE, TRADE, new PayAnswer.Paid("4200001", Money.fen(150), NOON))));
  }

  @Test
  void aDayWhoseBillAgreesIsOnePage() throws IOException {
    assertEquals(0, run("--bill", bill(TRADE)));
    assertEquals(
        """
        日结单 2026-11-21
        青岚驿 滨河路站                                                 终端 K02
        ========================================================================
        微信支付（wechat）                            本机账            对方账单
        ------------------------------------------------------------------------
        收款笔数                                           1                   1
        收款金额                                        2.00                2.00
        退款笔数                                           0                   0
        退款金额                                        0.00                0.00
        净收                                            2.00                2.00
        支付方优惠                                      0.50                   -
        手续费                                             -                   -
        账单与本机账一致。

        ========================================================================
        合计（本机账）                                  笔数                金额
        收款                                               1                2.00
        退款                                               0                0.00
        净收                                                                2.00
        已核对的账单全部一致。
        """,
        page());
    assertEquals(
        new JsonMapper()
            .readTree(
                """
                {"day":"2026-11-21","station":"S1","terminal":"K02","agrees":true,
                 "tenders":[{"provider":"wechat",
                   "books":{"payments":1,"paid":200,"refunds":0,"refunded":0,"net":200,
                     "discounts":50,"undecided":0},
                   "bill":{"payments":1,"paid":200,"refunds":0,"refunded":0,"net":200,
                     "agrees":true,"differences":[]}}],
                 "total":{"payments":1,"paid":200,"refunds":0,"refunded":0,"net":200}}\
                """),
        new JsonMapper().readTree(Files.readString(papers().resolve("dayclose-2026-11-21.json"))));
  }

  @Test
  void everyDifferenceSaysWhatToDo() throws IOException {
    assertEquals(1, run("--bill", bill(OTHER)));
    assertEquals(
        """
        日结单 2026-11-21
        青岚驿 滨河路站                                                 终端 K02
        ========================================================================
        微信支付（wechat）                            本机账            对方账单
        ------------------------------------------------------------------------
        收款笔数                                           1                   1
        收款金额                                        2.00                2.00
        退款笔数                                           0                   0
        退款金额                                        0.00                0.00
        净收                                            2.00                2.00
        支付方优惠                                      0.50                   -
        手续费                                             -                   -
        * K02-1121-0077 账单上收了 2.00 元，本机没有这笔收款。
            处理：它在站员清单上；还没办结的，找到顾客，在商户平台退款，或把所
            购商品交给顾客。
            单号：S1_K02_261121_0077_1
        * K02-1121-0001 本机记为已收 2.00 元，账单上没有这笔收款。
            处理：在商户平台按单号查询；确实没到账的，报财务，不要再向顾客收款。
            单号：S1_K02_261121_0001_1

        ========================================================================
        合计（本机账）                                  笔数                金额
        收款                                               1                2.00
        退款                                               0                0.00
        净收                                                                2.00
        有差异，请按上面的“处理”逐条办理。
        """,
        page());
  }

  @Test
  void moneyThatNobodyCanExplainIsOnTheStaffListAfterwards() throws IOException {
    run("--bill", bill(OTHER));
    assertTrue(out.toString().contains("1 payments are unexplained, 1 of them new"));
    run("--bill", bill(OTHER));
    assertTrue(out.toString().contains("1 payments are unexplained, 0 of them new"));
  }

  @Test
  void aDayWithoutABillIsToldAsNotCompared() throws IOException {
    assertEquals(0, run("--day", "2026-11-21"));
    assertTrue(page().contains("* 没有账单，尚未核对。\n    处理：下载当日账单后再做一次日结。\n"));
    assertTrue(page().endsWith("没有核对任何账单。1 种支付方式没有账单。\n"), page());
  }

  @Test
  void aDayWithoutMoneySaysSo() throws IOException {
    assertEquals(0, run("--day", "2026-11-20"));
    String page = Files.readString(papers().resolve("dayclose-2026-11-20.txt"));
    assertTrue(page.contains("当日没有收款，也没有退款。"), page);
  }

  @Test
  void theFiguresStandInTheirColumnsWhateverTheWidthOfTheText() throws IOException {
    run("--bill", bill(TRADE));
    List<String> rows = page().lines().filter(l -> l.matches("(收款|退款|净收|支付方优惠|手续费).* .*")).toList();
    assertTrue(rows.size() > 8, rows.toString());
    rows.forEach(row -> assertEquals(72, Columns.of(row), row));
  }

  @Test
  void aBillOfNoKnownProviderIsRefused() throws IOException {
    assertEquals(1, run("--bill", "paypal=" + folder.resolve("x.csv")));
    assertTrue(err.toString().contains("PROVIDER=FILE, of ["), err.toString());
    assertEquals(1, run("--bill", "wechat=" + folder.resolve("x.csv")));
    assertTrue(err.toString().contains("x.csv cannot be read"), err.toString());
    assertFalse(Files.exists(papers()));
  }

  @Test
  void twoBillsOfOneDayAreRefused() throws IOException {
    assertEquals(1, run("--bill", bill(TRADE), "--bill", bill(TRADE)));
    assertTrue(err.toString().contains("a second bill of wechat for 2026-11-21"), err.toString());
  }

  private Path papers() {
    return folder.resolve("papers");
  }

  private String page() throws IOException {
    return Files.readString(papers().resolve("dayclose-2026-11-21.txt"));
  }

  private String bill(String trade) throws IOException {
    Path file = folder.resolve("bill.csv");
    Files.writeString(file, BILL.formatted(trade));
    return "wechat=" + file;
  }

  private int run(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "dayclose", "--config", settings.path().toString(), "--out", papers().toString()));
    words.addAll(List.of(options));
    return Main.commands()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words.toArray(String[]::new));
  }
}
