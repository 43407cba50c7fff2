package jiayou.ui.dispenser;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import jiayou.ui.look.PixelPitch;

/// Looks a drawn screen over for what pushes: words and buttons must stay inside the margins of the
/// canvas, and buttons 3 mm apart.
final class Margins {

  private static final double LEFT = 32;
  private static final double RIGHT = 1248;
  private static final double BOTTOM = 800;
  private static final double SLACK = 1.5;
  private static final double GAP_MM = 3;

  private Margins() {}

  static List<String> faults(String name, Parent canvas, PixelPitch pitch) {
    List<Node> parts = new ArrayList<>();
    collect(canvas, parts);
    List<String> faults = new ArrayList<>();
    for (Node part : parts) {
      Bounds place = place(canvas, part);
      if (place.getMinX() < LEFT - SLACK
          || place.getMaxX() > RIGHT + SLACK
          || place.getMinY() < -SLACK
          || place.getMaxY() > BOTTOM + SLACK) {
        faults.add("%s: %s is pushed out to %s".formatted(name, label(part), place));
      }
    }
    faults.addAll(tooClose(name, canvas, parts, pitch));
    return faults;
  }

  private static List<String> tooClose(
      String name, Parent canvas, List<Node> parts, PixelPitch pitch) {
    List<Node> buttons = parts.stream().filter(ButtonBase.class::isInstance).toList();
    double gap = pitch.px(GAP_MM) - SLACK;
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i++) {
      for (int j = i + 1; j < buttons.size(); j++) {
        Bounds a = place(canvas, buttons.get(i));
        Bounds b = place(canvas, buttons.get(j));
        double across = Math.max(b.getMinX() - a.getMaxX(), a.getMinX() - b.getMaxX());
        double down = Math.max(b.getMinY() - a.getMaxY(), a.getMinY() - b.getMaxY());
        if (Math.max(across, down) < gap) {
          faults.add(
              "%s: %s and %s are closer than 3 mm"
                  .formatted(name, label(buttons.get(i)), label(buttons.get(j))));
        }
      }
    }
    return faults;
  }

  private static void collect(Node node, List<Node> parts) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof Labeled) {
      parts.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, parts));
    }
  }

  /// In the canvas's own pixels, whatever the scale of its window.
  private static Bounds place(Parent canvas, Node part) {
    return canvas.sceneToLocal(part.localToScene(part.getLayoutBounds()));
  }

  private static String label(Node part) {
    return part instanceof ButtonBase ? part.getId() : ((Labeled) part).getText();
  }
}
