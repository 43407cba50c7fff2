package jiayou.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CanvasSizeTest {

  @Test
  void aPanelOfItsOwnSizeLeavesTheCanvasAsItIs() {
    assertEquals(1, CanvasSize.KIOSK.scaleIn(1080, 1920));
  }

  @Test
  void aFinerPanelOfTheSameShapeScalesItAsAWhole() {
    assertEquals(2, CanvasSize.KIOSK.scaleIn(2160, 3840));
  }

  @Test
  void theTighterSideDecides() {
    assertEquals(0.75, CanvasSize.DISPENSER.scaleIn(1920, 600));
    assertEquals(0.5, CanvasSize.DISPENSER.scaleIn(640, 1080));
  }
}
