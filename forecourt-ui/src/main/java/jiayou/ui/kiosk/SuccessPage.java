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

/// K6 and K6b: paid. What is most urgent comes first: the exit pass, the ticket, what is being
/// prepared, the invoice, what was earned, the faces. What has no room left is left out.
final class SuccessPage {

  private static final double INSET = 44;
  private static final double GAP = 24;

  /// Below the headline, and the parts whose height does not depend on the sale.
  private static final double ROOM = 1448;

  private static final double NO_PASS = 76;
  private static final double EARNED = 92;

  private final PageKit kit;

  SuccessPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Success screen) {
    VBox content = Parts.column(GAP, ticket(screen));
    double left = ROOM - ticketHeight(screen) - codes(screen, content);
    if (screen.earned().isPositive() && left >= EARNED + GAP) {
      content.getChildren().add(earned(screen));
      left -= EARNED + GAP;
    }
    if (left >= Faces.HEIGHT + GAP) {
      content.getChildren().add(new Faces(kit).draw(screen.rated()));
    }
    Parts.pad(content, 36, PageKit.MARGIN, 0, PageKit.MARGIN);
    PaidHead head = new PaidHead(kit);
    IntConsumer seconds = head.seconds();
    seconds.accept(screen.seconds());
    Node page = head.page(kit.t("success.title"), screen.paid(), how(screen), content, true);
    return new Page(page, seconds, clock -> {});
  }

  /// The electronic ticket or the code of the invoice, the number of what is being prepared beside
  /// it, and the form below.
  ///
  /// @return how much room they take
  private double codes(KioskScreen.Success screen, VBox content) {
    InvoiceCard invoice = new InvoiceCard(kit);
    boolean wide = screen.pickUp().isEmpty();
    Optional<Region> receipt = new ReceiptPart(kit).electronic(screen.receipt(), wide);
    Optional<Region> code = receipt.or(() -> invoice.code(screen.invoice(), wide));
    HBox row = Parts.row(GAP);
    code.map(Parts::grow).ifPresent(row.getChildren()::add);
    screen.pickUp().map(new PickUpCard(kit)::draw).ifPresent(row.getChildren()::add);
    double taken = 0;
    if (!row.getChildren().isEmpty()) {
      content.getChildren().add(row);
      taken = CodeCard.HEIGHT + GAP;
    }
    boolean invoiceCode = receipt.isEmpty() && code.isPresent();
    Optional<Region> below =
        invoiceCode && wide ? Optional.empty() : invoice.row(screen.invoice(), invoiceCode);
    below.ifPresent(content.getChildren()::add);
    return below.isPresent() ? taken + InvoiceCard.ROW + GAP : taken;
  }

  private static double passHeight(KioskScreen.Success screen) {
    return (screen.exitPass().isPresent() ? PassPart.HEIGHT : NO_PASS) + 60;
  }

  private double ticketHeight(KioskScreen.Success screen) {
    return passHeight(screen) + 4 + ReceiptPart.HEIGHT + 2 + new BillLines(kit).height(screen) + 36;
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
    return Parts.high(Parts.pad(row, 32, INSET, 28, INSET), passHeight(screen));
  }

  private Region earned(KioskScreen.Success screen) {
    HBox row =
        Parts.row(
            16,
            Parts.icon("mdi2s-star-circle-outline", "i52", "save"),
            Parts.text(kit.t("success.earned", screen.earned().yuan()), "f32", "b"),
            Parts.text(kit.t("success.earned-sub"), "f28", "t2"));
    return Parts.high(Parts.pad(Parts.styled(row, "save-card"), 0, 32, 0, 32), EARNED);
  }
}
