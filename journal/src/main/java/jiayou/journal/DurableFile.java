package jiayou.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/// A file that changes from one state at rest to the next, wholly or not at all.
///
/// What H2 writes is gathered in memory until its owner says [#store]: then all of it goes to the
/// redo log as one record, is forced there, and is made in the main file without waiting. So the
/// disk only ever holds what H2 had at rest after a commit, in the order of the commits, at the
/// cost of one force each. H2 recovers from that whatever it has overwritten in between; from a
/// state in the middle of a commit it does not always, not even when no write was lost.
///
/// H2 takes its lock right after opening and before anything else: only then is the log touched, so
/// that a second process cannot replay it beneath a running one. After any trouble the file refuses
/// all further use; the next opening mends it. A commit is H2's one thread; any thread may read.
final class DurableFile extends FileBaseDefault {

  /// More than this is not kept in memory, in bytes: only tidying a big file comes to it.
  private static final int MOST_GATHERED = 32 << 20;

  private final FilePath path;
  private final FileChannel main;
  private final Map<String, DurableFile> opened;
  private final List<Change> changes = new ArrayList<>();
  private int gathered;
  private long sizeNow;
  private volatile Use use = new Use.Unlocked();

  /// @param opened where the file is found while it is open
  DurableFile(FilePath path, FileChannel main, Map<String, DurableFile> opened) {
    this.path = path;
    this.main = main;
    this.opened = opened;
  }

  /// What may be done with the file now.
  private sealed interface Use {
    record Unlocked() implements Use {}

    record ReadOnly() implements Use {}

    record Open(LoggedFile file) implements Use {}

    record Failed(IOException why) implements Use {}
  }

  @Override
  public synchronized FileLock tryLock(long position, long size, boolean shared)
      throws IOException {
    FileLock lock = main.tryLock(position, size, shared);
    if (lock == null) {
      return lock;
    }
    try {
      use = shared ? readOnly() : new Use.Open(LoggedFile.open(main, path));
      sizeNow = main.size() - Front.BYTES;
      opened.put(path.toString(), this);
    } catch (IOException e) {
      use = new Use.Failed(e);
      lock.release();
      throw e;
    }
    return new SealingLock(lock);
  }

  private Use readOnly() throws IOException {
    Front front = Front.read(main, path);
    front.requireWhole(main, path);
    return switch (front.state()) {
      case CLOSED -> new Use.ReadOnly();
      case IN_USE ->
          throw new RefusedFile("%s was not closed: open it for writing first.".formatted(path));
    };
  }

  @Override
  public synchronized int write(ByteBuffer bytes, long position) throws IOException {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    gather(new Change.Write(position, copy));
    return copy.length;
  }

  @Override
  protected synchronized void implTruncate(long newLength) throws IOException {
    gather(new Change.Truncate(newLength));
  }

  private void gather(Change change) throws IOException {
    requireUsable();
    if (gathered + (long) change.stored() > MOST_GATHERED) {
      store();
    }
    changes.add(change);
    gathered += change.stored();
    sizeNow = change.sizeAfter(sizeNow);
  }

  /// Puts what was gathered on the disk. A caller that gets an exception knows nothing: all of it
  /// may be there at the next opening, or none.
  synchronized void store() throws IOException {
    requireUsable();
    if (changes.isEmpty()) {
      return;
    }
    switch (use) {
      case Use.Open(LoggedFile file) -> {
        use = new Use.Failed(new IOException("a write before this one failed"));
        file.store(changes);
        changes.clear();
        gathered = 0;
        use = new Use.Open(file);
      }
      case Use.Failed _, Use.ReadOnly _, Use.Unlocked _ ->
          throw new IOException(path + " is not for writing");
    }
  }

  @Override
  public synchronized int read(ByteBuffer bytes, long position) throws IOException {
    requireUsable();
    if (changes.isEmpty()) {
      return main.read(bytes, Front.BYTES + position);
    }
    int length = (int) Math.min(bytes.remaining(), sizeNow - position);
    if (length <= 0) {
      return -1;
    }
    byte[] piece = new byte[length];
    int there = (int) Math.min(length, main.size() - Front.BYTES - position);
    if (there > 0) {
      Bytes.read(main, Front.BYTES + position, there).get(piece, 0, there);
    }
    changes.forEach(change -> change.make(piece, position));
    bytes.put(piece);
    return length;
  }

  @Override
  public synchronized long size() throws IOException {
    requireUsable();
    return sizeNow;
  }

  /// Nothing to do: what comes after is never on the disk without what came before.
  @Override
  public void force(boolean metaData) {}

  @Override
  protected synchronized void implCloseChannel() throws IOException {
    opened.remove(path.toString(), this);
    if (use instanceof Use.Open(LoggedFile file)) {
      use = new Use.Failed(new IOException("closed"));
      file.close();
    }
    main.close();
  }

  private void requireUsable() throws IOException {
    switch (use) {
      case Use.Open _, Use.ReadOnly _ -> {}
      case Use.Failed(IOException why) -> throw new IOException(why.getMessage(), why);
      case Use.Unlocked _ -> throw new IOException(path + " is not locked");
    }
  }

  private synchronized void seal() throws IOException {
    opened.remove(path.toString(), this);
    if (use instanceof Use.Open(LoggedFile file)) {
      try {
        store();
        use = new Use.Failed(new IOException("closed"));
        file.seal();
      } finally {
        file.close();
      }
    }
  }

  /// H2 gives its lock back before it closes the file: the last writes belong before that.
  private final class SealingLock extends FileLock {

    private final FileLock lock;

    SealingLock(FileLock lock) {
      super(DurableFile.this, lock.position(), lock.size(), lock.isShared());
      this.lock = lock;
    }

    @Override
    public boolean isValid() {
      return lock.isValid();
    }

    @Override
    public void release() throws IOException {
      try {
        seal();
      } finally {
        lock.release();
      }
    }
  }
}
