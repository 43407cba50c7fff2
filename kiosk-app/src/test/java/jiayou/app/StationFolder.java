package jiayou.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jiayou.config.Settings;
import jiayou.sim.box.BoxSettings;
import jiayou.sim.box.StationBox;

/// The settings folder of a terminal under test, pointed at a station in a box, or at nothing.
final class StationFolder {

  private final Path folder;

  private StationFolder(Path folder) {
    this.folder = folder;
  }

  /// Every address is one where nobody listens; the keys are no keys.
  static StationFolder nowhere(Path folder) throws IOException {
    return written(BoxSettings.nowhere(), folder);
  }

  static StationFolder of(StationBox box, Path folder) throws IOException {
    return written(BoxSettings.wechatAlone(box), folder);
  }

  Path path() {
    return folder;
  }

  /// Where the journal goes.
  Path data() {
    return folder.resolve("data");
  }

  Settings settings() {
    return switch (Settings.read(folder)) {
      case Settings.Reading.Valid(Settings valid) -> valid;
      case Settings.Reading.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  void put(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// Changes the one place where a text stands, and returns the line of it.
  int replace(String name, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(name));
    int at = text.indexOf(from);
    if (at < 0 || text.indexOf(from, at + 1) >= 0) {
      throw new IllegalArgumentException("not exactly once in %s: %s".formatted(name, from));
    }
    put(name, text.replace(from, to));
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static StationFolder written(BoxSettings settings, Path folder) throws IOException {
    StationFolder made = new StationFolder(folder);
    settings.write(folder, made.data());
    return made;
  }
}
