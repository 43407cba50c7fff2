package jiayou.ui.look;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small parts that every screen is put together from. Sizes and colours come from style
/// classes only: `f36` is text of 36 pixels, `b` is bold, `n` is figures, `i48` an icon of 48.
public final class Parts {

  private Parts() {}

  /// One line of words. It never gives way: a text that does not fit is a fault of the screen.
  public static Label text(String words, String... classes) {
    Label label = new Label(words);
    label.getStyleClass().addAll(List.of(classes));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// A name that somebody else chose, so it may be longer than its place; then it ends in dots.
  public static Label name(String words, String... classes) {
    Label label = text(words, classes);
    label.getStyleClass().add("shortens");
    label.setMinWidth(0);
    return label;
  }

  /// Words that may take as many lines as the width asks for.
  public static Label paragraph(String words, String... classes) {
    Label label = text(words, classes);
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// Figures and codes, in the font whose digits are all equally wide. No Chinese in here.
  public static Label figure(String digits, String... classes) {
    Label label = text(digits, classes);
    label.getStyleClass().add("n");
    return label;
  }

  /// An icon of the pack, for example `mdi2h-hand-back-right`; its size is a class like `i48`.
  public static FontIcon icon(String name, String... classes) {
    FontIcon icon = new FontIcon(name);
    icon.getStyleClass().addAll(List.of(classes));
    return icon;
  }

  public static HBox row(double gap, Node... nodes) {
    HBox row = new HBox(gap, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  public static VBox column(double gap, Node... nodes) {
    return new VBox(gap, nodes);
  }

  /// Takes the room that is left over.
  public static Region spring() {
    return grow(new Region());
  }

  /// Lets a node take the room that is left over, in a row and in a column.
  public static <N extends Node> N grow(N node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    VBox.setVgrow(node, Priority.ALWAYS);
    if (node instanceof Region region) {
      region.setMaxWidth(Double.MAX_VALUE);
    }
    return node;
  }

  /// Fixes the height whatever the content.
  public static <R extends Region> R high(R region, double px) {
    region.setMinHeight(px);
    region.setPrefHeight(px);
    region.setMaxHeight(px);
    return region;
  }

  /// Fixes the width whatever the content.
  public static <R extends Region> R wide(R region, double px) {
    region.setMinWidth(px);
    region.setPrefWidth(px);
    region.setMaxWidth(px);
    return region;
  }

  /// Room on the inside, in the order of the style sheets: top, right, bottom, left.
  public static <R extends Region> R pad(
      R region, double top, double right, double bottom, double left) {
    region.setPadding(new Insets(top, right, bottom, left));
    return region;
  }

  public static <R extends Region> R styled(R region, String... classes) {
    region.getStyleClass().addAll(List.of(classes));
    return region;
  }

  /// Centres its nodes over one another.
  public static StackPane centred(Node... nodes) {
    return new StackPane(nodes);
  }

  /// The dotted line of every money document: `thick` above money, thin between lines.
  public static Region dots(boolean thick) {
    return high(styled(new Region(), thick ? "dots" : "fine-dots"), thick ? 4 : 2);
  }

  /// Something to press. The id is what a script presses it by; the action runs on release.
  public static Button press(String id, Runnable action, Node content, String... classes) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(content);
    button.getStyleClass().addAll(List.of(classes));
    button.getStyleClass().add("target");
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }

  /// An icon and a word in the middle of a button.
  public static HBox face(double gap, Node... nodes) {
    HBox face = row(gap, nodes);
    face.setAlignment(Pos.CENTER);
    return face;
  }
}
