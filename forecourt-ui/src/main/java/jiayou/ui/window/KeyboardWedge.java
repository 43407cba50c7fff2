package jiayou.ui.window;

import com.sun.javafx.scene.SceneHelper;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import jiayou.ui.window.WedgeSettings.Prefix;

/// A scanner that types what it reads as if it were a keyboard. Its codes go to one listener and
/// never into a text field; what a person types goes on to where it was going, a blink later.
///
/// Works on the JavaFX thread, as an event filter of the whole scene. Digits of the main row and of
/// the number pad are the same to it, and so are Enter alone and carriage return with line feed.
final class KeyboardWedge {

  private static final String STX = "\u0002";

  private final Scene scene;
  private final WedgeSettings settings;
  private final Consumer<String> scans;
  private final LongSupplier clockMs;
  private final BurstDetector detector;
  private final PauseTransition quiet;
  private boolean releasing;
  private boolean codeJustEnded;
  private long codeEndedMs;
  private int keys;

  private KeyboardWedge(
      Scene scene, WedgeSettings settings, LongSupplier clockMs, Consumer<String> scans) {
    this.scene = scene;
    this.settings = settings;
    this.clockMs = clockMs;
    this.scans = scans;
    this.detector = new BurstDetector(settings);
    this.quiet = new PauseTransition(Duration.millis(settings.longestGap().toMillis() + 5));
  }

  /// Listens for as long as the scene lives.
  static void listen(Scene scene, WedgeSettings settings, Consumer<String> scans) {
    listen(scene, settings, () -> System.nanoTime() / 1_000_000, scans);
  }

  /// @param clockMs when the key at hand was struck
  static void listen(
      Scene scene, WedgeSettings settings, LongSupplier clockMs, Consumer<String> scans) {
    KeyboardWedge wedge = new KeyboardWedge(scene, settings, clockMs, scans);
    scene.addEventFilter(KeyEvent.KEY_TYPED, wedge::typed);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, wedge::pressed);
    scene.addEventFilter(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, wedge::composed);
    wedge.quiet.setOnFinished(event -> wedge.lookAgain());
  }

  /// Keeps the system's input method away from a window that stands: it would take the letters of a
  /// code for the beginning of Chinese words. JavaFX has no public switch for it.
  static void withoutInputMethod(Scene scene) {
    SceneHelper.enableInputMethodEvents(scene, false);
  }

  private void typed(KeyEvent key) {
    if (releasing || key.getCharacter().isEmpty()) {
      return;
    }
    if (key.getCharacter().equals(STX) && settings.prefix() instanceof Prefix.Stx) {
      open(key);
      return;
    }
    if (Character.isISOControl(key.getCharacter().charAt(0))) {
      if (codeJustEnded) {
        key.consume();
      }
      return;
    }
    key.consume();
    take(key.getCharacter());
  }

  private void pressed(KeyEvent key) {
    if (settings.prefix().equals(new Prefix.Key(key.getCode()))) {
      open(key);
      return;
    }
    if (key.getCode() != KeyCode.ENTER && key.getCode() != KeyCode.TAB) {
      return;
    }
    if (isSecondEnd()) {
      key.consume();
      return;
    }
    quiet.stop();
    switch (detector.ended(clockMs.getAsLong())) {
      case BurstDetector.Ended.Code code -> {
        key.consume();
        codeJustEnded = true;
        codeEndedMs = clockMs.getAsLong();
        scans.accept(code.text());
      }
      case BurstDetector.Ended.Typing typing -> {
        codeJustEnded = false;
        release(typing.text());
      }
    }
  }

  /// An input method that is there all the same: what it lets through are keys like others, and
  /// what it is still brooding over is not shown.
  private void composed(InputMethodEvent event) {
    event.consume();
    event.getCommitted().codePoints().mapToObj(Character::toString).forEach(this::take);
  }

  private void open(KeyEvent key) {
    key.consume();
    codeJustEnded = false;
    release(detector.opened(clockMs.getAsLong()));
    quiet.playFromStart();
  }

  private void take(String character) {
    codeJustEnded = false;
    keys++;
    release(detector.typed(character, clockMs.getAsLong()));
    quiet.playFromStart();
  }

  /// The line feed after a carriage return must not press a button.
  private boolean isSecondEnd() {
    return codeJustEnded
        && !detector.isHolding()
        && clockMs.getAsLong() - codeEndedMs <= settings.longestGap().toMillis();
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
