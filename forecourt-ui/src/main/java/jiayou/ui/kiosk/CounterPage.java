package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.ui.look.Amount;
import jiayou.ui.look.Notch;
import jiayou.ui.look.Parts;
import jiayou.ui.qr.BarcodeNode;

/// K9: the counter takes the money. Works without any network; by choice it is the same page
/// without the amber band.
final class CounterPage {

  private static final int BARCODE_WIDTH = 936;
  private static final int BARCODE_HEIGHT = 172;

  private final PageKit kit;

  CounterPage(PageKit kit) {
    this.kit = kit;
  }

  Page draw(KioskScreen.Counter screen) {
    PageKit.Header header = kit.header(kit.t("counter.title"), kit.back(kit.t("counter.back")));
    VBox content = Parts.column(24, ticket(screen), slip(screen));
    Parts.pad(content, 28, PageKit.MARGIN, 0, PageKit.MARGIN);
    VBox page = Parts.column(0, header.node());
    switch (screen.why()) {
      case KioskScreen.Why.NetworkDown down -> {
        page.getChildren()
            .add(
                band(
                    "warn",
                    "mdi2w-wifi-off",
                    kit.t("counter.down"),
                    kit.t("counter.down-sub", down.since())));
        content.getChildren().addAll(whatWorks(), toCode("mdi2c-clock-outline", "counter.wait"));
      }
      case KioskScreen.Why.NetworkBack back -> {
        page.getChildren()
            .add(band("ok", "mdi2c-check-circle", kit.t("counter.up"), kit.t("counter.up-sub")));
        content.getChildren().add(toCode("mdi2q-qrcode-scan", "counter.to-code"));
      }
      case KioskScreen.Why.ByChoice choice ->
          content.getChildren().add(toCode("mdi2q-qrcode-scan", "counter.to-code"));
    }
    content.getChildren().add(Parts.face(0, Parts.text(kit.t("counter.kept"), "f28", "t2")));
    page.getChildren().add(content);
    return new Page(page, Page.NO_SECONDS, header.clock());
  }

  private Region band(String tone, String icon, String words, String sub) {
    VBox lines =
        Parts.column(-4, Parts.text(words, "f40", "b", tone), Parts.text(sub, "f32", tone));
    HBox band = Parts.row(24, Parts.icon(icon, "i64", tone), lines);
    lines.setAlignment(Pos.CENTER_LEFT);
    Parts.pad(Parts.styled(band, tone + "-band"), 0, PageKit.MARGIN, 0, PageKit.MARGIN);
    return Parts.high(band, 156);
  }

  private Region ticket(KioskScreen.Counter screen) {
    VBox due =
        Parts.column(
            -10,
            Parts.text(kit.t("counter.due"), "f32", "t2"),
            new Amount(screen.due(), 112, "text"));
    HBox head = Parts.row(0, due, Parts.spring(), new SummaryText(kit).split(screen.summary()));
    Parts.pad(head, 22, 44, 16, 44);
    VBox code =
        Parts.column(
            0,
            Parts.styled(
                Parts.centred(new BarcodeNode(screen.number(), BARCODE_WIDTH, BARCODE_HEIGHT)),
                "barcode"),
            Parts.figure(screen.number(), "f72"),
            Parts.text(kit.t("counter.use"), "f36"));
    code.setAlignment(Pos.CENTER);
    Parts.pad(code, 36, 20, 28, 20);
    return Parts.styled(Parts.column(0, head, Notch.tearLine(44), code), "card", "in-hand");
  }

  private Region slip(KioskScreen.Counter screen) {
    return switch (screen.slip()) {
      case OFFERED -> {
        Button print =
            kit.button(
                "print-slip",
                new Press.PrintSlip(),
                "mdi2p-printer-outline",
                kit.t("counter.print"),
                52,
                "p",
                "round28");
        yield Parts.wide(Parts.high(print, 140), PageKit.WIDTH);
      }
      case PRINTING -> saying("mdi2p-printer-outline", "pt", kit.t("counter.printing"));
      case PRINTED -> saying("mdi2c-check-circle", "ok", kit.t("counter.printed"));
      case NO_PAPER ->
          saying("mdi2p-printer-alert", "warn", kit.t("counter.no-paper", screen.number()));
    };
  }

  private Region saying(String icon, String tone, String words) {
    HBox saying =
        Parts.face(24, Parts.icon(icon, "i60", tone), Parts.text(words, "f40", "b", tone));
    return Parts.high(Parts.styled(saying, "soft-card"), 140);
  }

  private Region whatWorks() {
    VBox card =
        Parts.column(
            0,
            Parts.text(kit.t("counter.when-down"), "f36", "b"),
            works("mdi2c-check-circle", "ok", "counter.can", "counter.can-what"),
            works("mdi2c-close-circle-outline", "danger", "counter.off", "counter.off-what"));
    return Parts.pad(Parts.styled(card, "card"), 20, 40, 20, 40);
  }

  private HBox works(String icon, String tone, String key, String what) {
    HBox word =
        Parts.row(10, Parts.icon(icon, "i44", tone), Parts.text(kit.t(key), "f32", "b", tone));
    word.setMinWidth(170);
    return Parts.high(Parts.row(18, word, Parts.text(kit.t(what), "f32")), 66);
  }

  private Button toCode(String icon, String key) {
    Button button = kit.button("to-code", new Press.BackToCode(), icon, kit.t(key), 36, "s");
    return Parts.wide(Parts.high(button, 112), PageKit.WIDTH);
  }
}
