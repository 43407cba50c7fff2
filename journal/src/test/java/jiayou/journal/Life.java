package jiayou.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jiayou.core.port.Journal.Draft;
import jiayou.core.port.Journal.JournalFailure;
import jiayou.core.port.Journal.Promise;
import jiayou.core.port.Journal.PromiseId;
import jiayou.journal.Happening.Owed;
import jiayou.journal.RecordedDisk.Step;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;

/// One run of a journal on a recorded disk, from what an earlier run left to the moment at which
/// the power went.
///
/// @param start what was on the disk before
/// @param steps what the disk was asked
record Life(Map<String, byte[]> start, List<Step> steps) {

  /// What a run does with its journal.
  interface Doing {
    void with(Life.Clerk clerk);
  }

  /// Lives once on this disk; it ends without a clean close.
  static Life live(
      String layers, int retentionMs, Map<String, byte[]> start, Book book, Doing doing) {
    Path folder = newFolder();
    store(folder, start);
    RecordedDisk.Log disk = RecordedDisk.register();
    try (var journal = Happening.journal(new Place(layers, folder, retentionMs))) {
      doing.with(new Clerk(journal, disk, book));
      return new Life(start, List.copyOf(disk.steps));
    } finally {
      forget(folder);
    }
  }

  /// In memory, and empty.
  static Path newFolder() {
    return Path.of("/disk-" + UUID.randomUUID());
  }

  static void store(Path folder, Map<String, byte[]> files) {
    FileUtils.createDirectories("memFS:" + folder.resolve("archive"));
    files.forEach((name, bytes) -> {
      try (OutputStream out =
          FilePath.get("memFS:" + folder.resolve(name)).newOutputStream(false)) {
        out.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  static void forget(Path folder) {
    for (String within : List.of("/archive", "")) {
      for (FilePath file : FilePath.get("memFS:" + folder + within).newDirectoryStream()) {
        file.delete();
      }
    }
  }

  /// Writes, and notes what was acknowledged.
  static final class Clerk {
    private final H2Journal<Happening, Owed> journal;
    private final RecordedDisk.Log disk;
    private final Book book;

    Clerk(H2Journal<Happening, Owed> journal, RecordedDisk.Log disk, Book book) {
      this.journal = journal;
      this.disk = disk;
      this.book = book;
    }

    void commit(List<Draft<Happening, Owed>> drafts) {
      book.commits.add(drafts);
      journal.commit(drafts);
      disk.steps.add(new Step.Acknowledged(book.commits.size()));
    }

    /// The state that tests carry is how many entries there were.
    void carryForward() {
      journal.carryForward(Long.toString(book.entries()));
    }

    void reopen() {
      journal.reopen();
    }
  }

  /// Everything that was ever given to the journal to store, commit by commit.
  static final class Book {
    final List<List<Draft<Happening, Owed>>> commits = new ArrayList<>();

    long entries() {
      return entries(commits.size());
    }

    /// Says what is wrong with a journal that must hold so many commits, and may hold one more.
    String fault(H2Journal<Happening, Owed> journal, int acknowledged) {
      try {
        List<Happening> found = new ArrayList<>();
        journal.history(entry -> found.add(entry.event()));
        if (!journal.carried().map(c -> c.state().equals(c.entry() + "")).orElse(true)) {
          return "another state than was carried: " + journal.carried();
        }
        int held = acknowledged;
        if (entries(held) != found.size() && held < commits.size()) {
          held++;
        }
        if (entries(held) != found.size()) {
          return "%d entries where %d are acknowledged"
              .formatted(found.size(), entries(acknowledged));
        }
        if (!found.equals(drafts(held).stream().map(Draft::event).toList())) {
          return "other entries than were committed";
        }
        if (!journal.openPromises().equals(owed(held))) {
          return "other promises than are owed";
        }
        journal.commit(List.of(Happening.sold(9999)));
        return "";
      } catch (JournalFailure e) {
        return e.toString();
      }
    }

    private long entries(int ofCommits) {
      return commits.subList(0, ofCommits).stream().mapToLong(List::size).sum();
    }

    private List<Draft<Happening, Owed>> drafts(int ofCommits) {
      return commits.subList(0, ofCommits).stream().flatMap(List::stream).toList();
    }

    private List<Promise<Owed>> owed(int ofCommits) {
      List<Promise<Owed>> owed = new ArrayList<>();
      long number = 0;
      for (Draft<Happening, Owed> draft : drafts(ofCommits)) {
        number++;
        owed.removeIf(promise -> draft.kept().contains(promise.id()));
        int place = 0;
        for (Owed effect : draft.effects()) {
          owed.add(new Promise<>(new PromiseId(number, place++), effect));
        }
      }
      return owed;
    }
  }
}
