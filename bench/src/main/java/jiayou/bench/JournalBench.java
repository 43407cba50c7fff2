package jiayou.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jiayou.bench.Noted.Owed;
import jiayou.bench.Result.Comparison;
import jiayou.bench.Result.Figure;
import jiayou.bench.Result.Goal;

/// How many entries of a kilobyte get onto the disk in a second, one at a time and in groups.
final class JournalBench {

  private static final int GROUP = 64;

  /// So long that an entry with its columns is about a kilobyte.
  private static final String TEXT = "0123456789".repeat(95);

  private static final String OWED = "0123456789".repeat(20);
  private static final String UNIT = "entries/s";

  private static final String RAW = "raw append + force";
  private static final String RESERVED = "raw overwrite + force";
  private static final String OURS = "our journal";
  private static final String OURS_OWED = "our journal, with promises";
  private static final String SQLITE = "SQLite";
  private static final String SQLITE_OWED = "SQLite, with promises";

  private final Scratch scratch;
  private final Effort effort;

  JournalBench(Scratch scratch, Effort effort) {
    this.scratch = scratch;
    this.effort = effort;
  }

  List<Result> run() throws IOException, SQLException {
    return List.of(
        measured(
            "journal: durable entries of 1 KB, one at a time",
            1,
            new Goal.AtLeast(0.45),
            new Goal.None()),
        measured(
            "journal: durable entries of 1 KB, in groups of " + GROUP,
            GROUP,
            new Goal.None(),
            new Goal.AtLeast(1)));
  }

  private Result measured(String title, int group, Goal besideRaw, Goal besideSqlite)
      throws IOException, SQLException {
    Contest contest = new Contest(effort.rounds(), effort.slice());
    Map<String, Contender> contenders = new LinkedHashMap<>();
    try {
      fill(contenders, group);
      contest.run(contenders);
    } finally {
      for (Contender contender : contenders.values()) {
        contender.close();
      }
    }
    List<Figure> figures = new ArrayList<>();
    contenders.keySet().forEach(name -> figures.add(contest.figure(name, UNIT)));
    List<Comparison> comparisons =
        List.of(
            contest.comparison(OURS, RAW, besideRaw),
            contest.comparison(OURS_OWED, RAW, new Goal.None()),
            contest.comparison(OURS, SQLITE, besideSqlite),
            contest.comparison(OURS_OWED, SQLITE_OWED, besideSqlite),
            contest.comparison(SQLITE, RAW, new Goal.None()),
            contest.comparison(RESERVED, RAW, new Goal.None()));
    return new Result(title, figures, comparisons, scratch.notes());
  }

  private void fill(Map<String, Contender> contenders, int group) throws IOException, SQLException {
    byte[] record =
        ("{\"is\":\"Note\",\"text\":\"" + TEXT + "\"}").getBytes(StandardCharsets.UTF_8);
    String text = new String(record, StandardCharsets.UTF_8);
    Path raw = scratch.folder("raw");
    contenders.put(RAW, RawLog.growing(raw.resolve("growing"), record, group));
    contenders.put(RESERVED, RawLog.reserved(raw.resolve("reserved"), record, group));
    contenders.put(OURS, new JournalLog(scratch.folder("ours"), TEXT, List.of(), group));
    contenders.put(
        OURS_OWED,
        new JournalLog(scratch.folder("ours"), TEXT, List.of(new Owed.Tell(OWED)), group));
    contenders.put(
        SQLITE, new SqliteLog(scratch.folder("sqlite").resolve("db"), text, List.of(), group));
    contenders.put(
        SQLITE_OWED,
        new SqliteLog(scratch.folder("sqlite").resolve("db"), text, List.of(OWED), group));
  }
}
