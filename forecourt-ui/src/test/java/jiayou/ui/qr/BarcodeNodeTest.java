package jiayou.ui.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.oned.Code128Reader;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Picture;
import org.junit.jupiter.api.Test;

class BarcodeNodeTest {

  @Test
  void aCashRegisterReadsBackWhatWasDrawn() throws Exception {
    Image image =
        Fx.call(() -> {
          BarcodeNode node = new BarcodeNode("C02-0046", 936, 172);
          new Scene(node).getRoot().layout();
          node.autosize();
          node.layout();
          return Picture.snapshot(node);
        });
    assertEquals("C02-0046", new Code128Reader().decode(Seen.bitmap(image)).getText());
  }
}
