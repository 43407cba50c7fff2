package jiayou.ui.kiosk;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import jiayou.core.press.Press;
import jiayou.core.value.Grade;
import jiayou.ui.look.NightRoad;
import jiayou.ui.look.Parts;

/// K1. The upper half belongs to the signage; board and start never move.
final class AttractPage {

  /// The room of the signage at the top of the screen.
  static final int SIGNAGE_HEIGHT = 1010;

  private static final double PAGE_WIDTH = 1080;

  private final PageKit kit;

  AttractPage(PageKit kit) {
    this.kit = kit;
  }

  /// @param signage what plays in the upper half; the built-in picture when there is none
  Page draw(KioskScreen.Attract screen, Optional<Node> signage) {
    Label clock = Parts.figure(kit.frame().clock(), "f40", "white");
    HBox top = Parts.row(32, kit.brand("#4457E6"), Parts.spring(), clock);
    new PrinterSign(kit).draw(screen.printer()).ifPresent(sign -> top.getChildren().add(2, sign));
    Parts.wide(Parts.high(Parts.pad(top, 0, 48, 0, 48), 112), PAGE_WIDTH);
    Region board = at(board(screen), PageKit.MARGIN, 936);
    Region below = at(below(screen), PageKit.MARGIN, 1362);
    Pane page = new Pane();
    page.getChildren()
        .addAll(
            signage
                .map(node -> List.of(node, at(advertising(), PAGE_WIDTH - 48 - 84, 128)))
                .orElseGet(this::builtIn));
    page.getChildren().addAll(top, board, below);
    page.setOnMouseClicked(event -> kit.presses().accept(new Press.Start()));
    return new Page(page, Page.NO_SECONDS, clock::setText);
  }

  private List<Node> builtIn() {
    VBox headline = Parts.column(-22);
    kit.t("attract.headline")
        .lines()
        .map(line -> Parts.text(line, "f92", "b", "white"))
        .forEach(headline.getChildren()::add);
    Label tagline = Parts.text(kit.t("attract.tagline"), "f32", "white");
    Region words = at(Parts.column(28, headline, tagline), 56, 166);
    Node cup = NightRoad.cup(330);
    cup.setLayoutX(PAGE_WIDTH - 64 - 330);
    cup.setLayoutY(470);
    return List.of(NightRoad.landscape(PAGE_WIDTH, SIGNAGE_HEIGHT), words, cup);
  }

  private Region advertising() {
    return Parts.text(kit.t("attract.ad"), "f28", "white", "advertising");
  }

  private Region board(KioskScreen.Attract screen) {
    HBox head = Parts.row(0, Parts.text(kit.t("attract.board"), "f40", "b"), Parts.spring());
    HBox columns = Parts.row(16);
    switch (screen.board()) {
      case Board.Current current -> {
        head.getChildren().add(Parts.text(since(current), "f28", "t2"));
        current.prices().stream()
            .map(price -> column(price.grade(), Parts.figure(price.price().shown(), "f84", "b")))
            .forEach(columns.getChildren()::add);
      }
      case Board.Stale stale ->
          stale.grades().stream()
              .map(grade -> column(grade, unknownPrice()))
              .forEach(columns.getChildren()::add);
    }
    VBox card = Parts.column(0, head, Parts.spring(), columns, Parts.spring(), foot(screen));
    Parts.wide(Parts.high(Parts.pad(card, 24, 40, 20, 40), 392), PageKit.WIDTH);
    return Parts.styled(card, "card", "in-hand");
  }

  private String since(Board.Current current) {
    String unit =
        current.prices().isEmpty()
            ? ""
            : kit.texts().perUnit(current.prices().getFirst().price().unit());
    return kit.t("attract.since", unit, kit.texts().moment(current.since()));
  }

  /// Nothing is assured about prices that are too old.
  private Region foot(KioskScreen.Attract screen) {
    return switch (screen.board()) {
      case Board.Stale stale -> Parts.high(new Region(), 40);
      case Board.Current current -> {
        String words =
            screen
                .verifiedUntil()
                .map(day -> kit.t("attract.verified", day))
                .orElseGet(() -> kit.t("attract.synced"));
        yield Parts.row(
            12,
            Parts.icon("mdi2s-shield-check-outline", "i34", "t2"),
            Parts.text(words, "f28", "t2"));
      }
    };
  }

  private Region unknownPrice() {
    Label words = Parts.paragraph(kit.t("attract.stale"), "f28", "warn", "middle");
    return Parts.high(Parts.pad(words, 0, 8, 0, 8), 100);
  }

  private Region column(Grade grade, Region price) {
    HBox sign =
        Parts.face(
            8,
            Parts.high(Parts.figure(grade.sign(), "f42", "b", "on-g", "grade-chip"), 61),
            Parts.text(kit.kind(grade), "f28"));
    Parts.styled(sign, grade.tint());
    VBox well = Parts.column(6, sign, price);
    well.setAlignment(Pos.CENTER);
    well.setPrefWidth(210);
    return Parts.grow(Parts.high(Parts.styled(well, "well"), 206));
  }

  private Region below(KioskScreen.Attract screen) {
    VBox words =
        Parts.column(
            -6,
            Parts.text(kit.t("attract.start"), kit.texts().pick("f68", "f60"), "b"),
            Parts.text(kit.t("attract.start-other"), "f36"));
    words.setAlignment(Pos.CENTER_LEFT);
    Button start =
        kit.press(
            "start",
            new Press.Start(),
            Parts.face(36, Parts.icon("mdi2g-gesture-tap", "i112"), words),
            "p",
            "round32",
            "lifted");
    Parts.wide(Parts.high(start, 236), PageKit.WIDTH);
    start.addEventHandler(MouseEvent.MOUSE_CLICKED, Event::consume);
    HBox services =
        Parts.face(
            120,
            service("mdi2g-gas-station-outline", "attract.fuel"),
            service("mdi2b-basket-outline", "attract.goods"));
    return Parts.column(24, start, services, hint(screen.link()));
  }

  private HBox service(String icon, String key) {
    return Parts.row(14, Parts.icon(icon, "i48", "pt"), Parts.text(kit.t(key), "f36", "b"));
  }

  private HBox hint(KioskScreen.Link link) {
    return switch (link) {
      case ONLINE ->
          Parts.face(
              14,
              Parts.icon("mdi2c-car", "i40", "t2"),
              Parts.text(kit.t("attract.hint"), "f32", "t2"));
      case OFFLINE ->
          Parts.face(
              14,
              Parts.icon("mdi2w-wifi-off", "i40", "warn"),
              Parts.text(kit.t("attract.offline"), "f32", "b", "warn"));
    };
  }

  private static <R extends Region> R at(R region, double x, double y) {
    region.setLayoutX(x);
    region.setLayoutY(y);
    return region;
  }
}
