package jiayou.config;

import java.nio.file.Path;
import java.util.Optional;

/// The machine that the terminal runs on.
public interface Host {

  /// Where this program may keep files of its own; it exists.
  Path dataFolder();

  /// The first screen; empty where the machine has none.
  Optional<Pixels> screen();

  /// Runs once when the machine or the user ends the program.
  void onShutdown(Runnable last);

  /// The size of a screen.
  record Pixels(int width, int height) {}
}
