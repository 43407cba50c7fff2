package jiayou.sim.invoice;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;

/// A printed page, before anybody chose a file format. Lengths are millimetres from the upper left
/// corner.
record Sheet(double width, double height, String title, List<Mark> marks) {

  Sheet {
    marks = List.copyOf(marks);
  }

  /// Something on it.
  sealed interface Mark {
    /// @param x where it begins
    /// @param y of its base line
    /// @param size of an em
    record Text(String text, double x, double y, double size, Color color) implements Mark {}

    record Stroke(Shape shape, double width, Color color) implements Mark {}

    /// A QR code.
    record Code(String text, double x, double y, double side) implements Mark {}
  }
}
