package jiayou.ui.dispenser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import jiayou.core.session.Language;
import jiayou.ui.look.Theme;
import jiayou.ui.signage.Airtime;
import jiayou.ui.signage.FolderPictures;
import jiayou.ui.signage.Playlist;
import jiayou.ui.signage.PlaylistClock;
import jiayou.ui.signage.Showing;
import jiayou.ui.signage.SignagePlayer;
import jiayou.ui.signage.TurnTimer;
import jiayou.ui.window.Fx;
import jiayou.ui.window.Picture;
import jiayou.ui.window.Placement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/// Goal: the idle screen plays the folder beside the prices, with the timer and the threads that
/// the terminal has.
class IdleSignageTest {

  private static final Playlist.Item POSTER =
      new Playlist.Item("poster.png", Duration.ofSeconds(30), Airtime.ALWAYS);

  @TempDir Path folder;

  @Test
  void theIdleScreenPlaysTheFolder() throws Exception {
    paint();
    SignagePlayer player = Fx.call(this::player);
    DispenserView view = Fx.call(() -> new DispenserView(DispenserSamples.PITCH, player, _ -> {}));
    DispenserWindow window =
        Fx.call(() ->
            new DispenserWindow(
                new Stage(), view, new Placement.Undecorated(0, 0, 960, 600), _ -> {}));
    Fx.run(window::open);
    Fx.run(() ->
        window.show(DispenserSamples.frame(Language.ZH, Theme.DARK), DispenserSamples.stale()));
    Showing poster = new Showing.Picture(0, POSTER);
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Fx.call(player::showing).equals(poster));

    Color middle = Fx.call(() -> Picture.snapshot(view).getPixelReader().getColor(394, 380));
    assertEquals(Color.web("#C00000"), middle);
    Fx.run(window::close);
  }

  private SignagePlayer player() {
    return new SignagePlayer(
        new PlaylistClock(new Playlist(List.of(POSTER)), ZoneOffset.UTC, Instant.EPOCH),
        new FolderPictures(folder, task -> Thread.ofVirtual().start(task)),
        () -> Instant.parse("2026-11-18T04:00:00Z"),
        TurnTimer.ofScreen(),
        _ -> {},
        Duration.ZERO);
  }

  private void paint() throws IOException {
    BufferedImage image = new BufferedImage(724, 582, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, 0xC00000);
      }
    }
    ImageIO.write(image, "png", folder.resolve("poster.png").toFile());
  }
}
