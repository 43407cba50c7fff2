package jiayou.ui.kiosk;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.core.ticket.Ticket.ExitPass;
import jiayou.core.value.Money;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Notch;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.QrNode;

/// K6 and K6b: paid. First what one needs to leave, then the ticket, then the five faces.
final class SuccessPage {

  private static final int PASS_SIDE = 344;
  private static final double INSET = 44;

  /// More fuellings than this become one line.
  private static final int LINES = 2;

  private final PageKit kit;

  SuccessPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Success screen) {
    Label left = Parts.figure("", "f32", "b", "on-success");
    IntConsumer seconds = count -> left.setText(Integer.toString(count));
    seconds.accept(screen.seconds());
    VBox content = Parts.column(28, ticket(screen));
    ReceiptPart receipt = new ReceiptPart(kit);
    receipt.electronic(screen.receipt()).ifPresent(content.getChildren()::add);
    content.getChildren().add(new Faces(kit).draw(screen.rated()));
    Parts.pad(content, 36, PageKit.MARGIN, 0, PageKit.MARGIN);
    VBox page = Parts.column(0, top(left), headline(screen), content);
    Region ground = Parts.styled(Parts.high(new Region(), 540), "success-ground");
    var both = Parts.centred(ground, page);
    both.setAlignment(Pos.TOP_LEFT);
    return new Page(both, seconds, clock -> {});
  }

  private HBox top(Label left) {
    HBox face =
        Parts.face(
            12,
            Parts.text(kit.t("success.finish"), "f32", "b", "on-success"),
            left,
            Parts.text(kit.t("success.seconds"), "f32", "b", "on-success"));
    Parts.pad(face, 0, 32, 0, 32);
    Button finish = kit.press("finish", new Press.Finish(), face, "finish");
    HBox top = Parts.row(0, kit.brand("#0A4A36"), Parts.spring(), Parts.high(finish, 80));
    return Parts.high(Parts.pad(top, 0, PageKit.MARGIN, 0, PageKit.MARGIN), 112);
  }

  private HBox headline(KioskScreen.Success screen) {
    Region disc = Parts.styled(Parts.centred(Parts.icon("mdi2c-check-bold", "i92")), "check-disc");
    Parts.wide(Parts.high(disc, 136), 136);
    String how = kit.t("method." + screen.method().code()) + " · " + screen.paidAt();
    HBox paid =
        Parts.row(20, new Amount(screen.paid(), 56, "white"), Parts.text(how, "f32", "white"));
    VBox words = Parts.column(-10, Parts.text(kit.t("success.title"), "f64", "b", "white"), paid);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(32, disc, words);
    return Parts.high(Parts.pad(row, 4, PageKit.MARGIN, 0, PageKit.MARGIN), 164);
  }

  private Region ticket(KioskScreen.Success screen) {
    VBox card = Parts.column(0, pass(screen));
    Region dots = Parts.dots(false);
    VBox.setMargin(dots, new Insets(0, INSET, 0, INSET));
    card.getChildren()
        .addAll(
            Notch.tearLine(INSET),
            new ReceiptPart(kit).row(screen.receipt()),
            dots,
            bought(screen.summary()));
    return Parts.styled(card, "card", "in-hand");
  }

  private Region pass(KioskScreen.Success screen) {
    Optional<ExitPass> pass = screen.exitPass();
    HBox row =
        pass.map(this::pass)
            .orElseGet(() ->
                Parts.row(
                    24,
                    Parts.icon("mdi2b-basket-outline", "i76", "ok"),
                    Parts.text(kit.t("success.goods-only"), "f36", "b")));
    return Parts.pad(row, 36, INSET, 32, INSET);
  }

  private HBox pass(ExitPass pass) {
    VBox words =
        Parts.column(
            0,
            Parts.text(kit.t("success.pass"), "f44", "b"),
            Parts.paragraph(kit.t("success.pass-how"), "f28", "t2"),
            Parts.figure(inPairs(pass.shortCode()), "f150", "b"),
            Parts.text(kit.t("success.pass-once"), "f28", "t2"));
    words.setAlignment(Pos.CENTER_LEFT);
    Region code =
        Parts.styled(Parts.centred(new QrNode(pass.token(), PASS_SIDE, kit.pitch())), "code-frame");
    return Parts.row(24, Parts.grow(words), code);
  }

  /// `7419` becomes `74 19`, which is easier to say.
  private static String inPairs(String code) {
    return code.replaceAll("(..)(?=.)", "$1 ");
  }

  private VBox bought(Summary summary) {
    VBox lines = Parts.column(4);
    SummaryText text = new SummaryText(kit);
    if (summary.fuels().size() > LINES) {
      lines.getChildren().add(line(text.first(summary), summary.fuelTotal()));
    } else {
      summary.fuels().stream()
          .map(fuel -> line(text.fuel(fuel), fuel.amount()))
          .forEach(lines.getChildren()::add);
    }
    if (summary.goods() > 0) {
      lines.getChildren().add(line(kit.t("summary.goods", summary.goods()), summary.goodsTotal()));
    }
    return Parts.pad(lines, 22, INSET, 20, INSET);
  }

  private HBox line(String words, Money money) {
    return Parts.row(0, Parts.text(words, "f36"), Parts.spring(), new Amount(money, 44, "text"));
  }
}
