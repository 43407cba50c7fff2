package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jiayou.core.event.CancelReason;
import jiayou.core.event.FuellingEnded;
import jiayou.core.event.SaleEvent.ClaimAnswered;
import jiayou.core.event.SaleEvent.ClearAnswered;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.EndAnswered;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.FuellingPicked;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.LookedBack;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.RefundAnswered;
import jiayou.core.event.SaleEvent.SaleAbandoned;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.port.Forecourt.ClaimAnswer;
import jiayou.core.port.Forecourt.ClearAnswer;
import jiayou.core.port.PaymentProvider.EndAnswer;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.port.PaymentProvider.RefundAnswer;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.FuellingKey;
import jiayou.core.value.FuellingTotal;
import jiayou.core.value.Money;
import jiayou.core.value.Quantity;
import jiayou.core.value.UnitPrice;
import jiayou.sim.wechat.WechatKeys;

/// A stopped terminal after one day, and whoever types commands at it. Petrol and water were paid
/// at noon; in the evening somebody walked away, paid after all, and got it back.
final class ClosedDay {

  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-11-21T12:00:00Z");
  static final String FUELLED = "K02_261121_0001";
  static final String LATE = "K02_261121_0002";
  private static final WechatKeys KEYS = WechatKeys.generate(new SecureRandom());
  private static final FuellingTotal FUEL =
      new FuellingTotal(
          new FuellingKey("main", 1, 31, "2026-11-21T11:58:00"),
          1,
          "92",
          Quantity.litres("28.460"),
          UnitPrice.perLitre("7.38"),
          Money.fen(21_003));

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final StationFolder settings;

  ClosedDay(Path folder) throws IOException {
    this.folder = folder;
    settings = StationFolder.nowhere(folder.resolve("settings"));
    settings.put("secrets/wechat-merchant-key.pem", KEYS.merchantKeyPem());
    settings.put("keys/wechat-public-key.pem", KEYS.publicKeyPem());
    settings.put("keys/wechat-platform-cert.pem", KEYS.platformCertificatePem());
    printsOn("driver: file\ndevice: /dev/no-printer\nprofile: generic-80\n");
    Money all = Money.fen(21_203);
    LoopStand.happened(
        settings,
        NOON,
        List.of(
            new FuellingEnded(FUEL),
            new SaleOpened(FUELLED, SettledRules.KIOSK),
            new FuellingPicked(FUELLED, FUEL.key()),
            new ClaimAnswered(FUELLED, FUEL.key(), new ClaimAnswer.Claimed()),
            new GoodsAdded(FUELLED, LoopStand.WATER),
            new CodeAsked(FUELLED, "wechat"),
            new PaymentAnswered(FUELLED, trade(FUELLED), new PayAnswer.AwaitingScan("w://1")),
            new PaymentAnswered(FUELLED, trade(FUELLED), new PayAnswer.Paid("4200001", all, NOON)),
            new ClearAnswered(FUELLED, FUEL.key(), 1, new ClearAnswer.Cleared()),
            new ExitPassIssued(FUELLED, new Ticket.ExitPass("JY1.x", "1797"))));
    LoopStand.happened(
        settings,
        EVENING,
        List.of(
            new SaleOpened(LATE, SettledRules.KIOSK),
            new GoodsAdded(LATE, LoopStand.WATER),
            new CodeAsked(LATE, "wechat"),
            new PaymentAnswered(LATE, trade(LATE), new PayAnswer.AwaitingScan("w://2")),
            new SaleAbandoned(LATE, CancelReason.CUSTOMER),
            new EndAnswered(LATE, trade(LATE), new EndAnswer.Ended()),
            new LookedBack(
                LATE, trade(LATE), new PayAnswer.Paid("4200002", Money.fen(200), EVENING)),
            new RefundAnswered(LATE, trade(LATE) + "_R1", new RefundAnswer.Succeeded(EVENING))));
  }

  void printsOn(String yaml) throws IOException {
    settings.put("printer.yaml", yaml);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  Path papers() {
    return folder.resolve("papers");
  }

  private static String trade(String sale) {
    return "S1_" + sale + "_1";
  }

  String bill(String first, String second) throws IOException {
    Path file = folder.resolve("bill.csv");
    Files.writeString(
        file,
        """
        \uFEFF交易时间,微信订单号,商户订单号,交易状态,商户退款单号,退款状态,订单金额,申请退款金额
        `2026-11-21 12:00:00,`4200001,`%1$s,`SUCCESS,`0,`,`212.03,`0.00
        `2026-11-21 20:00:00,`4200002,`%2$s,`SUCCESS,`0,`,`2.00,`0.00
        `2026-11-21 20:00:00,`4200002,`%3$s,`REFUND,`%3$s_R1,`SUCCESS,`0.00,`2.00
        总交易单数,订单总金额,申请退款总金额
        `3.0,`214.03,`2.00
        """
            .formatted(trade(first), trade(second), trade(LATE)));
    return "wechat=" + file;
  }

  /// The moment of printing is another each time.
  String ticket(String name) {
    try {
      return Files.readString(folder.resolve(name))
          .replaceAll("(打印时间 +)\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "$1(now)");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String file(String name) {
    return folder.resolve(name).toString();
  }

  String lastLine() {
    return out.toString().lines().reduce("", (_, last) -> last);
  }

  String refused(String... options) {
    err.getBuffer().setLength(0);
    assertEquals(1, run(options));
    assertFalse(Files.exists(papers()));
    return err.toString();
  }

  int run(String... options) {
    List<String> words = new ArrayList<>(List.of("dayclose", "--day", "2026-11-21"));
    words.addAll(List.of("--config", settings.path().toString(), "--out", file("papers")));
    words.addAll(List.of(options));
    out.getBuffer().setLength(0);
    return Main.commands()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(words.toArray(String[]::new));
  }
}
