package jiayou.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.layout.Pane;
import jiayou.ui.window.Fx;
import org.junit.jupiter.api.Test;

class LookTest {

  @Test
  void theFontsCallThemselvesWhatTheStyleSheetsAskFor() {
    assertEquals(
        List.of("Barlow Tab Bold", "Barlow Tab Medium", "Barlow Tab SemiBold", "Noto Sans SC"),
        Fx.call(Fonts::load));
  }

  @Test
  void sizesAreHeldUpToTheirFloorInMillimetres() {
    PixelPitch kiosk = new PixelPitch(0.248);
    assertEquals(27, kiosk.textFloorPx());
    assertEquals(28, kiosk.figureFloorPx());
    assertEquals(49, kiosk.targetFloorPx());
    assertEquals(4, kiosk.moduleFloorPx());
    String dense = new SizeSheet(new PixelPitch(0.170)).css();
    assertTrue(dense.contains(".f28 { -fx-font-size: 39px; }"), dense);
    assertTrue(dense.contains(".n.f28 { -fx-font-size: 41px; }"), dense);
    assertTrue(dense.contains(".f84 { -fx-font-size: 84px; }"), dense);
  }

  @Test
  void dressingAgainChangesTheThemeOnly() {
    Pane root = new Pane();
    var sheet = getClass().getResource("look.css");
    PixelPitch pitch = new PixelPitch(0.248);
    new Look(Theme.LIGHT, pitch).dress(root, sheet);
    var sheets = List.copyOf(root.getStylesheets());
    new Look(Theme.CONTRAST, pitch).dress(root, sheet);
    assertEquals(List.of("contrast"), root.getStyleClass());
    assertEquals(sheets, root.getStylesheets());
  }
}
