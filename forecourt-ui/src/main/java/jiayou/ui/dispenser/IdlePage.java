package jiayou.ui.dispenser;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import jiayou.core.value.Unit;
import jiayou.ui.look.Parts;
import jiayou.ui.signage.SignagePlayer;

/// D1: pictures at the left, prices at the right.
final class IdlePage extends HBox {

  private static final double SIGNAGE_WIDTH = 724;
  private static final double CORNER = 28;

  private final PageKit kit;
  private final SignagePlayer signage;
  private final KeptNotes notes;
  private final VBox left = Parts.column(18);
  private final VBox board = DispenserParts.card(16, 30, 6, 30);
  private Optional<List<KeptNozzle>> noted = Optional.empty();

  IdlePage(PageKit kit, SignagePlayer signage) {
    this.kit = kit;
    this.signage = rounded(signage);
    this.notes = new KeptNotes(kit);
    setSpacing(24);
    getChildren().setAll(Parts.wide(left, SIGNAGE_WIDTH), Parts.grow(board));
  }

  void show(DispenserScreen.Idle idle) {
    showLeft(idle);
    switch (idle.board()) {
      case PriceBoard.Current current -> show(current);
      case PriceBoard.Stale stale -> show(stale);
    }
  }

  private void showLeft(DispenserScreen.Idle idle) {
    if (noted.equals(Optional.of(idle.kept()))) {
      return;
    }
    noted = Optional.of(idle.kept());
    left.getChildren().setAll(notes.draw(idle.kept()));
    if (idle.hasPictures()) {
      left.getChildren().add(Parts.grow(signage));
    }
  }

  private void show(PriceBoard.Current current) {
    Unit unit = current.rows().isEmpty() ? Unit.LITRE : current.rows().getFirst().price().unit();
    board
        .getChildren()
        .setAll(
            Parts.row(
                16,
                Parts.text(kit.words().perUnit(unit), "f40", "b"),
                Parts.spring(),
                Parts.text(kit.words().since(current.since()), "f40", "t2")));
    current.rows().stream().map(this::priced).forEach(this::addRow);
  }

  private void show(PriceBoard.Stale stale) {
    board.getChildren().setAll(Parts.text(kit.text("d1.stale"), "f40", "b", "warn"));
    stale.rows().stream().map(this::unpriced).forEach(this::addRow);
  }

  private void addRow(HBox row) {
    if (board.getChildren().size() > 1) {
      row.getStyleClass().add("ruled");
    }
    board.getChildren().add(Parts.grow(row));
  }

  private HBox priced(PriceBoard.Priced row) {
    return row(row.served(), Parts.figure(row.price().shown(), size(row.served()), "b", "tight"));
  }

  /// Two nozzles, or the longer English word, take their room from the figures.
  private String size(PriceBoard.Served served) {
    if (served.nozzleSigns().size() > 1) {
      return "f72";
    }
    return switch (kit.words().language()) {
      case ZH -> "f88";
      case EN -> "f80";
    };
  }

  private HBox unpriced(PriceBoard.Served served) {
    return row(served, Parts.text(kit.text("d1.see-pump"), "f40", "t2"));
  }

  private HBox row(PriceBoard.Served served, Node figure) {
    List<Integer> signs = served.nozzleSigns();
    HBox source =
        Parts.row(
            12,
            DispenserParts.chip(served.grade(), 52, 73),
            Parts.text(kit.words().nozzles(signs), "f40", "t2"));
    return Parts.row(0, source, Parts.spring(), figure);
  }

  private static SignagePlayer rounded(SignagePlayer signage) {
    Parts.wide(signage, SIGNAGE_WIDTH);
    Rectangle corners = new Rectangle();
    corners.setArcWidth(2 * CORNER);
    corners.setArcHeight(2 * CORNER);
    corners.widthProperty().bind(signage.widthProperty());
    corners.heightProperty().bind(signage.heightProperty());
    signage.setClip(corners);
    return signage;
  }
}
