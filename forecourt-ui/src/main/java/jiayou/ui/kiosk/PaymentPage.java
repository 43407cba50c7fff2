package jiayou.ui.kiosk;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.ui.look.Notch;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;
import jiayou.ui.text.PayMethod;

/// K4: the code as large as a hand, the other way round for those who show theirs, and the counter.
final class PaymentPage {

  /// As high as five ways to pay, so that the code stands still whatever is beside it.
  private static final double BODY = 516;

  private final PageKit kit;

  PaymentPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Payment screen) {
    PageKit.Header header = kit.header(kit.t("payment.title"), kit.back(kit.t("payment.back")));
    SummaryText summary = new SummaryText(kit);
    Label left = Parts.figure("", "f40");
    IntConsumer seconds =
        count -> left.setText("%d:%02d".formatted(count / 60, Math.floorMod(count, 60)));
    seconds.accept(screen.seconds());
    CardWays card = new CardWays(kit);
    Optional<Region> strip = card.strip(screen.card(), screen.due());
    VBox content = Parts.column(strip.isPresent() ? 18 : 24, stub(screen));
    strip.ifPresent(content.getChildren()::add);
    content
        .getChildren()
        .addAll(
            codeCard(screen, left),
            or(),
            ownCode(screen.card()),
            card.buttons(screen.card()),
            calm());
    Parts.pad(content, 28, PageKit.MARGIN, 0, PageKit.MARGIN);
    return new Page(Parts.column(0, header.node(), content), seconds, header.clock());
  }

  /// What is due, for what, and below it what was saved.
  private Region stub(KioskScreen.Payment screen) {
    SummaryText summary = new SummaryText(kit);
    String label = screen.card() instanceof CardPart.Held ? "payment.rest" : "payment.due";
    Region head = summary.stub(label, screen.due(), summary.lines(screen.summary()));
    if (!screen.savings().total().isPositive()) {
      return head;
    }
    head.getStyleClass().remove("card");
    HBox line = new SavingsText(kit).line(screen.savings());
    Parts.high(Parts.pad(line, 0, 40, 0, 40), 64);
    return Parts.styled(Parts.column(0, Parts.high(head, 180), Notch.tearLine(40), line), "card");
  }

  private Region codeCard(KioskScreen.Payment screen, Label left) {
    HBox time =
        Parts.row(
            12,
            Parts.icon("mdi2t-timer-outline", "i40"),
            Parts.text(kit.t("payment.left"), "f32"),
            left);
    HBox head = Parts.row(0, Parts.text(kit.t(title(screen.card())), "f44", "b"), Parts.spring());
    if (screen.code() instanceof PayCode.Shown && !(CodeBox.asksForCard(screen.card()))) {
      head.getChildren().add(time);
    }
    HBox body = Parts.row(44, new CodeBox(kit).draw(screen), Parts.grow(methods(screen)));
    VBox card = Parts.column(28, head, Parts.high(body, BODY));
    return Parts.styled(Parts.pad(card, 32, 40, 40, 40), "card");
  }

  private static String title(CardPart card) {
    return switch (card) {
      case CardPart.NotOffered none -> "payment.scan-this";
      case CardPart.Offered offered -> "payment.scan-this";
      case CardPart.Held held -> "payment.scan-rest";
      case CardPart.ShowCode show -> "card.first";
      case CardPart.Asking asking -> "card.first";
      case CardPart.TooLow low -> "card.first";
      case CardPart.TopUp topUp -> "card.top-up-scan";
    };
  }

  private VBox methods(KioskScreen.Payment screen) {
    VBox list = Parts.column(26);
    list.setAlignment(Pos.CENTER_LEFT);
    if (screen.card() instanceof CardPart.TopUp topUp) {
      list.getChildren()
          .addAll(
              Parts.text(kit.t("card.named", topUp.card()), "f36", "b"),
              Parts.paragraph(kit.t("card.top-up-then"), "f32", "t2"));
      return list;
    }
    if (CodeBox.asksForCard(screen.card())) {
      list.getChildren().addAll(step(1), step(2), step(3));
      return list;
    }
    for (PayMethod method : screen.methods()) {
      list.getChildren().add(method(kit, method, 30));
    }
    Region rule = Parts.styled(new Region(), "rule");
    String key = screen.methods().size() > 1 ? "payment.one" : "payment.set";
    list.getChildren().addAll(rule, Parts.paragraph(kit.t(key), "f28", "t2"));
    return list;
  }

  /// One of the three steps of paying with a card and a code.
  private HBox step(int number) {
    Region disc =
        Parts.styled(
            Parts.centred(Parts.figure(Integer.toString(number), "f36", "b", "pt")), "number-disc");
    Parts.wide(Parts.high(disc, 68), 68);
    return Parts.row(
        20, disc, Parts.grow(Parts.paragraph(kit.t("card.step." + number), "f32", "b")));
  }

  /// A way to pay as customers know it: a coloured dot and a word.
  static HBox method(PageKit kit, PayMethod method, double dot) {
    Region circle = Parts.styled(new Region(), "dot", "dot-" + method.code());
    Parts.wide(Parts.high(circle, dot), dot);
    return Parts.row(16, circle, Parts.text(kit.t("method." + method.code()), "f36", "b"));
  }

  private Region or() {
    return Parts.row(24, leader(), Parts.text(kit.t("payment.or"), "f32", "t2"), leader());
  }

  private static Region leader() {
    return Parts.grow(Parts.styled(Parts.high(new Region(), 3), "leader"));
  }

  private Region ownCode(CardPart card) {
    boolean ofCard = CodeBox.asksForCard(card);
    VBox words =
        Parts.column(
            6,
            Parts.text(kit.t(ofCard ? "card.show" : "payment.show"), "f44", "b", "pt"),
            Parts.paragraph(kit.t(ofCard ? "card.how" : "payment.how"), "f36"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = Parts.row(36, Pictures.phoneToReader(216), Parts.grow(words));
    Parts.pad(Parts.styled(row, "soft-card"), 12, 40, 12, 40);
    return Parts.high(row, 212);
  }

  private Region calm() {
    return Parts.face(
        12,
        Parts.icon("mdi2s-shield-check-outline", "i36", "t2"),
        Parts.text(kit.t("payment.calm"), "f28", "t2"));
  }
}
