package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import jiayou.core.effect.Effect;
import jiayou.core.event.Event;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.value.Money;
import jiayou.journal.H2Journal;
import jiayou.sim.wechat.WechatKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The staff list and the bill, as somebody at the station types them.
class StaffCommandTest {

  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final String SALE = "K02_261121_0001";
  private static final String TRADE = "S1_" + SALE + "_1";
  private static final WechatKeys KEYS = WechatKeys.generate(new SecureRandom());
  private static final PayAnswer MISMATCH = new PayAnswer.Mismatch("2.00", "1.00");
  private static final PayAnswer PAID = new PayAnswer.Paid("4200001", Money.fen(200), NOON);
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
  void write() throws IOException {
    settings = StationFolder.nowhere(folder);
    settings.put("secrets/wechat-merchant-key.pem", KEYS.merchantKeyPem());
    settings.put("keys/wechat-public-key.pem", KEYS.publicKeyPem());
    settings.put("keys/wechat-platform-cert.pem", KEYS.platformCertificatePem());
    Files.createDirectories(settings.data());
  }

  @Test
  void aRowStandsOnTheListUntilItIsSettled() throws IOException {
    sale(MISMATCH);
    assertEquals(0, run("--staff"));
    assertEquals(
        List.of(
            "K02-1121-0001  2.00 yuan  another amount was paid than was asked for",
            "    payment  " + TRADE,
            "    said     paid 1.00, asked 2.00",
            "    do       look the payment up in the merchant's pages; refund it there, or keep it,"
                + " or nothing",
            "    then     --settle " + TRADE,
            "1 thing waits for staff"),
        told());

    assertEquals(0, run("--settle", TRADE, "--how", "REFUNDED_BY_HAND", "--by", "z3"));
    assertEquals(List.of(TRADE + " is settled: REFUNDED_BY_HAND"), told());

    assertEquals(0, run("--staff"));
    assertEquals(List.of("0 things wait for staff"), told());
    assertEquals(1, run("--settle", TRADE, "--how", "REFUNDED_BY_HAND", "--by", "z3"));
    assertEquals("nothing named " + TRADE + " stands on the staff list\n", err.toString());
  }

  @Test
  void whoSettlesIsANumberAndNoName() throws IOException {
    sale(MISMATCH);
    assertEquals(1, run("--settle", TRADE, "--how", "NOTHING_OWED", "--by", "赵师傅"));
    assertEquals(
        "--by is a staff number or initials, up to 16 letters and digits\n", err.toString());
  }

  @Test
  void nothingIsSettledWhileTheTerminalRuns() throws IOException {
    sale(MISMATCH);
    H2Journal<Event, Effect> running = LoopStand.open(settings.data());
    assertEquals(1, run("--settle", TRADE, "--how", "NOTHING_OWED", "--by", "z3"));
    running.close();
    assertTrue(err.toString().contains("in use by another running terminal"), err.toString());
  }

  @Test
  void aBillThatAgreesSaysSo() throws IOException {
    sale(PAID);
    assertEquals(0, run("--bill", bill(TRADE)));
    assertEquals(
        List.of(
            "wechat of 2026-11-21 against terminal K02: 2 lines, 1 of other terminals",
            "",
            "     1  OK                 agrees",
            "      2.00 yuan in our books, 2.00 in the bill",
            "0 payments are unexplained, 0 of them new on the staff list",
            "The bill and the books agree."),
        told());
  }

  @Test
  void moneyThatNobodyCanExplainStandsOnTheListUntilItIsSettledAndNeverAgain() throws IOException {
    sale(PAID);
    String other = "S1_K02_261121_0077_1";
    assertEquals(1, run("--bill", bill(other)));
    List<String> told = told();
    assertTrue(
        told.stream()
            .anyMatch(line ->
                line.matches("in the bill, unpaid with us +K02-1121-0077 +" + other + " +- +2.00")),
        told.toString());
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("paid with us, not in the bill")),
        told.toString());
    assertTrue(told.contains("1 payments are unexplained, 1 of them new on the staff list"));

    assertEquals(1, run("--bill", bill(other)));
    assertTrue(told().contains("1 payments are unexplained, 0 of them new on the staff list"));
    assertEquals(0, run("--settle", other, "--how", "REFUNDED_BY_HAND", "--by", "z3"));
    told();
    run("--bill", bill(other));
    assertTrue(told().contains("1 payments are unexplained, 0 of them new on the staff list"));
    assertEquals(0, run("--staff"));
    assertEquals(List.of("0 things wait for staff"), told());
  }

  @Test
  void aTornBillIsRefusedWithItsLine() throws IOException {
    sale(PAID);
    Path torn = folder.resolve("torn.csv");
    Files.writeString(
        torn, BILL.formatted(TRADE).lines().limit(3).reduce("", (a, b) -> a + b + "\n"));
    assertEquals(1, run("--bill", torn.toString()));
    assertEquals(
        torn + ": line 2: the sums at the end are missing: the file is torn\n", err.toString());
  }

  private String bill(String trade) throws IOException {
    Path file = folder.resolve("bill.csv");
    Files.writeString(file, BILL.formatted(trade));
    return file.toString();
  }

  private int run(String... options) {
    List<String> words =
        new ArrayList<>(List.of("journal", "--config", settings.path().toString()));
    words.addAll(List.of(options));
    return Main.commands()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words.toArray(String[]::new));
  }

  /// What was printed since the last look.
  private List<String> told() {
    List<String> lines = out.toString().lines().toList();
    out.getBuffer().setLength(0);
    return lines;
  }

  /// A sale of water whose code was answered.
  private void sale(PayAnswer answer) throws IOException {
    LoopStand.happened(
        settings,
        NOON,
        List.of(
            new SaleOpened(SALE, SettledRules.KIOSK),
            new GoodsAdded(SALE, LoopStand.WATER),
            new CodeAsked(SALE, "wechat"),
            new PaymentAnswered(SALE, TRADE, new PayAnswer.AwaitingScan("w://1")),
            new PaymentAnswered(SALE, TRADE, answer)));
  }
}
