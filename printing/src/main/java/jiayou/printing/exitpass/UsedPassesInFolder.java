package jiayou.printing.exitpass;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The used passes of a station, one file each, in a folder that its terminals and gates share.
/// Whoever makes the file was first: the file system lets only one, on this disk or over a network.
///
/// Safe for use by several threads and processes. A mark is on the disk before [Use.First] is said.
public final class UsedPassesInFolder implements UsedPasses {

  private static final System.Logger LOG = System.getLogger(UsedPassesInFolder.class.getName());

  private static final long PATIENCE_NANOS = Duration.ofMillis(500).toNanos();
  private static final long GLANCE_NANOS = Duration.ofMillis(10).toNanos();

  private final MarkedFolder folder;
  private final String station;
  private final String here;

  /// @param folder made ready by [MarkedFolder#prepare(String)]
  /// @param here the gate or terminal that judges, one word
  public UsedPassesInFolder(Path folder, String station, String here) {
    if (!here.matches("\\S+")) {
      throw new IllegalArgumentException("a gate's name is one word: " + here);
    }
    this.folder = new MarkedFolder(folder);
    this.station = station;
    this.here = here;
  }

  @Override
  public Use use(String signature, Instant paidAt, Instant now) {
    if (!folder.isOf(station)) {
      return new Use.Unknown(Doubt.LIST_AWAY);
    }
    LocalDate day = day(paidAt);
    Path mark = mark(signature, day);
    try {
      folder.makeDay(day);
      if (!write(mark, now)) {
        return marked(mark);
      }
      folder.sync(mark);
      folder.sweep(day);
      return new Use.First();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "no pass can be marked: {0}", e.toString());
      return new Use.Unknown(Doubt.LIST_FULL);
    }
  }

  @Override
  public Use look(String signature, Instant paidAt) {
    Path mark = mark(signature, day(paidAt));
    boolean unmarked = Files.notExists(mark);
    if (!folder.isOf(station)) {
      return new Use.Unknown(Doubt.LIST_AWAY);
    }
    return unmarked ? new Use.First() : marked(mark);
  }

  /// A mark that cannot be written is taken away: the next try is the first one again.
  ///
  /// @return false when there is one
  private boolean write(Path mark, Instant now) throws IOException {
    try (FileChannel file =
        FileChannel.open(mark, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      try {
        ByteBuffer text = ByteBuffer.wrap(Marks.text(now, here).getBytes(StandardCharsets.UTF_8));
        while (text.hasRemaining()) {
          file.write(text);
        }
        file.force(true);
      } catch (IOException e) {
        Files.deleteIfExists(mark);
        throw e;
      }
      return true;
    } catch (FileAlreadyExistsException used) {
      return false;
    }
  }

  /// Another gate may be writing it this very moment.
  private static Use marked(Path mark) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    do {
      try {
        Optional<Use> used = Marks.read(Files.readString(mark));
        if (used.isPresent()) {
          return used.get();
        }
      } catch (NoSuchFileException gone) {
        return new Use.Unknown(Doubt.HALF_USED);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "a mark cannot be read: {0}", e.toString());
        return new Use.Unknown(Doubt.LIST_AWAY);
      }
      LockSupport.parkNanos(GLANCE_NANOS);
    } while (System.nanoTime() < end);
    return new Use.Unknown(Doubt.HALF_USED);
  }

  private Path mark(String signature, LocalDate day) {
    return folder.day(day).resolve(Marks.name(signature));
  }

  /// The day is the pass's own: every gate finds the same one, whatever its clock says.
  private static LocalDate day(Instant paidAt) {
    return LocalDate.ofInstant(paidAt, ZoneOffset.UTC);
  }
}
