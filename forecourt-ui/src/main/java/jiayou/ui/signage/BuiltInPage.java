package jiayou.ui.signage;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The page that is always there: the station's lights over an evening road, and three words.
///
/// It needs no file, so an empty folder, a full disk or a wrong clock can never leave a black
/// screen. It is drawn for whatever size it is given.
final class BuiltInPage extends Region {

  /// Headline px for one px of width; both screens of the design follow it up to the largest.
  private static final double HEADLINE_SHARE = 0.0995;

  private static final double HEADLINE_MAX = 92;
  private static final double LINE_SHARE = 0.0553;
  private static final double LINE_MAX = 40;

  /// Brings the font's own line height (1.6) to that of the design's headlines (1.2).
  private static final double NOTO_TO_TIGHT = -0.4;

  private final VBox headline = new VBox();
  private final Label line = new Label();
  private final VBox words = new VBox(headline, line);
  private final Rectangle frame = new Rectangle();
  private double topFree;

  BuiltInPage() {
    getStyleClass().add("built-in-page");
    line.getStyleClass().add("built-in-line");
    frame.widthProperty().bind(widthProperty());
    frame.heightProperty().bind(heightProperty());
    setClip(frame);
  }

  void say(SignageWords said) {
    headline.getChildren().setAll(said.headline().lines().map(BuiltInPage::headlineOf).toList());
    line.setText(said.line());
    setWordSizes(getWidth());
  }

  void keepTopFree(double pixels) {
    topFree = pixels;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (needsDrawing(width, height)) {
      getChildren().setAll(Landscape.of(width, height), words);
      setWordSizes(width);
    }
    words.resizeRelocate(0, topFree, Math.min(width, words.prefWidth(-1)), words.prefHeight(-1));
  }

  private static Label headlineOf(String text) {
    Label part = new Label(text);
    part.getStyleClass().add("built-in-headline");
    return part;
  }

  private boolean needsDrawing(double width, double height) {
    return getChildren().isEmpty()
        || getChildren().getFirst().getUserData() instanceof Landscape.Size drawn
            && !drawn.equals(new Landscape.Size(width, height));
  }

  private void setWordSizes(double width) {
    double headlineSize = Math.min(HEADLINE_MAX, width * HEADLINE_SHARE);
    double lineSize = Math.min(LINE_MAX, width * LINE_SHARE);
    Font tall = Font.font("Noto Sans SC", FontWeight.BOLD, headlineSize);
    headline.getChildren().forEach(part -> ((Label) part).setFont(tall));
    line.setFont(Font.font("Noto Sans SC", FontWeight.BOLD, lineSize));
    headline.setSpacing(headlineSize * NOTO_TO_TIGHT);
    words.setPadding(new Insets(width * 0.04, 0, 0, width * 0.055));
    words.setSpacing(lineSize * 0.5);
  }
}
