package jiayou.ui.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.qrcode.QRCodeReader;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import jiayou.ui.look.PixelPitch;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Picture;
import org.junit.jupiter.api.Test;

class QrNodeTest {

  private static final PixelPitch PITCH = new PixelPitch(0.248);

  @Test
  void aPhoneReadsBackWhatWasDrawn() throws Exception {
    for (String content : new String[] {"weixin://wxpay/bizpayurl?pr=NwY5Mz9", "放行 74 19"}) {
      assertEquals(content, decode(picture(content, 340)));
    }
  }

  @Test
  void aDenseCodeTakesMoreRoomRatherThanSmallerModules() throws Exception {
    String token = "https://pass.example/".repeat(12);
    Image image = picture(token, 100);
    assertTrue(image.getWidth() > 200, "only " + image.getWidth());
    assertEquals(token, decode(image));
  }

  @Test
  void thePayCodeIsAsWideAsAPhoneNeeds() {
    assertTrue(picture("weixin://wxpay/bizpayurl?pr=NwY5Mz9", 340).getWidth() * PITCH.mm() >= 74);
  }

  private static Image picture(String content, int side) {
    return Fx.call(() -> {
      QrNode node = new QrNode(content, side, PITCH);
      new Scene(node).getRoot().layout();
      node.autosize();
      node.layout();
      return Picture.snapshot(node);
    });
  }

  private static String decode(Image image) throws Exception {
    return new QRCodeReader().decode(Seen.bitmap(image)).getText();
  }
}
