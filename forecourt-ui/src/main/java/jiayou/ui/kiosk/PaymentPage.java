package jiayou.ui.kiosk;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Notch;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;
import jiayou.ui.qr.QrNode;
import jiayou.ui.text.PayMethod;

/// K4: the code as large as a hand, the other way round for those who show theirs, and the counter.
final class PaymentPage {

  private static final int CODE_SIDE = 492;
  private static final double CODE_BOX = 500;

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
    if (screen.code() instanceof PayCode.Shown && !(asksForCard(screen.card()))) {
      head.getChildren().add(time);
    }
    HBox body = Parts.row(44, box(screen), Parts.grow(methods(screen)));
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

  /// While the card comes first, no code for the whole may be read.
  private static boolean asksForCard(CardPart card) {
    return switch (card) {
      case CardPart.NotOffered none -> false;
      case CardPart.Offered offered -> false;
      case CardPart.Held held -> false;
      case CardPart.ShowCode show -> true;
      case CardPart.Asking asking -> true;
      case CardPart.TooLow low -> true;
      case CardPart.TopUp topUp -> true;
    };
  }

  private Region box(KioskScreen.Payment screen) {
    StackPane box =
        switch (screen.card()) {
          case CardPart.TopUp topUp ->
              Parts.centred(new QrNode(topUp.content(), CODE_SIDE, kit.pitch()));
          case CardPart.ShowCode show -> symbol("mdi2c-credit-card-scan-outline", "card.waits");
          case CardPart.Asking asking -> symbol("mdi2t-timer-sand", "card.asking-short");
          case CardPart.TooLow low -> symbol("mdi2c-credit-card-off-outline", "card.low-short");
          case CardPart.NotOffered none -> code(screen.code());
          case CardPart.Offered offered -> code(screen.code());
          case CardPart.Held held -> code(screen.code());
        };
    return Parts.wide(Parts.high(Parts.styled(box, "code-box"), CODE_BOX), CODE_BOX);
  }

  private StackPane code(PayCode code) {
    return switch (code) {
      case PayCode.Shown shown ->
          Parts.centred(new QrNode(shown.content(), CODE_SIDE, kit.pitch()));
      case PayCode.RanOut out -> Parts.centred(stillPaying());
      case PayCode.LockedByPhone locked -> symbol("mdi2c-cellphone-key", "basket.locked");
      case PayCode.Refreshing refreshing -> symbol("mdi2q-qrcode-remove", "payment.renewing");
      case PayCode.Counter counter -> symbol("mdi2w-wifi-off", "basket.offline");
      case PayCode.OnNextScreen next -> symbol("mdi2q-qrcode-remove", "payment.renewing");
      case PayCode.StaffFirst staff -> symbol("mdi2a-account-hard-hat", "check.first");
      case PayCode.Nothing nothing -> symbol("mdi2q-qrcode-remove", "basket.nothing");
    };
  }

  private StackPane symbol(String icon, String key) {
    VBox symbol =
        Parts.column(
            20,
            Parts.icon(icon, "i160", "always-ink2"),
            Parts.text(kit.t(key), "f36", "b", "always-ink"));
    symbol.setAlignment(Pos.CENTER);
    return Parts.centred(symbol);
  }

  private Node stillPaying() {
    Button again =
        kit.button(
            "try-again", new Press.TryAgain(), "mdi2r-refresh", kit.t("payment.renew"), 36, "p");
    VBox question =
        Parts.column(
            36,
            Parts.text(kit.t("payment.ran-out"), "f52", "b", "always-ink"),
            Parts.wide(Parts.high(again, 120), 380));
    question.setAlignment(Pos.CENTER);
    return question;
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
    if (asksForCard(screen.card())) {
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
    boolean ofCard = asksForCard(card);
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
