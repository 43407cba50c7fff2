package jiayou.ui.signage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import jiayou.core.session.Language;
import jiayou.ui.window.Fx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Goal: whatever the folder holds, the screen always holds a whole picture. Method: real files, a
/// decoder and a timer that move only when the test says so, and the colour of a pixel as witness.
class SignagePlayerTest {

  private static final Color RED = Color.web("#C00000");
  private static final Color BLUE = Color.web("#0000C0");

  @TempDir Path folder;

  private final HandTimer timer = new HandTimer();
  private final Queue<Runnable> disk = new ArrayDeque<>();
  private final List<String> bad = new ArrayList<>();

  @BeforeEach
  void paintPictures() throws IOException {
    paint("red.png", 0xC00000, 300, 200);
    paint("blue.png", 0x0000C0, 150, 400);
    Files.writeString(folder.resolve("broken.png"), "not a picture");
  }

  @Test
  void picturesTakeTurnsAndFillTheirPlaceWhateverTheirShape() {
    SignagePlayer player = player(Runnable::run, "red.png", "blue.png");

    onFx(player::start);
    assertEquals(List.of(RED, RED), corners(player));
    timer.turn();
    assertEquals(List.of(BLUE, BLUE), corners(player));
    timer.turn();
    assertEquals(List.of(RED, RED), corners(player));
  }

  @Test
  void thePictureStaysUntilTheNextIsDecoded() {
    SignagePlayer player = player(disk::add, "red.png", "blue.png");
    onFx(player::start);
    decode();
    assertEquals(List.of(RED, RED), corners(player));

    timer.turn();
    assertEquals(List.of(RED, RED), corners(player), "the disk has not answered yet");
    decode();
    assertEquals(List.of(BLUE, BLUE), corners(player));
  }

  @Test
  void aBadFileIsPassedOverAndToldOnce() {
    SignagePlayer player =
        player(Runnable::run, "broken.png", "red.png", "missing.png", "../secret.png");

    onFx(player::start);
    assertEquals(List.of(RED, RED), corners(player));
    timer.turn();
    timer.turn();

    assertEquals(List.of(RED, RED), corners(player));
    assertEquals(List.of("broken.png", "missing.png", "../secret.png"), bad);
  }

  @Test
  void whenEveryPictureIsBadOurOwnPageStaysAndTheListIsTriedAgain() throws IOException {
    SignagePlayer player = player(Runnable::run, "broken.png", "late.png");
    onFx(player::start);
    settle();
    assertEquals(new Showing.BuiltIn(), player.showing());
    assertEquals(SignagePlayer.BUILT_IN_TURN, timer.wait);

    paint("late.png", 0x0000C0, 300, 200);
    timer.turn();
    timer.turn();
    assertEquals(List.of(BLUE, BLUE), corners(player));
  }

  @Test
  void aPlayerThatIsStartedBeforeItHasRoomWaitsForIt() {
    SignagePlayer player = player(disk::add, "red.png");
    onFx(() -> {
      player.resize(0, 0);
      player.start();
    });
    settle();
    assertTrue(disk.isEmpty(), "nothing can be decoded for no size");
    onFx(() -> {
      player.resize(300, 200);
      player.layout();
    });
    decode();
    assertEquals(List.of(RED, RED), corners(player));
  }

  @Test
  void anAnswerThatComesAfterTheStopIsForgotten() {
    SignagePlayer player = player(disk::add, "red.png");
    onFx(player::start);
    onFx(player::stop);
    decode();

    assertEquals(new Showing.BuiltIn(), player.showing());
  }

  @Test
  void aNewListTakesOverOnceItsFirstPictureIsThere() {
    SignagePlayer player = player(disk::add, "red.png");
    onFx(player::start);
    decode();
    onFx(() -> player.play(clock("blue.png")));
    assertEquals(List.of(RED, RED), corners(player), "the old one bridges the gap");
    decode();
    assertEquals(List.of(BLUE, BLUE), corners(player));
  }

  @Test
  void theLowerLayerIsGoneAfterTheCrossFade() throws InterruptedException {
    SignagePlayer player = player(Runnable::run, Duration.ofMillis(50), "red.png");
    CountDownLatch single = new CountDownLatch(1);
    Pane layers = (Pane) player.getChildren().getFirst();
    onFx(() -> {
      layers
          .getChildren()
          .addListener(
              (ListChangeListener<Node>)
                  change -> {
                    if (change.getList().size() == 1) {
                      single.countDown();
                    }
                  });
      player.start();
    });

    assertTrue(single.await(20, TimeUnit.SECONDS), "both layers were still there");
    assertEquals(List.of(RED, RED), corners(player));
  }

  private SignagePlayer player(Executor decoder, String... files) {
    return player(decoder, Duration.ZERO, files);
  }

  private SignagePlayer player(Executor decoder, Duration fade, String... files) {
    return Fx.call(() -> {
      SignagePlayer player =
          new SignagePlayer(
              clock(files),
              new FolderPictures(folder, decoder),
              () -> Instant.parse("2026-11-18T04:00:00Z"),
              timer,
              picture -> bad.add(picture.file()),
              fade);
      player.say(SignageWords.in(Language.ZH));
      player.resize(300, 200);
      return player;
    });
  }

  private static PlaylistClock clock(String... files) {
    List<Playlist.Item> items =
        Arrays.stream(files)
            .map(file -> new Playlist.Item(file, Duration.ofSeconds(8), Airtime.ALWAYS))
            .toList();
    return new PlaylistClock(
        new Playlist(items), ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-01T00:00:00Z"));
  }

  /// The colours at the top left and the bottom right, where no mark stands.
  private List<Color> corners(SignagePlayer player) {
    settle();
    List<Color> colours = new ArrayList<>();
    onFx(() -> {
      player.layout();
      WritableImage shot = player.snapshot(null, null);
      colours.add(shot.getPixelReader().getColor(2, 2));
      int right = (int) shot.getWidth() - 3;
      int bottom = (int) shot.getHeight() - 3;
      colours.add(shot.getPixelReader().getColor(right, bottom));
    });
    return colours;
  }

  private void decode() {
    settle();
    disk.remove().run();
    settle();
  }

  private void paint(String name, int rgb, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, rgb);
      }
    }
    ImageIO.write(image, "png", folder.resolve(name).toFile());
  }

  private static void onFx(Runnable work) {
    Fx.run(work);
  }

  /// Lets everything that was promised to the FX thread happen; bounded by the longest list here.
  private static void settle() {
    for (int answer = 0; answer < 10; answer++) {
      onFx(() -> {});
    }
  }

  /// A timer that waits for the test and not for time.
  private static final class HandTimer implements TurnTimer {
    private Runnable due = () -> {};
    private Duration wait = Duration.ZERO;

    @Override
    public Runnable after(Duration until, Runnable call) {
      wait = until;
      due = call;
      return () -> due = () -> {};
    }

    void turn() {
      settle();
      onFx(() -> due.run());
      settle();
    }
  }
}
