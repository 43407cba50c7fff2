package jiayou.ui.dispenser;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import jiayou.ui.look.Parts;
import jiayou.ui.look.Pictures;

/// Who we are, what is going on, what time it is.
final class TopBar extends HBox {

  private final Label station = Parts.text("", "f40", "b", "over");
  private final StackPane state = new StackPane();
  private final Label clock = Parts.figure("", "f44", "over");

  private Optional<StateTag> shown = Optional.empty();

  TopBar() {
    setSpacing(24);
    getChildren()
        .setAll(Parts.row(18, Pictures.mark(56, "#4457E6"), station), Parts.spring(), state, clock);
    getStyleClass().add("top");
    Parts.high(this, 92);
  }

  void show(DispenserFrame frame, StateTag tag) {
    station.setText(frame.station());
    clock.setText(frame.clock());
    if (!shown.equals(Optional.of(tag))) {
      shown = Optional.of(tag);
      state.getChildren().setAll(tag.draw());
    }
  }
}
