package jiayou.ui.signage;

import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

/// Plays a playlist without ever showing nothing.
///
/// While one picture has its turn the next is decoded; it appears when both the turn is over and
/// the picture is whole, so a slow disk makes a turn longer and never a frame black. A picture that
/// cannot be shown is told once and passed over; when none is left, our own page takes the turn.
/// All methods belong to the FX thread.
public final class SignagePlayer extends StackPane {

  /// How long our own page stays before the list is looked at again.
  static final Duration BUILT_IN_TURN = Duration.ofSeconds(10);

  /// Two full layers are blended only this long (400 ms), then the lower one goes.
  public static final Duration FADE = Duration.ofMillis(400);

  private static final URL SHEET =
      Objects.requireNonNull(SignagePlayer.class.getResource("signage.css"), "signage.css");

  private final FolderPictures pictures;
  private final InstantSource time;
  private final TurnTimer timer;
  private final Consumer<BadPicture> onBad;
  private final Duration fade;

  private final BuiltInPage page = new BuiltInPage();
  private final StackPane layers = new StackPane(page);
  private final Label mark = new Label();
  private final Set<String> toldAsBad = new HashSet<>();

  private PlaylistClock programme;
  private Showing current = new Showing.BuiltIn();
  private Optional<Upcoming> upcoming = Optional.empty();
  private Runnable forgetTurn = () -> {};
  private FadeTransition rise = new FadeTransition();
  private boolean playing;
  private boolean turnOver;
  private boolean waitsForRoom;
  private int round;

  /// The next turn, decoded and waiting.
  private record Upcoming(Showing showing, Region layer) {}

  /// Shows the built-in page until it is started.
  ///
  /// @param onBad told on the FX thread of each picture that cannot be shown
  /// @param fade the length of the cross-fade; zero for none
  public SignagePlayer(
      PlaylistClock programme,
      FolderPictures pictures,
      InstantSource time,
      TurnTimer timer,
      Consumer<BadPicture> onBad,
      Duration fade) {
    this.programme = programme;
    this.pictures = pictures;
    this.time = time;
    this.timer = timer;
    this.onBad = onBad;
    this.fade = fade;
    getStyleClass().addAll("signage", "ad");
    getStylesheets().add(SHEET.toExternalForm());
    mark.getStyleClass().add("ad-mark");
    markAt(Pos.BOTTOM_LEFT, new Insets(24, 28, 24, 28));
    getChildren().addAll(layers, mark);
    setMinSize(0, 0);
  }

  /// Begins, or goes on where it was stopped. Starting twice does nothing.
  public void start() {
    if (!playing) {
      playing = true;
      turnOver = true;
      waitsForRoom = getWidth() <= 0 || getHeight() <= 0;
      if (!waitsForRoom) {
        callUp(current, time.instant(), attempts());
      }
    }
  }

  /// Stops at the picture that is on the screen, which stays. Stopping twice does nothing.
  public void stop() {
    if (playing) {
      playing = false;
      waitsForRoom = false;
      round++;
      upcoming = Optional.empty();
      forgetTurn.run();
    }
  }

  /// Takes another list. What is on the screen stays until the first picture of it is decoded.
  public void play(PlaylistClock newProgramme) {
    boolean wasPlaying = playing;
    stop();
    programme = newProgramme;
    current = new Showing.BuiltIn();
    if (wasPlaying) {
      start();
    }
  }

  public void say(SignageWords words) {
    mark.setText(words.mark());
    mark.setVisible(!words.mark().isEmpty());
    page.say(words);
  }

  /// Puts the words of the built-in page below what covers the top of this region, in pixels.
  public void keepTopFree(double pixels) {
    page.keepTopFree(pixels);
  }

  /// Where 广告 stands.
  ///
  /// @param room what stays free around it
  public void markAt(Pos corner, Insets room) {
    setAlignment(mark, corner);
    setMargin(mark, room);
  }

  /// What has the screen now.
  public Showing showing() {
    return current;
  }

  /// Pictures are decoded for the size they get, so the first one waits until there is one.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (waitsForRoom && getWidth() > 0 && getHeight() > 0) {
      waitsForRoom = false;
      int asked = round;
      Platform.runLater(() -> {
        if (playing && asked == round) {
          callUp(current, time.instant(), attempts());
        }
      });
    }
  }

  /// Rests [#BUILT_IN_TURN] when every picture has failed, so that this ends.
  private void callUp(Showing previous, Instant at, int attempts) {
    Showing next = attempts == 0 ? new Showing.BuiltIn() : programme.next(at, previous);
    switch (next) {
      case Showing.BuiltIn _ -> ready(new Upcoming(next, page));
      case Showing.Picture picture -> {
        if (picture.equals(current)) {
          ready(new Upcoming(next, topLayer()));
        } else {
          load(picture, at, attempts);
        }
      }
    }
  }

  private void load(Showing.Picture picture, Instant at, int attempts) {
    int asked = round;
    String file = picture.item().file();
    double scale = deviceScale();
    pictures.load(
        file,
        Math.max(1, getWidth() * scale),
        Math.max(1, getHeight() * scale),
        loaded -> {
          if (asked == round) {
            take(picture, loaded, at, attempts);
          }
        });
  }

  private void take(
      Showing.Picture picture, FolderPictures.Loaded loaded, Instant at, int attempts) {
    String file = picture.item().file();
    switch (loaded) {
      case FolderPictures.Loaded.Good good -> {
        toldAsBad.remove(file);
        ready(new Upcoming(picture, new PictureLayer(good.image())));
      }
      case FolderPictures.Loaded.Bad bad -> {
        if (toldAsBad.add(file)) {
          onBad.accept(new BadPicture(file, bad.why()));
        }
        callUp(picture, at, attempts - 1);
      }
    }
  }

  private void ready(Upcoming next) {
    upcoming = Optional.of(next);
    changeIfDue();
  }

  private void changeIfDue() {
    if (turnOver && upcoming.isPresent()) {
      Upcoming next = upcoming.get();
      upcoming = Optional.empty();
      turnOver = false;
      current = next.showing();
      crossFade(next.layer());
      Duration turn = turnOf(current);
      forgetTurn =
          timer.after(
              turn,
              () -> {
                turnOver = true;
                changeIfDue();
              });
      callUp(current, time.instant().plus(turn), attempts());
    }
  }

  private static Duration turnOf(Showing showing) {
    return switch (showing) {
      case Showing.BuiltIn _ -> BUILT_IN_TURN;
      case Showing.Picture picture -> picture.item().shown();
    };
  }

  private void crossFade(Region next) {
    Region lower = topLayer();
    if (next == lower) {
      return;
    }
    rise.stop();
    lower.setOpacity(1);
    next.setOpacity(fade.isZero() ? 1 : 0);
    layers.getChildren().setAll(lower, next);
    rise = new FadeTransition(javafx.util.Duration.millis(fade.toMillis()), next);
    rise.setToValue(1);
    rise.setOnFinished(_ -> layers.getChildren().setAll(next));
    rise.play();
  }

  private Region topLayer() {
    return (Region) layers.getChildren().getLast();
  }

  private int attempts() {
    return programme.playlist().items().size();
  }

  /// Device pixels for one of ours, and never less than one, so that pictures of the screen stay
  /// sharp when the window is a small one.
  private double deviceScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    double output = window == null ? 1 : window.getOutputScaleX();
    return Math.max(1, getLocalToSceneTransform().getMxx() * output);
  }
}
