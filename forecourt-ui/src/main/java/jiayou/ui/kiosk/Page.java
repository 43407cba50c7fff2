package jiayou.ui.kiosk;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;

/// A drawn screen and the two things of it that may change without drawing it again.
///
/// @param seconds sets its counter
/// @param clock sets its clock
record Page(Node node, IntConsumer seconds, Consumer<String> clock) {

  static final IntConsumer NO_SECONDS = seconds -> {};
}
