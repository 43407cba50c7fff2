package jiayou.printing.cable;

import java.io.IOException;
import java.time.Duration;

/// Where the printer is and how it is reached. Safe for use by several threads.
public interface Connector {

  /// Begins a conversation; nothing of an earlier one is left in it.
  ///
  /// @throws NoAnswerException when somebody is there, but busy or silent for as long as the limit
  /// @throws IOException when nobody is there
  Cable connect(Duration limit) throws IOException;
}
