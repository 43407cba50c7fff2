package jiayou.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class KeyboardWedgeTest {

  private final List<String> scans = new CopyOnWriteArrayList<>();
  private final AtomicLong now = new AtomicLong(1000);
  private final WedgeSettings settings =
      new WedgeSettings(new WedgeSettings.Prefix.None(), Duration.ofMillis(100), 4);
  private final AtomicInteger presses = new AtomicInteger();
  private final TextField field = Fx.call(TextField::new);
  private final Stage stage = Fx.call(this::open);

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void aScanGoesToTheListenerAndNotIntoTheField() {
    strike("134567890123456789", 3);
    strike("6901234567011", 3);
    assertEquals(List.of("134567890123456789", "6901234567011"), scans);
    assertEquals("", text());
  }

  @Test
  void slowTypingArrivesInTheField() throws Exception {
    FxRobot robot = new FxRobot();
    robot.targetWindow(stage);
    robot.clickOn(field);
    for (KeyCode key : List.of(KeyCode.DIGIT7, KeyCode.DIGIT4, KeyCode.DIGIT1)) {
      now.addAndGet(200);
      robot.type(key);
    }
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> text().equals("741"));
    assertEquals(List.of(), scans);
  }

  @Test
  void typingAndAScanDoNotMix() throws Exception {
    strike("12", 200);
    strike("6901234567011", 3);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> text().equals("12"));
    assertEquals(List.of("6901234567011"), scans);
  }

  @Test
  void theLineFeedAfterACarriageReturnPressesNothing() {
    Fx.run(() -> field.setOnAction(event -> presses.incrementAndGet()));
    strike("6901234567011", 3);
    now.addAndGet(3);
    Fx.run(() -> field.fireEvent(key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER)));
    assertEquals(0, presses.get());
    now.addAndGet(500);
    Fx.run(() -> field.fireEvent(key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER)));
    assertEquals(1, presses.get());
  }

  @Test
  void anInputMethodSwallowsNoLetters() {
    Fx.run(() -> {
      field.fireEvent(composing("jy1.s"));
      field.fireEvent(committing("JY1.S1.K02"));
      now.addAndGet(3);
      field.fireEvent(key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER));
    });
    assertEquals(List.of("JY1.S1.K02"), scans);
    assertEquals("", text());
  }

  @Test
  void whatAnInputMethodLetsThroughIsTypedWhenItIsNoScan() throws Exception {
    Fx.run(() -> field.fireEvent(committing("油")));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> text().equals("油"));
    assertEquals(List.of(), scans);
  }

  private static InputMethodEvent composing(String letters) {
    return new InputMethodEvent(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        List.of(new InputMethodTextRun(letters, InputMethodHighlight.UNSELECTED_RAW)),
        "",
        0);
  }

  private static InputMethodEvent committing(String letters) {
    return new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(), letters, 0);
  }

  private Stage open() {
    Stage stage = new Stage();
    Scene scene = new Scene(new StackPane(field), 300, 200);
    KeyboardWedge.listen(scene, settings, now::get, scans::add);
    stage.setScene(scene);
    stage.show();
    KeyboardWedge.withoutInputMethod(scene);
    field.requestFocus();
    return stage;
  }

  /// Strikes the keys as the toolkit does, at times of our own, and ends with Enter.
  private void strike(String keys, long gapMs) {
    Fx.run(() -> {
      for (char key : keys.toCharArray()) {
        now.addAndGet(gapMs);
        field.fireEvent(key(KeyEvent.KEY_TYPED, String.valueOf(key), KeyCode.UNDEFINED));
      }
      now.addAndGet(gapMs);
      field.fireEvent(key(KeyEvent.KEY_PRESSED, "", KeyCode.ENTER));
      field.fireEvent(key(KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED));
    });
  }

  private static KeyEvent key(EventType<KeyEvent> type, String character, KeyCode code) {
    return new KeyEvent(type, character, "", code, false, false, false, false);
  }

  private String text() {
    return Fx.call(field::getText);
  }
}
