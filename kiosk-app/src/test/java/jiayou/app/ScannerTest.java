package jiayou.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Input.Scan;
import jiayou.payment.router.CodeRouter;
import org.junit.jupiter.api.Test;

/// What a scanner reads, on its way to the loop.
class ScannerTest {

  private static final String DIGITS = "134567890123456789";

  private final List<Input> loop = new ArrayList<>();
  private final CodeVault vault = new CodeVault();
  private final Scanner scanner =
      new Scanner(new CodeRouter(CodeRouter.chineseRules("R[0-9]{8}")), vault, loop::add);

  @Test
  void theLoopLearnsOnlyWhereAPaymentCodeWaits() {
    scanner.scanned("K", DIGITS + "\r\n");
    assertEquals(
        List.of(new Input.Scanned("K", new Scan.PaymentCode("wechat", "c1", Optional.empty()))),
        loop);
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
}
