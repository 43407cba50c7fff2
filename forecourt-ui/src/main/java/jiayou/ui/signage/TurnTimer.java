package jiayou.ui.signage;

import java.time.Duration;
import javafx.animation.PauseTransition;

/// Calls back once, later, on the FX thread. A port, so that a test can be the one who says when.
public interface TurnTimer {

  /// @param due runs on the FX thread
  /// @return forgets the call if it has not come yet
  Runnable after(Duration wait, Runnable due);

  /// The timer of the real screen, driven by its pulses.
  static TurnTimer ofScreen() {
    return (wait, due) -> {
      PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(wait.toMillis()));
      pause.setOnFinished(_ -> due.run());
      pause.play();
      return pause::stop;
    };
  }
}
