package jiayou.ui.kiosk;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.QrNode;

/// K5b: nobody knows yet. Amber, never red, and no way to pay again from here.
final class UnknownPage {

  private final PageKit kit;

  UnknownPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Unknown screen) {
    PageKit.Header header = kit.header(kit.t("unknown.title"), kit.mark());
    VBox content =
        Parts.column(
            28,
            alarm(),
            ticket(screen),
            staff(),
            Parts.row(24, slip(screen.slip()), checkNow()),
            Parts.face(0, Parts.text(kit.t("unknown.stay"), "f28", "t2")));
    Parts.pad(content, 32, PageKit.MARGIN, 0, PageKit.MARGIN);
    return new Page(Parts.column(0, header.node(), content), Page.NO_SECONDS, header.clock());
  }

  private Region alarm() {
    VBox words =
        Parts.column(
            -8,
            Parts.text(kit.t("unknown.headline"), "f64", "b", "warn"),
            Parts.paragraph(kit.t("unknown.calm"), "f36", "warn"));
    HBox top = Parts.row(28, Parts.icon("mdi2t-timer-sand", "i104", "warn"), Parts.grow(words));
    HBox dont =
        Parts.row(
            20,
            Parts.icon("mdi2h-hand-back-right", "i56", "white"),
            Parts.text(kit.t("unknown.dont"), "f44", "b", "white"));
    Parts.high(Parts.pad(Parts.styled(dont, "dont"), 0, 30, 0, 30), 110);
    return Parts.pad(Parts.styled(Parts.column(24, top, dont), "warn-card"), 32, 48, 40, 48);
  }

  private Region ticket(KioskScreen.Unknown screen) {
    VBox steps =
        Parts.column(
            20,
            step(
                "1",
                kit.t("unknown.check", screen.everySeconds()),
                kit.t("unknown.checked", screen.checks(), screen.lastCheckAt())),
            step("2", kit.t("unknown.charged"), kit.t("unknown.charged-sub")),
            step("3", kit.t("unknown.not-charged"), kit.t("unknown.not-charged-sub")));
    Parts.pad(steps, 36, 44, 26, 44);
    HBox number = Parts.row(0, number(screen), Parts.spring());
    screen
        .statusAddress()
        .ifPresent(address ->
            number
                .getChildren()
                .add(
                    Parts.styled(
                        Parts.centred(new QrNode(address, 236, kit.pitch())), "code-frame")));
    Parts.pad(number, 24, 44, 32, 44);
    Region dots = Parts.dots(true);
    VBox.setMargin(dots, new Insets(0, 44, 0, 44));
    VBox card = Parts.column(0, steps, dots, number);
    return Parts.styled(card, "card");
  }

  private HBox step(String number, String words, String sub) {
    Region disc = Parts.styled(Parts.centred(Parts.figure(number, "f40", "pt")), "number-disc");
    Parts.wide(Parts.high(disc, 68), 68);
    VBox lines = Parts.column(-4, Parts.paragraph(words, "f40", "b"), Parts.text(sub, "f32", "t2"));
    HBox row = Parts.row(28, disc, Parts.grow(lines));
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private VBox number(KioskScreen.Unknown screen) {
    HBox paid =
        Parts.row(
            12,
            Parts.text(kit.t("method." + screen.method().code()) + " ·", "f32"),
            new Amount(screen.due(), 36, "text"),
            Parts.text("· " + screen.at(), "f32"));
    VBox lines =
        Parts.column(
            6,
            Parts.text(kit.t("unknown.show"), "f32", "t2"),
            Parts.figure(screen.trace(), "f60"),
            paid);
    if (screen.statusAddress().isPresent()) {
      lines.getChildren().add(Parts.text(kit.t("unknown.follow"), "f28", "t2"));
    }
    lines.setAlignment(Pos.CENTER_LEFT);
    return lines;
  }

  private Button staff() {
    String key =
        switch (kit.frame().staff()) {
          case NOT_CALLED -> "unknown.staff";
          case CALLED -> "unknown.staff-called";
        };
    Button staff =
        kit.button(
            "ask-staff",
            new Press.CallStaff(),
            "mdi2h-hand-back-right",
            kit.t(key),
            48,
            "p",
            "round28");
    return Parts.wide(Parts.high(staff, 148), PageKit.WIDTH);
  }

  private Region slip(SlipState state) {
    return switch (state) {
      case OFFERED -> slip("unknown.slip");
      case PRINTED -> slip("unknown.slip-printed");
      case PRINTING -> saying("mdi2p-printer-outline", "unknown.slip-printing");
      case NO_PAPER -> saying("mdi2p-printer-alert", "unknown.slip-none");
    };
  }

  private Button slip(String key) {
    Button button =
        kit.button(
            "print-slip", new Press.PrintSlip(), "mdi2p-printer-outline", kit.t(key), 36, "s");
    return half(button);
  }

  private Region saying(String icon, String key) {
    return half(
        Parts.styled(
            Parts.face(16, Parts.icon(icon, "i48", "t2"), Parts.text(kit.t(key), "f36", "b", "t2")),
            "quiet"));
  }

  private Button checkNow() {
    Button button =
        kit.button(
            "check-now", new Press.CheckNow(), "mdi2r-refresh", kit.t("unknown.now"), 36, "s");
    return half(button);
  }

  private static <R extends Region> R half(R region) {
    return Parts.wide(Parts.high(region, 124), (PageKit.WIDTH - 24) / 2);
  }
}
