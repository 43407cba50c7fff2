package jiayou.ui.window;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/// A scanner that types what it reads as if it were a keyboard. Its codes go to one listener and
/// never into a text field; what a person types goes on to where it was going, a blink later.
///
/// Works on the JavaFX thread, as an event filter of the whole scene.
final class KeyboardWedge {

  private final Scene scene;
  private final Consumer<String> scans;
  private final LongSupplier clockMs;
  private final BurstDetector detector = new BurstDetector();
  private final PauseTransition quiet =
      new PauseTransition(Duration.millis(BurstDetector.LONGEST_GAP_MS + 5));
  private boolean releasing;
  private boolean codeJustEnded;
  private int keys;

  private KeyboardWedge(Scene scene, LongSupplier clockMs, Consumer<String> scans) {
    this.scene = scene;
    this.clockMs = clockMs;
    this.scans = scans;
  }

  /// Listens for as long as the scene lives.
  static void listen(Scene scene, Consumer<String> scans) {
    listen(scene, () -> System.nanoTime() / 1_000_000, scans);
  }

  /// @param clockMs when the key at hand was struck
  static void listen(Scene scene, LongSupplier clockMs, Consumer<String> scans) {
    KeyboardWedge wedge = new KeyboardWedge(scene, clockMs, scans);
    scene.addEventFilter(KeyEvent.KEY_TYPED, wedge::typed);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, wedge::pressed);
    wedge.quiet.setOnFinished(event -> wedge.lookAgain());
  }

  private void typed(KeyEvent key) {
    if (releasing || key.getCharacter().isEmpty()) {
      return;
    }
    if (Character.isISOControl(key.getCharacter().charAt(0))) {
      if (codeJustEnded) {
        key.consume();
      }
      return;
    }
    key.consume();
    codeJustEnded = false;
    keys++;
    release(detector.typed(key.getCharacter(), clockMs.getAsLong()));
    quiet.playFromStart();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() != KeyCode.ENTER && key.getCode() != KeyCode.TAB) {
      return;
    }
    quiet.stop();
    switch (detector.ended(clockMs.getAsLong())) {
      case BurstDetector.Ended.Code code -> {
        key.consume();
        codeJustEnded = true;
        scans.accept(code.text());
      }
      case BurstDetector.Ended.Typing typing -> {
        codeJustEnded = false;
        release(typing.text());
      }
    }
  }

  /// Keys that already wait in the queue belong to the burst, so they are let in first.
  private void lookAgain() {
    int before = keys;
    Platform.runLater(() -> {
      if (keys == before) {
        release(detector.release());
      }
    });
  }

  private void release(String text) {
    Node owner = scene.getFocusOwner();
    if (text.isEmpty() || owner == null) {
      return;
    }
    releasing = true;
    try {
      text.codePoints()
          .mapToObj(Character::toString)
          .forEach(character ->
              Event.fireEvent(
                  owner,
                  new KeyEvent(
                      KeyEvent.KEY_TYPED,
                      character,
                      "",
                      KeyCode.UNDEFINED,
                      false,
                      false,
                      false,
                      false)));
    } finally {
      releasing = false;
    }
  }
}
