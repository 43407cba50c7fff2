package jiayou.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jiayou.simulation.world.Weather;

/// A file as the program sees it, and as it would stand on the platters if the power failed now.
final class SimulatedFile {

  private byte[] seen;
  private int size;
  private byte[] synced;
  private int syncedSize;
  private final List<Change> changes = new ArrayList<>();

  SimulatedFile(byte[] content) {
    this.seen = content.clone();
    this.size = content.length;
    this.synced = content.clone();
    this.syncedSize = content.length;
  }

  int size() {
    return size;
  }

  int read(int position, byte[] into, int offset, int length) {
    if (position >= size) {
      return -1;
    }
    int found = Math.min(length, size - position);
    System.arraycopy(seen, position, into, offset, found);
    return found;
  }

  void write(int position, byte[] bytes) {
    changes.add(new Change.Write(position, bytes));
    seen = grown(seen, position + bytes.length);
    System.arraycopy(bytes, 0, seen, position, bytes.length);
    size = Math.max(size, position + bytes.length);
  }

  /// A truncation never makes a file longer.
  void truncate(int newSize) {
    if (newSize < size) {
      changes.add(new Change.Truncate(newSize));
      Arrays.fill(seen, newSize, size, (byte) 0);
      size = newSize;
    }
  }

  void force() {
    changes.forEach(this::reachesThePlatters);
    changes.clear();
  }

  byte[] content() {
    return Arrays.copyOf(seen, size);
  }

  /// What a power cut leaves: everything that was forced, and of the rest whatever the disk had got
  /// to.
  byte[] afterPowerCut(Weather weather) {
    Kept kept = weather.oneOf(List.of(Kept.values()));
    int block = weather.oneOf(List.of(512, 4096));
    int whole = changes.isEmpty() ? 0 : weather.below(changes.size());
    for (int i = 0; i < changes.size(); i++) {
      switch (kept) {
        case ALL -> reachesThePlatters(changes.get(i));
        case NONE -> {}
        case SOME_BLOCKS -> partly(changes.get(i), block, weather);
        case FIRST_ONES_AND_A_TORN_ONE -> {
          if (i < whole) {
            reachesThePlatters(changes.get(i));
          } else if (i == whole) {
            partly(changes.get(i), block, weather);
          }
        }
      }
    }
    return Arrays.copyOf(synced, syncedSize);
  }

  private void partly(Change change, int block, Weather weather) {
    switch (change) {
      case Change.Truncate _ -> {
        if (weather.happens(2)) {
          reachesThePlatters(change);
        }
      }
      case Change.Write(int position, byte[] bytes) -> {
        for (int from = 0; from < bytes.length; from += block) {
          if (weather.happens(2)) {
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + block));
            reachesThePlatters(new Change.Write(position + from, part));
          }
        }
      }
    }
  }

  private void reachesThePlatters(Change change) {
    switch (change) {
      case Change.Write(int position, byte[] bytes) -> {
        synced = grown(synced, position + bytes.length);
        System.arraycopy(bytes, 0, synced, position, bytes.length);
        syncedSize = Math.max(syncedSize, position + bytes.length);
      }
      case Change.Truncate(int newSize) -> {
        if (newSize < syncedSize) {
          Arrays.fill(synced, newSize, syncedSize, (byte) 0);
          syncedSize = newSize;
        }
      }
    }
  }

  private static byte[] grown(byte[] bytes, int least) {
    return bytes.length >= least ? bytes : Arrays.copyOf(bytes, Math.max(least, 2 * bytes.length));
  }

  private enum Kept {
    ALL,
    NONE,
    SOME_BLOCKS,
    FIRST_ONES_AND_A_TORN_ONE
  }

  private sealed interface Change {
    record Write(int position, byte[] bytes) implements Change {}

    record Truncate(int size) implements Change {}
  }
}
