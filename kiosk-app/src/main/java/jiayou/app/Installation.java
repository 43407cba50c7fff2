package jiayou.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// The mark of one data folder. Sales are counted from the journal, so a terminal with a new disk
/// gives today's numbers again; by the mark it knows which payments are its own.
///
/// @param mark 8 hexadecimal digits in lower case
record Installation(String mark) {

  /// For looking at settings, where nothing is sent.
  static final Installation NONE = new Installation("00000000");

  private static final System.Logger LOG = System.getLogger(Installation.class.getName());

  /// The mark in the file `installation`; made and kept at the first start. A damaged file is made
  /// anew: a payment under way is then settled by staff, and none is taken for another.
  ///
  /// @throws IOException when the folder can be neither read nor written: a mark that is not kept
  ///   would make strangers of this run's payments at the next start
  static Installation of(Path folder, RandomGenerator random) throws IOException {
    Path file = folder.resolve("installation");
    if (Files.exists(file)) {
      String kept = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
      if (kept.matches("[0-9a-f]{8}")) {
        return new Installation(kept);
      }
      LOG.log(Level.WARNING, "the mark of this installation cannot be read and is made anew");
    }
    Installation made = new Installation(HexFormat.of().toHexDigits(random.nextInt()));
    write(file, made.mark());
    return made;
  }

  /// The next one is another installation.
  ///
  /// @throws IOException when the file is there and cannot be removed
  static void forget(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve("installation"));
  }

  /// Whole or not at all: a half-written file never has the real name.
  private static void write(Path file, String mark) throws IOException {
    Path half = file.resolveSibling("installation.half");
    Files.writeString(half, mark + "\n");
    try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
