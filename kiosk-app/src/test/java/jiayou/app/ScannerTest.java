package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jiayou.core.invoice.Receipt;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Input.Scan;
import jiayou.core.value.Money;
import jiayou.payment.router.CodeRouter;
import org.junit.jupiter.api.Test;

/// What a scanner reads, on its way to the loop.
class ScannerTest {

  private static final String DIGITS = "134567890123456789";

  /// HMAC-SHA256 of the digits under the key 01, made by another program.
  private static final Optional<String> PRINT = Optional.of("61ca63cc21e2d21f");

  private static final PaperLinks PAPERS =
      new PaperLinks(
          URI.create("https://papers.example"),
          "S1",
          ZoneId.of("Asia/Shanghai"),
          "0123456789abcdef".getBytes(StandardCharsets.UTF_8));

  private final List<String> cards = new ArrayList<>();
  private final List<String> lookedUp = new ArrayList<>();
  private final List<Input> loop = new ArrayList<>();
  private final CodeVault vault = new CodeVault();
  private final Scanner scanner =
      new Scanner(
          new CodeRouter(CodeRouter.chineseRules("R[0-9]{8}")),
          vault,
          new Scanner.Badges(Map.of("JS00000007", "z7")),
          new byte[] {1},
          Optional.of(PAPERS),
          (screen, code) -> lookedUp.add(screen + " " + code),
          (screen, code) -> cards.add(screen + " " + code),
          loop::add);

  @Test
  void theLoopLearnsOnlyWhereAPaymentCodeWaits() {
    scanner.scanned("K", DIGITS + "\r\n");
    assertEquals(
        List.of(new Input.Scanned("K", new Scan.PaymentCode("wechat", "c1", PRINT))), loop);
    assertEquals(Optional.of(DIGITS), vault.look("c1"));
    assertFalse(loop.toString().contains(DIGITS));
  }

  @Test
  void aBarcodeIsGoodsAndAnythingElseIsSomethingElse() {
    for (String text : List.of("6901234567892", "6901234567893", "R12345678", "weixin://pay", "")) {
      scanner.scanned("K", text);
    }
    assertEquals(
        List.of(
            new Scan.Goods("6901234567892"),
            new Scan.Other(),
            new Scan.Other(),
            new Scan.Other(),
            new Scan.Other()),
        loop.stream().map(input -> ((Input.Scanned) input).scan()).toList());
  }

  @Test
  void codesThatNobodyCameForAreForgotten() {
    for (int i = 0; i < 60; i++) {
      scanner.scanned("K", "1345678901234567%02d".formatted(i));
    }
    assertEquals(Optional.empty(), vault.look("c10"));
    assertEquals(Optional.of("134567890123456710"), vault.look("c11"));
    assertEquals(Optional.of("134567890123456759"), vault.look("c60"));
  }

  @Test
  void eachKindOfCodeGoesItsWay() {
    for (String text :
        List.of("JM12345678", "JC12345678", "JS00000007", "JS00000008", "JE12345678")) {
      scanner.scanned("K", text);
    }
    assertEquals(
        List.of(
            new Scan.MemberCode(),
            new Scan.PartnerCoupon("JC12345678"),
            new Scan.StaffBadge("z7"),
            new Scan.Other()),
        loop.stream().limit(4).map(input -> ((Input.Scanned) input).scan()).toList());
    assertEquals(List.of("K JM12345678"), lookedUp);
    assertEquals(Optional.of("JE12345678"), vault.look("c1"));
    assertEquals(List.of("K JE12345678"), cards);
  }

  @Test
  void aTicketOfThisStationIsReadWithWhatWasPaid() {
    String link = PaperLinksTest.INVOICE;
    scanner.scanned("K", link);
    assertEquals(
        List.of(
            new Input.Scanned(
                "K",
                new Scan.ReceiptCode(
                    new Receipt(
                        "K02_261121_0046",
                        Money.fen(21_633),
                        Instant.parse("2026-11-21T02:47:43Z"),
                        link)))),
        loop);
  }

  @Test
  void aTicketWithAnotherAmountIsNoTicketOfOurs() {
    scanner.scanned("K", PaperLinksTest.INVOICE.replace("t=21633", "t=91633"));
    assertEquals(List.of(new Input.Scanned("K", new Scan.Other())), loop);
  }

  @Test
  void theCodeOfATitleIsReadAndItsTextIsNowhere() {
    scanner.scanned("K", TitleCodesTest.COMPANY);
    assertEquals(List.of(new Input.Scanned("K", new Scan.TitleCode(TitleCodesTest.TITLE))), loop);
    assertFalse(loop.toString().contains("青岚"));
  }
}
