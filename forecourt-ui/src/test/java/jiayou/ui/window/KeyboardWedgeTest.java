package jiayou.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
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
    strike("12", 100);
    strike("6901234567011", 3);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> text().equals("12"));
    assertEquals(List.of("6901234567011"), scans);
  }

  private Stage open() {
    Stage stage = new Stage();
    Scene scene = new Scene(new StackPane(field), 300, 200);
    KeyboardWedge.listen(scene, now::get, scans::add);
    stage.setScene(scene);
    stage.show();
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
