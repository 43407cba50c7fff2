package jiayou.ui.look;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Duration;

/// An icon that turns while it is on the glass, and never longer.
public final class Spinner extends StackPane {

  private static final Duration TURN = Duration.millis(1200);

  private final RotateTransition turning;

  /// @param icon of the pack; a ring that is open somewhere
  public Spinner(String icon, String... classes) {
    var drawn = Parts.icon(icon, classes);
    turning = new RotateTransition(TURN, drawn);
    turning.setByAngle(360);
    turning.setCycleCount(Animation.INDEFINITE);
    turning.setInterpolator(Interpolator.LINEAR);
    getChildren().setAll(drawn);
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(this::turn);
  }

  private void turn(boolean showing) {
    if (showing) {
      turning.play();
    } else {
      turning.stop();
    }
  }
}
