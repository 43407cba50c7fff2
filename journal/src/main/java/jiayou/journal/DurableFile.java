package jiayou.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

/// A file whose writes happen wholly or not at all, in their order, and are on the disk when they
/// return.
///
/// Each write and truncation goes to the redo log first, and is forced there; then it is made in
/// the main file without waiting. So the disk always holds an exact prefix of what H2 wrote, at the
/// cost of one force a write.
///
/// H2 takes its lock right after opening and before anything else: only then is the log touched, so
/// that a second process cannot replay it beneath a running one. After any trouble the file refuses
/// all further use; the next opening mends it.
final class DurableFile extends FileBaseDefault {

  private final FilePath path;
  private final FileChannel main;
  private volatile Use use = new Use.Unlocked();

  DurableFile(FilePath path, FileChannel main) {
    this.path = path;
    this.main = main;
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
    } catch (IOException e) {
      use = new Use.Failed(e);
      lock.release();
      throw e;
    }
    return new SealingLock(lock);
  }

  private Use readOnly() throws IOException {
    return switch (Front.read(main, path).state()) {
      case CLOSED -> new Use.ReadOnly();
      case IN_USE ->
          throw new RefusedFile("%s was not closed: open it for writing first.".formatted(path));
    };
  }

  @Override
  public synchronized int write(ByteBuffer bytes, long position) throws IOException {
    int size = bytes.remaining();
    change(file -> file.write(position, bytes));
    return size;
  }

  @Override
  protected synchronized void implTruncate(long newLength) throws IOException {
    if (newLength < size()) {
      change(file -> file.truncate(newLength));
    }
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    requireUsable();
    return main.read(bytes, Front.BYTES + position);
  }

  @Override
  public long size() throws IOException {
    requireUsable();
    return Math.max(0, main.size() - Front.BYTES);
  }

  /// Nothing to do: every write is on the disk already.
  @Override
  public void force(boolean metaData) {}

  @Override
  protected synchronized void implCloseChannel() throws IOException {
    if (use instanceof Use.Open(LoggedFile file)) {
      use = new Use.Failed(new IOException("closed"));
      file.close();
    }
    main.close();
  }

  private void change(Change change) throws IOException {
    switch (use) {
      case Use.Open(LoggedFile file) -> {
        // An interrupted or refused write may have done anything: only a new opening knows.
        use = new Use.Failed(new IOException("a write before this one failed"));
        change.on(file);
        use = new Use.Open(file);
      }
      case Use.Failed(IOException why) -> throw new IOException(why.getMessage(), why);
      case Use.ReadOnly _, Use.Unlocked _ -> throw new IOException(path + " is not for writing");
    }
  }

  private void requireUsable() throws IOException {
    switch (use) {
      case Use.Open _, Use.ReadOnly _ -> {}
      case Use.Failed(IOException why) -> throw new IOException(why.getMessage(), why);
      case Use.Unlocked _ -> throw new IOException(path + " is not locked");
    }
  }

  private interface Change {
    void on(LoggedFile file) throws IOException;
  }

  private synchronized void seal() throws IOException {
    if (use instanceof Use.Open(LoggedFile file)) {
      use = new Use.Failed(new IOException("closed"));
      try {
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
