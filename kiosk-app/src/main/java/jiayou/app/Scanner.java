package jiayou.app;

import java.util.Optional;
import java.util.function.Consumer;
import jiayou.core.terminal.Input;
import jiayou.core.terminal.Input.Scan;
import jiayou.payment.router.CodeRouter;
import jiayou.payment.router.ScannedCode;

/// Takes what a scanner read to the loop. A code that pays goes into the vault on the way: the loop
/// only learns where it waits.
final class Scanner {

  private final CodeRouter router;
  private final CodeVault codes;
  private final Consumer<Input> loop;

  Scanner(CodeRouter router, CodeVault codes, Consumer<Input> loop) {
    this.router = router;
    this.codes = codes;
    this.loop = loop;
  }

  void scanned(String screen, String text) {
    loop.accept(new Input.Scanned(screen, scan(router.classify(text))));
  }

  private Scan scan(ScannedCode code) {
    return switch (code) {
      case ScannedCode.PaymentCode pay ->
          new Scan.PaymentCode(pay.provider(), codes.keep(pay.code()), Optional.empty());
      case ScannedCode.Ean ean -> new Scan.Goods(ean.digits());
      case ScannedCode.Member _,
          ScannedCode.Coupon _,
          ScannedCode.StaffBadge _,
          ScannedCode.EcardCode _,
          ScannedCode.TitleCode _ ->
          new Scan.Other();
      case ScannedCode.ReceiptCode _, ScannedCode.Url _, ScannedCode.Other _ -> new Scan.Other();
    };
  }
}
