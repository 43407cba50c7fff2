package jiayou.simulation;

import java.time.Duration;
import java.util.Optional;
import jiayou.core.invoice.Title;
import jiayou.core.invoice.TitleForm;
import jiayou.core.press.Press;
import jiayou.core.session.KioskSession;
import jiayou.core.terminal.Input;
import jiayou.simulation.world.World;

/// Somebody who has paid and wants an invoice: she shows the code of her title and sends it off.
final class Claimant {

  private static final Title TITLE =
      new Title(Title.Kind.COMPANY, "青岚物流有限公司", "91350100M000100Y43", "");

  private static final Duration QUICK = Duration.ofMillis(900);
  private static final Duration DISK = Duration.ofMillis(30);

  private final World world;
  private final Kiosk kiosk;

  Claimant(World world, Kiosk kiosk) {
    this.world = world;
    this.kiosk = kiosk;
  }

  void asks() {
    if (kiosk.rules.ways().invoices().isEmpty() || !world.bureau.isWanted()) {
      return;
    }
    kiosk.input(new Input.Scanned(Kiosk.SCREEN, new Input.Scan.TitleCode(TITLE)));
    world.clock.in(
        QUICK,
        () -> {
          kiosk.input(new Input.Pressed(Kiosk.SCREEN, new Press.IssueInvoice()));
          world.clock.in(QUICK, this::keepTitle);
        });
  }

  /// What the program does with a form that was sent off: the disk first, then the loop.
  private void keepTitle() {
    Optional<TitleForm> form =
        kiosk
            .station()
            .flatMap(s -> Optional.ofNullable(s.sessions().get(Kiosk.SCREEN)))
            .filter(KioskSession.class::isInstance)
            .flatMap(s -> ((KioskSession) s).doing().form())
            .filter(f -> f.stage() == TitleForm.Stage.KEEPING);
    form.ifPresent(f -> {
      String handle = kiosk.outside.keepTitle();
      world.clock.in(
          DISK,
          () -> kiosk.input(new Input.TitleKept(Kiosk.SCREEN, f.receipt(), Optional.of(handle))));
    });
  }
}
