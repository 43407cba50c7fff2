package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import jiayou.core.event.SaleEvent.CodeAsked;
import jiayou.core.event.SaleEvent.ExitPassIssued;
import jiayou.core.event.SaleEvent.GoodsAdded;
import jiayou.core.event.SaleEvent.PaymentAnswered;
import jiayou.core.event.SaleEvent.SaleOpened;
import jiayou.core.port.PaymentProvider.PayAnswer;
import jiayou.core.ticket.Ticket;
import jiayou.core.value.Money;
import jiayou.sim.wechat.WechatKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tickets as an admin looks at them before a customer does.
class TicketCommandTest {

  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final String SALE = "K02_261121_0001";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aSampleIsShownWithoutAnySettings() throws IOException {
    assertEquals(0, run("--sample", "exit-pass", "--out", file("pass.txt")));
    assertTrue(Files.readString(folder.resolve("pass.txt")).contains("放行小票"));
    assertEquals(0, run("--sample", "day-close", "--width", "58", "--out", file("day.png")));
    BufferedImage picture = ImageIO.read(folder.resolve("day.png").toFile());
    assertEquals(384 + 2 * 32, picture.getWidth());
    assertEquals(0, run("--sample", "sale", "--copy", "2", "--out", file("sale.bin")));
    String sent = Files.readString(folder.resolve("sale.bin"), Charset.forName("GB18030")).strip();
    assertTrue(sent.contains("*补打* 第 2 次"), sent);
  }

  @Test
  void aTemplateIsShownOnTheTicketThatItIsFor() throws IOException {
    Path template =
        Files.writeString(
            folder.resolve("car-wash.txt"), "{{if voucher}}\n{{voucherName}}\n{{end voucher}}");
    assertEquals(0, run("--template", template.toString(), "--out", file("a.txt")));
    assertEquals("洗车一次", Files.readString(folder.resolve("a.txt")).strip());
  }

  @Test
  void aBrokenTemplateIsRefusedWithEveryFault() throws IOException {
    Path template = Files.writeString(folder.resolve("sale.txt"), "{{totl}}\n{border: line}\n");
    assertEquals(2, run("--template", template.toString(), "--out", file("a.png")));
    assertEquals(
        List.of("sale.txt:1", "sale.txt:2"),
        err.toString().lines().map(line -> line.substring(0, 10)).toList());
    assertEquals(false, Files.exists(folder.resolve("a.png")));
  }

  @Test
  void theBuiltInTemplatesAreWrittenToStartFromAndNobodysWorkIsLost() throws IOException {
    Path start = Files.createDirectories(folder.resolve("start"));
    Files.writeString(start.resolve("sale.txt"), "mine");
    assertEquals(0, run("--write-templates", start.toString()));
    assertEquals("mine", Files.readString(start.resolve("sale.txt")));
    try (Stream<Path> files = Files.list(start)) {
      assertEquals(10, files.count());
    }
  }

  @Test
  void theTicketOfARealSaleComesOutOfTheJournal() throws IOException {
    StationFolder settings = settings();
    sold(settings);
    settings.put("tickets/sale.txt", "{{each lines}}\n|{{amount}}\n{{end lines}}\n|{{trace}}");
    String config = settings.path().toString();
    assertEquals(
        0,
        run("--config", config, "--sale", "K02-1121-0001", "--out", file("a.txt")),
        err::toString);
    assertEquals("2.00\nK02-1121-0001\n", Files.readString(folder.resolve("a.txt")));
    assertEquals(1, run("--config", config, "--sale", "K02-1121-0009", "--out", file("b.txt")));
    assertEquals("no sale K02-1121-0009 with a ticket is in the journal\n", err.toString());
  }

  @Test
  void theCheckListsTemplatesToo() throws IOException {
    StationFolder settings = settings();
    settings.put("tickets/sale.txt", "{{totl}}");
    settings.put("tickets/logo.png", "x");
    int theme = settings.replace("terminal.yaml", "theme: LIGHT", "theme: LIHGT");
    assertEquals(
        2,
        Main.commands()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute("check", "--config", settings.path().toString()));
    assertEquals("", out.toString());
    assertEquals(
        List.of(
            "tickets/sale.txt:1: '{{totl}}' is not known here; write one of "
                + "station, address, terminal, trace, time, date, total",
            "terminal.yaml:" + theme + ": 'theme' is 'LIHGT'; write one of LIGHT, DARK"),
        err.toString().lines().toList());
  }

  private StationFolder settings() throws IOException {
    StationFolder settings = StationFolder.nowhere(folder.resolve("settings"));
    WechatKeys keys = WechatKeys.generate(new SecureRandom());
    settings.put("secrets/wechat-merchant-key.pem", keys.merchantKeyPem());
    settings.put("keys/wechat-public-key.pem", keys.publicKeyPem());
    settings.put("keys/wechat-platform-cert.pem", keys.platformCertificatePem());
    return settings;
  }

  /// Water, paid and printed.
  private static void sold(StationFolder settings) throws IOException {
    String trade = "S1_" + SALE + "_1";
    LoopStand.happened(
        settings,
        NOON,
        List.of(
            new SaleOpened(SALE, SettledRules.KIOSK),
            new GoodsAdded(SALE, LoopStand.WATER),
            new CodeAsked(SALE, "wechat"),
            new PaymentAnswered(SALE, trade, new PayAnswer.AwaitingScan("w://1")),
            new PaymentAnswered(SALE, trade, new PayAnswer.Paid("4200001", Money.fen(200), NOON)),
            new ExitPassIssued(SALE, new Ticket.ExitPass("JY1.x", "1797"))));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... options) {
    return Main.commands()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(Stream.concat(Stream.of("ticket"), Stream.of(options)).toArray(String[]::new));
  }
}
