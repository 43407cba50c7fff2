package jiayou.ui.look;

import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Parent;

/// How the screens of one terminal look: one theme at a time, sized for one piece of glass.
///
/// @param pitch the size of a pixel of the canvas, from `pixelPitchMm` in the settings
public record Look(Theme theme, PixelPitch pitch) {

  private static final List<String> THEMES =
      Stream.of(Theme.values()).map(Theme::styleClass).toList();

  /// Gives the root of a screen its style sheets and its theme. Dressing it again changes the theme
  /// at little cost.
  ///
  /// @param sheet the terminal's own style sheet beside the common ones
  public void dress(Parent root, URL sheet) {
    List<String> sheets =
        List.of(
            resource("colours.css").toExternalForm(),
            resource("look.css").toExternalForm(),
            sheet.toExternalForm(),
            new SizeSheet(pitch).url());
    if (!root.getStylesheets().equals(sheets)) {
      root.getStylesheets().setAll(sheets);
    }
    if (!root.getStyleClass().contains(theme.styleClass())) {
      root.getStyleClass().removeAll(THEMES);
      root.getStyleClass().add(theme.styleClass());
    }
  }

  private static URL resource(String name) {
    return Objects.requireNonNull(Look.class.getResource(name), name);
  }
}
