package jiayou.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import jiayou.journal.RecordedDisk.Step;

/// A disk as it may be found after a power cut: what was forced is there, and some of what was not.
/// Names of files are taken to be on the disk at once.
final class Disk {

  private final Map<String, Stored> files = new TreeMap<>();

  /// @param start all of it forced
  Disk(Map<String, byte[]> start) {
    start.forEach((name, bytes) -> stored(name).forced = bytes);
  }

  /// What was forced, and what was asked for since.
  private static final class Stored {
    byte[] forced = new byte[0];
    final List<Step> since = new ArrayList<>();
  }

  void take(Step step) {
    switch (step) {
      case Step.Write(String file, long _, byte[] _) -> stored(file).since.add(step);
      case Step.Truncate(String file, long _) -> stored(file).since.add(step);
      case Step.Force(String file) -> {
        Stored stored = stored(file);
        stored.forced = Kept.ALL.of(stored.forced, stored.since, new Random(0));
        stored.since.clear();
      }
      case Step.Deleted(String file) -> files.remove(file);
      case Step.Moved(String file, String to) -> {
        Stored moved = files.remove(file);
        if (moved != null) {
          files.put(to, moved);
        }
      }
      case Step.Acknowledged _ -> {}
    }
  }

  /// The files when so much of what was not forced is left.
  Map<String, byte[]> after(PowerCut cut, Random chance) {
    Map<String, byte[]> found = new HashMap<>();
    files.forEach(
        (name, file) -> found.put(name, cut.kept(name).of(file.forced, file.since, chance)));
    return found;
  }

  boolean allForced() {
    return files.values().stream().allMatch(file -> file.since.isEmpty());
  }

  private Stored stored(String file) {
    return files.computeIfAbsent(file, _ -> new Stored());
  }

  /// What a power cut leaves in the main file and in its redo log.
  record PowerCut(Kept main, Kept redo) {

    static final PowerCut NOTHING_LOST = new PowerCut(Kept.ALL, Kept.ALL);

    static final List<PowerCut> EVERY =
        List.of(
            NOTHING_LOST,
            new PowerCut(Kept.NONE, Kept.NONE),
            new PowerCut(Kept.NONE, Kept.ALL),
            new PowerCut(Kept.ALL, Kept.NONE),
            new PowerCut(Kept.LAST_BEGUN, Kept.LAST_BEGUN),
            new PowerCut(Kept.LAST_MISSING, Kept.FIRST_AND_LAST_SECTOR),
            new PowerCut(Kept.SOME_SECTORS, Kept.SOME_SECTORS),
            new PowerCut(Kept.SOME_PAGES, Kept.SOME_PAGES),
            new PowerCut(Kept.FIRST_PAGES, Kept.FIRST_PAGES),
            new PowerCut(Kept.FIRST_AND_LAST_SECTOR, Kept.LAST_BEGUN));

    static PowerCut any(Random chance) {
      Kept[] all = Kept.values();
      return new PowerCut(all[chance.nextInt(all.length)], all[chance.nextInt(all.length)]);
    }

    Kept kept(String file) {
      return file.endsWith(".redo") ? redo : main;
    }
  }

  /// What is left of the writes to one file that were not forced.
  enum Kept {
    ALL,
    NONE,
    LAST_BEGUN,
    LAST_MISSING,
    SOME_SECTORS,
    SOME_PAGES,
    FIRST_PAGES,
    FIRST_AND_LAST_SECTOR;

    private static final int SECTOR = 512;
    private static final int PAGE = 4096;

    byte[] of(byte[] forced, List<Step> since, Random chance) {
      Image found = new Image(forced);
      int pages = chance.nextInt(8 * since.size() + 1);
      for (int i = 0; i < since.size(); i++) {
        boolean last = i == since.size() - 1;
        switch (since.get(i)) {
          case Step.Write write -> {
            partly(found, write, last, chance, pages);
            pages -= write.bytes().length / PAGE + 1;
          }
          case Step.Truncate(String _, long size) -> {
            if (this != NONE && !(last && this == LAST_MISSING)) {
              found.truncate((int) size);
            }
          }
          default -> {}
        }
      }
      return found.bytes();
    }

    private void partly(Image found, Step.Write write, boolean last, Random chance, int pages) {
      int unit = this == SOME_PAGES || this == FIRST_PAGES ? PAGE : SECTOR;
      int size = write.bytes().length;
      int begun = chance.nextInt(size / SECTOR + 1) * SECTOR;
      if (this == ALL || (!last && (this == LAST_BEGUN || this == LAST_MISSING))) {
        found.write(write, 0, size);
        return;
      }
      for (int from = 0; from < size; from += unit) {
        boolean stays =
            switch (this) {
              case ALL -> true;
              case NONE, LAST_MISSING -> false;
              case LAST_BEGUN -> from < begun;
              case SOME_SECTORS, SOME_PAGES -> chance.nextBoolean();
              case FIRST_PAGES -> from / PAGE < pages;
              case FIRST_AND_LAST_SECTOR -> from == 0 || from + SECTOR >= size;
            };
        if (stays) {
          found.write(write, from, Math.min(size, from + unit));
        }
      }
    }
  }

  /// The bytes of one file, growing.
  private static final class Image {
    private byte[] bytes;
    private int size;

    Image(byte[] start) {
      bytes = start.clone();
      size = start.length;
    }

    void write(Step.Write write, int from, int to) {
      int at = (int) write.position() + from;
      int end = at + to - from;
      if (end > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
      }
      System.arraycopy(write.bytes(), from, bytes, at, to - from);
      size = Math.max(size, end);
    }

    void truncate(int newSize) {
      if (newSize < size) {
        Arrays.fill(bytes, newSize, size, (byte) 0);
        size = newSize;
      }
    }

    byte[] bytes() {
      return Arrays.copyOf(bytes, size);
    }
  }
}
