package jiayou.ui.kiosk;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.ui.look.Notch;
import jiayou.ui.look.Parts;

/// K6 and K6b: paid. First what one needs to leave, then the ticket, what it earned, the faces.
final class SuccessPage {

  private static final double INSET = 44;

  /// With an electronic ticket on the page, a longer bill leaves no room for the faces.
  private static final int LINES_BESIDE_FACES = 3;

  private final PageKit kit;

  SuccessPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Success screen) {
    VBox content = Parts.column(24, ticket(screen));
    Optional<Region> electronic = new ReceiptPart(kit).electronic(screen.receipt());
    electronic.ifPresent(content.getChildren()::add);
    boolean tight = electronic.isPresent() && new BillLines(kit).count(screen) > LINES_BESIDE_FACES;
    if (screen.earned().isPositive()) {
      content.getChildren().add(earned(screen));
    }
    if (!tight) {
      content.getChildren().add(new Faces(kit).draw(screen.rated()));
    }
    Parts.pad(content, 36, PageKit.MARGIN, 0, PageKit.MARGIN);
    PaidHead head = new PaidHead(kit);
    IntConsumer seconds = head.seconds();
    seconds.accept(screen.seconds());
    Node page = head.page(kit.t("success.title"), screen.paid(), how(screen), content, true);
    return new Page(page, seconds, clock -> {});
  }

  private String how(KioskScreen.Success screen) {
    String method =
        screen.tenders().isEmpty()
            ? kit.t("success.no-tender")
            : kit.t("method." + screen.tenders().getFirst().method().code());
    return (screen.tenders().size() > 1 ? kit.t("success.and-more", method) : method)
        + " · "
        + screen.paidAt();
  }

  private Region ticket(KioskScreen.Success screen) {
    Region dots = Parts.dots(false);
    VBox.setMargin(dots, new Insets(0, INSET, 0, INSET));
    VBox lines = new BillLines(kit).draw(screen);
    Parts.pad(lines, 18, INSET, 18, INSET);
    VBox card =
        Parts.column(
            0,
            pass(screen),
            Notch.tearLine(INSET),
            new ReceiptPart(kit).row(screen.receipt()),
            dots,
            lines);
    return Parts.styled(card, "card", "in-hand");
  }

  private Region pass(KioskScreen.Success screen) {
    Optional<ExitPass> pass = screen.exitPass();
    HBox row =
        pass.map(new PassPart(kit)::draw)
            .orElseGet(() ->
                Parts.row(
                    24,
                    Parts.icon("mdi2b-basket-outline", "i76", "ok"),
                    Parts.text(kit.t("success.goods-only"), "f36", "b")));
    return Parts.pad(row, 32, INSET, 28, INSET);
  }

  private Region earned(KioskScreen.Success screen) {
    HBox row =
        Parts.row(
            16,
            Parts.icon("mdi2s-star-circle-outline", "i52", "save"),
            Parts.text(kit.t("success.earned", screen.earned().yuan()), "f32", "b"),
            Parts.text(kit.t("success.earned-sub"), "f28", "t2"));
    return Parts.high(Parts.pad(Parts.styled(row, "save-card"), 0, 32, 0, 32), 92);
  }
}
