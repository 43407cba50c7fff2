package jiayou.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.UUID;
import org.h2.store.fs.FilePath;

/// A main file and its redo log, in use by this process alone.
///
/// After a crash the log is written over the main file again, in order, and forced. Doing that
/// twice is doing it once, so a crash in the middle of it is harmless.
final class LoggedFile {

  private final FileChannel main;
  private final RedoLog log;
  private Front front;

  private LoggedFile(FileChannel main, RedoLog log, Front front) {
    this.main = main;
    this.log = log;
    this.front = front;
  }

  /// Where the log of a main file is.
  static FilePath logOf(FilePath path) {
    return path.getPath(path + ".redo");
  }

  /// The caller has the lock on the main file; an empty one becomes ours.
  ///
  /// @throws RefusedFile when the two files are not a sound pair; nothing was changed then
  static LoggedFile open(FileChannel main, FilePath path) throws IOException {
    FilePath logPath = logOf(path);
    if (main.size() == 0) {
      return make(main, logPath);
    }
    Front front = Front.read(main, path);
    front.requireWhole(main, path);
    LoggedFile file = new LoggedFile(main, log(front, path, logPath), front);
    try {
      file.recover(logPath);
      file.beginAnew();
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static LoggedFile make(FileChannel main, FilePath logPath) throws IOException {
    if (logPath.exists()) {
      throw new RefusedFile(alone(logPath));
    }
    Front front = Front.inUse(UUID.randomUUID(), 0, 1);
    RedoLog log = RedoLog.make(logPath, front.id());
    Bytes.write(main, ByteBuffer.allocate(Front.BYTES), 0);
    front.write(main);
    main.force(true);
    return new LoggedFile(main, log, front);
  }

  private static RedoLog log(Front front, FilePath path, FilePath logPath) throws IOException {
    boolean there = logPath.exists();
    return switch (front.state()) {
      // A closed journal is whole without its log: one that a cut left half made is made anew.
      case CLOSED ->
          there && !RedoLog.isBlank(logPath)
              ? RedoLog.open(logPath, front.id())
              : RedoLog.make(logPath, front.id());
      case IN_USE -> {
        if (there) {
          yield RedoLog.open(logPath, front.id());
        }
        throw new RefusedFile(
            "%s was not closed, and %s, which has its newest entries, is missing: put it back."
                .formatted(path, logPath));
      }
    };
  }

  /// What the admin is told when there is a log and no main file.
  static String alone(FilePath logPath) {
    return "%s is there without its journal: put the journal back, or this file aside too."
        .formatted(logPath);
  }

  private void recover(FilePath logPath) throws IOException {
    for (RedoRecord record : log.records(front.generation(), logPath)) {
      switch (front.state()) {
        case IN_USE -> make(record.changes());
        case CLOSED -> {}
      }
    }
  }

  /// Makes these changes, all of them or none; they are on the disk when this returns.
  void store(List<Change> changes) throws IOException {
    if (!log.takes(changes)) {
      beginAnew();
    }
    log.append(front.generation(), changes);
    make(changes);
  }

  private void make(List<Change> changes) throws IOException {
    for (Change change : changes) {
      change.make(main);
    }
  }

  /// The main file is whole on the disk, and says so, before the first old record is overwritten.
  private void beginAnew() throws IOException {
    main.force(true);
    mark(Front.inUse(front.id(), front.turn() + 1, front.generation() + 1));
    log.beginAnew();
  }

  /// From here on the main file is whole without its log.
  void seal() throws IOException {
    main.force(true);
    mark(Front.closed(front.id(), front.turn() + 1, front.generation(), main));
  }

  private void mark(Front next) throws IOException {
    front = next;
    front.write(main);
    main.force(false);
  }

  /// Lets go of the log; the main file is the caller's.
  void close() throws IOException {
    log.close();
  }
}
