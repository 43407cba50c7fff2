package jiayou.printing.exitpass;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of used passes: a sign that says whose it is, and below it a folder for each day.
///
/// Without the sign it is not used. A share that is not mounted leaves an empty folder behind, and
/// in an empty folder every pass would be a first one.
public final class MarkedFolder {

  private static final System.Logger LOG = System.getLogger(MarkedFolder.class.getName());

  /// Longer than a pass or a wash is good for; counted from the newest of them, not by a clock that
  /// may be wrong.
  private static final int KEPT_DAYS = 33;

  private static final int SWEPT_AT_ONCE = 20;

  private static final String SIGN = "used-passes.txt";
  private static final String WHOSE =
      "Used exit passes of station %s. Do not delete anything here.\n";

  private final Path folder;

  public MarkedFolder(Path folder) {
    this.folder = folder;
  }

  /// Puts the sign up. Once for a station; twice does nothing more.
  ///
  /// @return false when it is another station's
  /// @throws IOException when the folder cannot be made or written
  public boolean prepare(String station) throws IOException {
    Files.createDirectories(folder);
    Path sign = folder.resolve(SIGN);
    if (Files.notExists(sign)) {
      try {
        Files.writeString(sign, WHOSE.formatted(station), StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException made) {
        return isOf(station);
      } catch (IOException e) {
        Files.deleteIfExists(sign);
        throw e;
      }
    }
    return isOf(station);
  }

  /// False as well when it cannot be read.
  boolean isOf(String station) {
    try {
      return Files.readString(folder.resolve(SIGN)).equals(WHOSE.formatted(station));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "no list of used passes: {0}", e.toString());
      return false;
    }
  }

  Path day(LocalDate day) {
    return folder.resolve(day.toString());
  }

  void makeDay(LocalDate day) throws IOException {
    Path made = day(day);
    if (!Files.isDirectory(made)) {
      Files.createDirectories(made);
      sync(made);
    }
  }

  /// Makes a new name last. Windows knows no sync of a folder and needs none.
  void sync(Path name) {
    try (FileChannel names = FileChannel.open(name.getParent(), StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "this system does not sync folders", e);
    }
  }

  /// Removes some marks of days whose passes have all expired: more than one that was added, and
  /// few enough not to hold up a car. What cannot be removed stays.
  ///
  /// @param newest the day of a pass that is good now
  void sweep(LocalDate newest) {
    try (Stream<Path> days = Files.list(folder)) {
      Optional<Path> over = days.filter(path -> isOver(path, newest)).findFirst();
      if (over.isPresent()) {
        remove(over.get());
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "old marks stay for now: {0}", e.toString());
    }
  }

  private static boolean isOver(Path path, LocalDate newest) {
    return date(path.getFileName().toString())
        .filter(day -> day.isBefore(newest.minusDays(KEPT_DAYS)))
        .isPresent();
  }

  private static Optional<LocalDate> date(String name) {
    try {
      return Optional.of(LocalDate.parse(name));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  private static void remove(Path day) throws IOException {
    List<Path> marks;
    try (Stream<Path> some = Files.list(day)) {
      marks = some.limit(SWEPT_AT_ONCE).toList();
    }
    for (Path mark : marks) {
      Files.deleteIfExists(mark);
    }
    if (marks.size() < SWEPT_AT_ONCE) {
      Files.deleteIfExists(day);
    }
  }
}
