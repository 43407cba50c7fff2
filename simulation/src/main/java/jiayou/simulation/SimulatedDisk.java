package jiayou.simulation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jiayou.simulation.world.Fault;
import jiayou.simulation.world.Faults;
import jiayou.simulation.world.Weather;
import org.h2.store.fs.FileBaseDefault;

/// One terminal's disk during one run. When the power fails in the middle of a write, what is left
/// is put aside at that very moment; the program goes on for a few steps more without anybody
/// seeing it, and is then told.
final class SimulatedDisk {

  private final Map<String, SimulatedFile> files = new TreeMap<>();
  private final Weather weather;
  private final Faults faults;
  private final int oneCutIn;
  private Optional<Map<String, byte[]>> left = Optional.empty();
  private boolean full;
  private boolean unplugged;

  /// @param oneCutIn the power fails in one of so many writes, as long as the storm lasts
  SimulatedDisk(Map<String, byte[]> content, Weather weather, Faults faults, int oneCutIn) {
    content.forEach((name, bytes) -> files.put(name, new SimulatedFile(bytes)));
    this.weather = weather;
    this.faults = faults;
    this.oneCutIn = oneCutIn;
  }

  Map<String, SimulatedFile> files() {
    return files;
  }

  boolean powerHasFailed() {
    return left.isPresent();
  }

  void full(boolean now) {
    full = now;
  }

  /// Nothing can be written any more, so that whoever is left closes quickly.
  void unplug() {
    unplugged = true;
  }

  /// What the next run finds.
  Map<String, byte[]> left() {
    return left.orElseGet(this::everything);
  }

  FileChannel open(String name) {
    return new Channel(files.computeIfAbsent(name, _ -> new SimulatedFile(new byte[0])));
  }

  private void powerMayFail() {
    if (left.isEmpty() && weather.strikes(oneCutIn)) {
      faults.met(Fault.POWER_CUT_IN_A_WRITE);
      Map<String, byte[]> torn = new TreeMap<>();
      files.forEach((name, file) -> torn.put(name, file.afterPowerCut(weather)));
      left = Optional.of(torn);
    }
  }

  private Map<String, byte[]> everything() {
    Map<String, byte[]> all = new TreeMap<>();
    files.forEach((name, file) -> all.put(name, file.content()));
    return all;
  }

  private final class Channel extends FileBaseDefault {

    private final SimulatedFile file;

    Channel(SimulatedFile file) {
      this.file = file;
    }

    @Override
    public int read(ByteBuffer bytes, long position) {
      byte[] found = new byte[bytes.remaining()];
      int count = file.read((int) position, found, 0, found.length);
      bytes.put(found, 0, Math.max(0, count));
      return count;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
      if (unplugged) {
        throw new IOException("no disk");
      }
      if (full && position + bytes.remaining() > file.size()) {
        throw new IOException("No space left on device");
      }
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      file.write((int) position, copy);
      powerMayFail();
      return copy.length;
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public void force(boolean metaData) {
      powerMayFail();
      file.force();
    }

    @Override
    protected void implTruncate(long newLength) {
      file.truncate((int) newLength);
      powerMayFail();
    }

    /// Each run has a disk of its own, so nobody else can have the lock.
    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      return new FileLock(this, position, size, shared) {
        @Override
        public boolean isValid() {
          return true;
        }

        @Override
        public void release() {}
      };
    }

    @Override
    protected void implCloseChannel() {}
  }
}
