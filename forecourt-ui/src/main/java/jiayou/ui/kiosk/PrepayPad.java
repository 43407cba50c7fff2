package jiayou.ui.kiosk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.core.value.Unit;
import jiayou.ui.kiosk.Prepayment.Fit;
import jiayou.ui.kiosk.Prepayment.Measure;
import jiayou.ui.look.Parts;
import jiayou.ui.text.Texts;

/// 其他: any amount or volume, typed; the figure with its unit, the pad, and one way on.
final class PrepayPad {

  private static final double INSIDE = PageKit.WIDTH - 96;

  private final PageKit kit;

  PrepayPad(PageKit kit) {
    this.kit = kit;
  }

  Region draw(Prepayment.Typing typing) {
    VBox card =
        Parts.column(
            20,
            measures(typing),
            field(typing),
            below(typing),
            new NumberPad(kit, INSIDE, 116).draw(true),
            actions(typing.fit()));
    return Parts.styled(Parts.pad(card, 32, 48, 40, 48), "card");
  }

  /// Yuan or litres: the one that counts is marked, the other is a touch away.
  private HBox measures(Prepayment.Typing typing) {
    boolean yuan = typing.measure() == Measure.YUAN;
    return Parts.row(
        20,
        measure("prepay.by-money", yuan),
        measure("prepay.by-volume." + Texts.key(typing.nozzle().grade().unit()), !yuan));
  }

  private Region measure(String key, boolean chosen) {
    Node words = Parts.face(0, Parts.text(kit.t(key), "f36", "b", chosen ? "pt" : "text"));
    if (chosen) {
      Region mark = Parts.styled(Parts.centred(words), "segment");
      return Parts.wide(Parts.high(mark, 96), (INSIDE - 20) / 2);
    }
    Button other = kit.press("preset-unit", new Press.SwitchPresetUnit(), words, "g");
    return Parts.wide(Parts.high(other, 96), (INSIDE - 20) / 2);
  }

  private Region field(Prepayment.Typing typing) {
    boolean yuan = typing.measure() == Measure.YUAN;
    HBox row = Parts.face(12);
    row.setAlignment(Pos.CENTER);
    if (yuan) {
      row.getChildren().add(Parts.text("¥", "f44"));
    }
    row.getChildren()
        .add(
            typing.typed().isEmpty()
                ? Parts.figure("0", "f84", "t2")
                : Parts.figure(typing.typed(), "f84", "b"));
    if (!yuan) {
      row.getChildren().add(Parts.text(unit(typing.nozzle().grade().unit()), "f44"));
    }
    return Parts.high(Parts.styled(row, "field"), 140);
  }

  private String unit(Unit unit) {
    return kit.t("prepay.unit." + Texts.key(unit));
  }

  private Node below(Prepayment.Typing typing) {
    boolean yuan = typing.measure() == Measure.YUAN;
    String most = yuan ? "¥" + typing.most() : typing.most() + " " + unitOf(typing);
    HBox row =
        switch (typing.fit()) {
          case TOO_LITTLE, FITS ->
              Parts.face(0, Parts.text(kit.t("prepay.most", most), "f32", "t2"));
          case TOO_MUCH ->
              Parts.face(
                  12,
                  Parts.icon("mdi2a-alert", "i40", "warn"),
                  Parts.text(kit.t("prepay.most", most), "f32", "b", "warn"));
        };
    return Parts.high(row, 48);
  }

  private String unitOf(Prepayment.Typing typing) {
    return unit(typing.nozzle().grade().unit());
  }

  private HBox actions(Fit fit) {
    double width = (INSIDE - 20) / 2;
    Button close =
        kit.press(
            "preset-close",
            new Press.ClosePreset(),
            Parts.face(0, Parts.text(kit.t("prepay.tiles"), "f36", "b")),
            "s");
    return Parts.row(20, Parts.wide(Parts.high(close, 128), width), confirm(fit, width));
  }

  private Region confirm(Fit fit, double width) {
    Region way =
        switch (fit) {
          case FITS ->
              kit.press(
                  "preset-confirm",
                  new Press.ConfirmTyped(),
                  Parts.face(0, Parts.text(kit.t("prepay.confirm"), "f40", "b")),
                  "p");
          case TOO_LITTLE, TOO_MUCH ->
              Parts.styled(
                  Parts.face(0, Parts.text(kit.t("prepay.confirm"), "f40", "b", "t2")), "quiet");
        };
    return Parts.wide(Parts.high(way, 128), width);
  }
}
