package jiayou.app;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import jiayou.core.station.Station;
import jiayou.ui.projection.Shown;
import jiayou.ui.window.FxThread;

/// A window that draws its part of the station whenever the station changes.
///
/// @param <F> the frame round the screen
/// @param <S> the screen
final class DrawnWindow<F, S> implements ScreenWindow {

  private final Object drawn = new Object();
  private final String screen;
  private final Function<Station, Optional<Shown<F, S>>> projection;
  private final BiConsumer<F, S> view;
  private final Parent root;
  private final Supplier<byte[]> picture;
  private final Consumer<String> scans;
  private final FxThread<Shown<F, S>> fx;
  private String shows = "";

  /// @param view draws on the JavaFX thread
  /// @param root what the view draws into
  /// @param picture takes a picture on the JavaFX thread
  DrawnWindow(
      String screen,
      Function<Station, Optional<Shown<F, S>>> projection,
      BiConsumer<F, S> view,
      Parent root,
      Supplier<byte[]> picture,
      Consumer<String> scans) {
    this.screen = screen;
    this.projection = projection;
    this.view = view;
    this.root = root;
    this.picture = picture;
    this.scans = scans;
    this.fx = new FxThread<>(this::draw);
  }

  /// From any thread; returns at once.
  void accept(Station station) {
    projection.apply(station).ifPresent(fx::publish);
  }

  @Override
  public String screen() {
    return screen;
  }

  @Override
  public String await(Predicate<String> test, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    synchronized (drawn) {
      while (!test.test(shows)) {
        long leftMs = (end - System.nanoTime()) / 1_000_000;
        if (leftMs <= 0) {
          return shows;
        }
        drawn.wait(leftMs);
      }
      return shows;
    }
  }

  @Override
  public boolean press(String id) {
    return FxThread.call(() -> {
      // What was drawn a moment ago has its buttons only after a layout.
      root.applyCss();
      root.layout();
      return pressed(root.lookup("#" + id));
    });
  }

  @Override
  public byte[] picture() {
    return FxThread.call(picture);
  }

  @Override
  public void scan(String text) {
    scans.accept(text);
  }

  private static boolean pressed(Node node) {
    if (node instanceof ButtonBase button && !button.isDisabled()) {
      button.fire();
      return true;
    }
    return false;
  }

  private void draw(Shown<F, S> shown) {
    view.accept(shown.frame(), shown.screen());
    synchronized (drawn) {
      shows = shown.screen() + " " + shown.frame();
      drawn.notifyAll();
    }
  }
}
