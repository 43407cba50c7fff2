package jiayou.ui.kiosk;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;

/// A drawn screen and the things of it that may change without drawing it again, so that a finger
/// on it is not lost.
///
/// @param seconds sets its counter
/// @param clock sets its clock
/// @param live sets the figures of a pump that runs
record Page(Node node, IntConsumer seconds, Consumer<String> clock, Consumer<KioskScreen> live) {

  static final IntConsumer NO_SECONDS = seconds -> {};

  Page(Node node, IntConsumer seconds, Consumer<String> clock) {
    this(node, seconds, clock, screen -> {});
  }
}
