package jiayou.ui.kiosk;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Notch;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;
import jiayou.ui.text.PayMethod;

/// K4: the code as large as a hand, the other way round for those who show theirs, and the counter.
final class PaymentPage {

  /// As high as five ways to pay, so that the code stands still whatever is beside it.
  private static final double BODY = 516;

  private static final double CHOICE = 344;

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
    HBox head = Parts.row(0, Parts.text(title(screen), "f44", "b"), Parts.spring());
    if (screen.code() instanceof PayCode.Shown && !(CodeBox.asksForCard(screen.card()))) {
      head.getChildren().add(time);
    }
    HBox body = Parts.row(44, new CodeBox(kit).draw(screen), Parts.grow(methods(screen)));
    VBox card = Parts.column(28, head, Parts.high(body, BODY));
    return Parts.styled(Parts.pad(card, 32, 40, 40, 40), "card");
  }

  private String title(KioskScreen.Payment screen) {
    return switch (screen.card()) {
      case CardPart.NotOffered none -> scanThis(screen);
      case CardPart.Offered offered -> scanThis(screen);
      case CardPart.Refused refused -> refused.again() ? kit.t("card.first") : scanThis(screen);
      case CardPart.Held held -> kit.t("payment.scan-rest");
      case CardPart.ShowCode show -> kit.t("card.first");
      case CardPart.Asking asking -> kit.t("card.first");
      case CardPart.TooLow low -> kit.t("card.first");
      case CardPart.TopUp topUp -> kit.t("card.top-up-scan");
    };
  }

  /// Which app reads this code. Nobody should try three.
  private String scanThis(KioskScreen.Payment screen) {
    return screen.code() instanceof PayCode.Shown shown && shown.method() != PayMethod.ANY_APP
        ? kit.t("payment.scan-with", kit.t("method." + shown.method().code()))
        : kit.t("payment.scan-this");
  }

  private VBox methods(KioskScreen.Payment screen) {
    VBox list = Parts.column(26);
    list.setAlignment(Pos.CENTER_LEFT);
    if (screen.card() instanceof CardPart.TopUp topUp) {
      list.getChildren()
          .addAll(
              Parts.text(kit.t("card.top-up"), "f36", "b"),
              Parts.paragraph(kit.t("card.top-up-then"), "f32", "t2"));
      return list;
    }
    if (CodeBox.asksForCard(screen.card())) {
      list.getChildren().addAll(step(1), step(2), step(3));
      return list;
    }
    list.setSpacing(16);
    for (CodeChoice choice : screen.choices()) {
      list.getChildren().add(screen.choices().size() > 1 ? choice(choice) : only(choice));
    }
    Region rule = Parts.styled(new Region(), "rule");
    boolean any =
        screen.choices().stream().anyMatch(c -> c.shown() && c.method() == PayMethod.ANY_APP);
    String key = any ? "payment.one" : "payment.set";
    list.getChildren().addAll(rule, Parts.paragraph(kit.t(key), "f28", "t2"));
    return list;
  }

  private HBox only(CodeChoice choice) {
    return method(kit, choice.method(), 30);
  }

  /// A touch shows this one's code in place of the other.
  private Button choice(CodeChoice choice) {
    HBox face = Parts.row(0, method(kit, choice.method(), 30), Parts.spring());
    if (choice.shown()) {
      face.getChildren().add(Parts.icon("mdi2c-check-bold", "i40", "pt"));
    }
    Button button =
        kit.press(
            "provider-" + choice.provider(),
            new Press.ChooseProvider(choice.provider()),
            Parts.wide(Parts.pad(face, 0, 16, 0, 16), CHOICE),
            choice.shown() ? "segment" : "g");
    return Parts.wide(Parts.high(button, 80), CHOICE);
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
